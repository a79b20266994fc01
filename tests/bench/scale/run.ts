/**
 * `npm run bench:scale [-- 18 1000 5000]`: what a larger glossary costs. For each number of terms a
 * synthetic glossary is written, built and searched in a browser; then the figures, the peers' beside
 * them, and which bounds hold. The largest takes some minutes and 4 GB.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import type { Content } from '../../../src/build/rule.ts';
import { chromium, noChromium } from '../../browser.ts';
import { serve } from '../../server.ts';
import { written } from '../../written.ts';
import { build } from './build.ts';
import { answerTimes, firstQuery, type Asked } from './first-query.ts';
import { writeGlossary } from './folder.ts';
import { syntheticGlossary } from './glossary.ts';
import { bounds, table, type Measured } from './table.ts';
import { weigh } from './weigh.ts';

const root = join(import.meta.dirname, '../../..');
const output = 'tests/output/scale';

const counts = process.argv.slice(2).map(Number);
if (counts.some((count) => !Number.isInteger(count) || count < 1))
  throw new Error('Give numbers of terms: npm run bench:scale -- 18 1000 5000');
const found = await chromium();
if (!found) throw new Error(noChromium);
const browser = await playwright.launch({ ...found, args: [...found.args] });

const real = written();
const all: Measured[] = [];
for (const count of counts.length > 0 ? counts : [18, 1000, 5000]) {
  const measured = await measure(count);
  console.log(JSON.stringify(measured));
  all.push(measured);
}
await browser.close();
console.log(`\n${table(all)}\n`);
for (const { sentence, holds } of bounds(all)) {
  console.log(`${holds ? 'holds' : 'FAILS'}: ${sentence}`);
  if (!holds) process.exitCode = 1;
}

async function measure(count: number): Promise<Measured> {
  const glossary = syntheticGlossary(count, real);
  const folder = join(output, String(count));
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  writeGlossary(glossary, join(root, folder, 'content'));
  const built = await build(join(root, folder, 'content'), join(root, folder, 'dist'));
  const server = await serve({ dist: `${folder}/dist` });
  const address = `${server.home}definition/${glossary.terms[0]?.slug ?? ''}/`;
  const queries = queriesOf(glossary);
  const asked: Asked[] = [];
  for (const query of queries) asked.push(await firstQuery(browser, address, query));
  const times = await answerTimes(browser, address, queries);
  await server.close();
  return { count, built, weights: weigh(join(root, folder, 'dist')), asked, times };
}

/** What a reader may type: a word of many names, a name, another name, a slip, a question. */
function queriesOf({ terms }: Content): string[] {
  const title = (share: number) => terms[Math.floor(share * terms.length)]?.title ?? '';
  const other = terms[Math.floor(terms.length / 5)]?.aliases[0] ?? '';
  return [
    'liquidation',
    'margin',
    title(0.5).toLowerCase(),
    other,
    title(0.7).toLowerCase().replace(/^(.)./, '$1'),
    title(0.3)
      .toLowerCase()
      .replace(/(.)(.)$/, '$2$1'),
    `what is ${title(0.9).toLowerCase()}?`,
  ];
}
