import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const src = join(import.meta.dirname, '../../src');

test('every source that a docstring names is in the bibliography', () => {
  const bibliography = parse(readFileSync(join(src, 'content/sources.yaml'), 'utf8')) as object;
  const cited = readdirSync(join(src, 'engine'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(src, 'engine', name), 'utf8').matchAll(
        /@see (\S+) in src\/content\/sources\.yaml/gu,
      ),
    ])
    .map(([, id]) => id ?? '');
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter((id) => !Object.hasOwn(bibliography, id))).toEqual([]);
});
