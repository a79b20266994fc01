// The golden queries without the full text: names, definitions and formulas alone.
import { expect, test } from 'vitest';
import { answer } from '../../src/components/search/answer.ts';
import { parse } from '../../src/components/search/query.ts';
import { signHits } from '../../src/components/search/signs.ts';
import { glossary, noted } from './glossary.ts';
import { golden, report, rightFirst } from './golden.ts';

const all = golden('golden.yaml').map((one) => {
  const query = parse(one.query);
  const signs = query.notation === 'no' ? [] : signHits(query, noted);
  const [first] = [...signs, ...answer(query, glossary).hits];
  return { ...one, first: first?.term.url };
});

test('there are 220 queries at the least, of every class, and one in four was held out', () => {
  expect(all.length).toBeGreaterThanOrEqual(220);
  expect(new Set(all.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(14);
  expect(new Set(all.map(({ query }) => query)).size).toBe(all.length);
});

test('every page that is expected is one of the glossary', () => {
  const urls = new Set(glossary.map(({ term }) => term.url));
  expect(all.flatMap(({ pages }) => pages).filter((page) => !urls.has(page))).toEqual([]);
});

test('nine in ten are right before the full text is asked', () => {
  expect(rightFirst(all), report(all)).toBeGreaterThanOrEqual(0.9);
});

test('nothing is found for nonsense', () => {
  expect(all.filter(({ pages, first }) => pages.length === 0 && first !== undefined)).toEqual([]);
});
