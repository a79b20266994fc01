/**
 * Writes a synthetic glossary where a build can be told to look for it:
 * `node tests/bench/scale/write.ts 300 /tmp/glossary && UNWIND_CONTENT=/tmp/glossary npm run build`.
 */
import { resolve } from 'node:path';
import { written } from '../../written.ts';
import { writeGlossary } from './folder.ts';
import { syntheticGlossary } from './glossary.ts';

const [count = '', folder = '', seed = '1'] = process.argv.slice(2);
if (!(Number(count) >= 1) || folder === '')
  throw new Error(
    'Give a number of terms and a folder: node tests/bench/scale/write.ts 300 /tmp/glossary',
  );
writeGlossary(syntheticGlossary(Number(count), written(), Number(seed)), resolve(folder));
