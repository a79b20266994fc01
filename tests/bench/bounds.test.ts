import { expect, test } from 'vitest';
import { bounds, table, type Measured } from './scale/table.ts';

/** A glossary that costs so much a page and for a first query. */
function measured(count: number, page: number, instant: number, soon = 20): Measured {
  const weights = {
    ...{ site: 1e6, files: 9, fullText: 1e5, chunk: 1e4, shards: 1, instant: 1e4, shard: 4000 },
    ...{ home: 2e4, list: 5e3, term: 8e3 },
  };
  const built = { wall: 0, processor: 20 + count * page, memory: 1e9 };
  const asked = [{ query: 'liquidation', instant, whole: 10 * instant, first: '' }];
  return { count, built, weights, asked, times: { arriving: [2 * soon], loaded: [soon] } };
}

const broken = (all: readonly Measured[]) =>
  bounds(all)
    .filter(({ holds }) => !holds)
    .map(({ sentence }) => sentence);

test('a glossary whose pages cost the same, and whose queries hardly more, breaks no bound', () => {
  const all = [measured(18, 0.01, 9000), measured(1000, 0.01, 14_000)];
  expect(broken([...all, measured(5000, 0.01, 18_000)])).toEqual([]);
  expect(broken(all)).toEqual([]);
});

test('a page that costs more where there are more is said', () => {
  const all = [measured(18, 0.01, 9000), measured(1000, 0.01, 9000), measured(5000, 0.03, 9000)];
  expect(broken(all)).toEqual([
    'a page from 1000 to 5000 terms costs 3.50 × one before, at most 1.5',
  ]);
});

test('a query whose bytes grow as the root of the terms, or faster, is said', () => {
  expect(broken([measured(100, 0.01, 1000), measured(10_000, 0.01, 10_000)])).toEqual([
    'bytes for the first query grow as terms to the power of 0.50 from 100 to 10000, less than 0.5',
    'the same with full text grow as terms to the power of 0.50 from 100 to 10000, less than 0.5',
  ]);
});

test('an answer that comes late is said', () => {
  expect(broken([measured(18, 0.01, 9000, 140)])).toEqual([
    'at 18 terms 95 % of letters are answered within 140 ms, at most 100',
  ]);
});

test('the peers stand below', () => {
  const text = table([measured(18, 0.01, 9000)]);
  expect(text).toContain('| Docusaurus | 5.9 | 49 | 314 | 8.4 |');
  expect(text).toContain('| VitePress | 42,964 | 1,007,464 | 7,548,014 |');
});
