// How much a first query costs as a glossary grows: in characters, of which four are a byte packed.
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gathered } from '../../src/components/search/gather.ts';
import { parse } from '../../src/components/search/query.ts';
import { instantTier, SIZES, type Shard } from '../../src/components/search/shards.ts';
import { searchTerms, type SearchTerm } from '../../src/components/search/terms.ts';
import { syntheticGlossary } from '../bench/scale/glossary.ts';
import { written } from '../written.ts';
import { terms as real } from './glossary.ts';

const packed = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length;
const content = written();

function synthetic(count: number): SearchTerm[] {
  const { terms } = syntheticGlossary(count, content);
  return searchTerms(
    terms.map((data) => ({ id: data.slug, data })),
    (slug) => `/definition/${slug}/`,
  );
}

/** Characters of all files that are read for a query. */
async function cost(text: string, files: ReturnType<typeof instantTier>): Promise<number> {
  const asked = new Set<string>();
  await gathered(parse(text), (name) => {
    asked.add(name);
    return Promise.resolve(files.get(name) as Shard);
  });
  return [...asked].reduce((sum, name) => sum + JSON.stringify(files.get(name)).length, 0);
}

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

test('one file of all terms is at most 16 kB', () => {
  expect(packed(instantTier(real).get(''))).toBeLessThan(16_000);
  const most = synthetic(130);
  expect(instantTier(most).size).toBe(1);
  expect(packed(most)).toBeLessThan(16_000);
});

test('beyond the budget it is many, each a few kilobytes', () => {
  const files = [...instantTier(synthetic(1000))];
  expect(files.length).toBeGreaterThan(1);
  const largest = Math.max(...files.map(([, file]) => JSON.stringify(file).length));
  expect(largest).toBeLessThan(SIZES.terms.all + SIZES.directory + 4000);
});

test('bytes for the first query grow slower than the square root of the terms', async () => {
  const filed = (terms: SearchTerm[]) => ({ terms, files: instantTier(terms) });
  const [small, large] = [filed(synthetic(300)), filed(synthetic(3000))];
  const costs = async ({ terms, files }: typeof small, slip: (name: string) => string) => {
    const asked = terms.filter((_, i) => i % Math.floor(terms.length / 20) === 0);
    return middle(await Promise.all(asked.map(({ title }) => cost(slip(title), files))));
  };
  const slips = [(name: string) => name, (name: string) => name.replace(/.$/, '')];
  for (const slip of [...slips, (name: string) => `${name[0] ?? ''}${name.slice(2)}`]) {
    const [few, many] = [await costs(small, slip), await costs(large, slip)];
    expect(many).toBeLessThan(few * Math.sqrt(10));
    expect(many).toBeLessThan(120_000);
  }
});
