import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../src/components/search/answer.ts';
import { nearest, likeness } from '../../src/components/search/nearest.ts';
import { parse } from '../../src/components/search/query.ts';
import { small } from './fixture.ts';
import { titles } from './glossary.ts';

const ask = (text: string) => answer(parse(text), small);

test('an alias leads to its term and is named', () => {
  const { kind, hits } = ask('gearing');
  expect(kind).toBe('found');
  expect(hits[0]).toMatchObject({
    term: { title: 'Leverage and Deleveraging Risks' },
    alias: 'gearing',
  });
});

test('the initials of a title lead to it', () => {
  expect(titles(ask('LCP').hits)[0]).toBe('Liquidation Cascade Probability');
  expect(titles(ask('adl').hits)[0]).toBe('Auto-Deleveraging System');
});

test('a title that begins with the query goes before an alias that does', () => {
  const [first, second] = ask('liquidation').hits;
  expect(first).toMatchObject({ term: { title: 'Liquidation Cascade Probability' } });
  expect(first?.alias).toBeUndefined();
  expect(second?.alias).toMatch(/^liquidation /);
});

test('a word of a definition leads to its term, after the names', () => {
  const { hits } = ask('equity shrinks');
  expect(titles(hits)).toEqual(['Leverage and Deleveraging Risks']);
});

test('a question is answered by its telling words', () => {
  const { kind, hits } = ask('what happens when I get liquidated');
  expect(kind).toBe('found');
  expect(titles(hits)).toContain('Liquidation Cascade Probability');
});

test('a slip is corrected to a word of the small, and said', () => {
  const { kind, shown, hits, words } = ask('liqidation');
  expect({ kind, shown, words }).toEqual({
    kind: 'corrected',
    shown: ['liquidation'],
    words: ['liquidation'],
  });
  expect(titles(hits)).toEqual(titles(ask('liquidation').hits));
});

test('a slip in a word half typed is corrected, too', () => {
  expect(ask('liqida').shown).toEqual(['liquidation']);
});

test('a slip between two words is corrected to the name', () => {
  expect(ask('impermanantloss').shown[0]).toBe('impermanent loss');
});

test('a word the glossary knows is never corrected', () => {
  const known = small.flatMap(({ words }) => words);
  fc.assert(
    fc.property(fc.constantFrom(...known), (word) => {
      expect(ask(word).kind).toBe('found');
    }),
  );
});

test('a question with more than one term can answer gets those that answer some of it', () => {
  const { kind, hits } = ask('why is my colateral worthless?');
  expect(kind).toBe('some');
  expect(titles(hits)[0]).toBe('Collateral Valuation Sensitivity');
});

test('the same words put as a name get nothing', () => {
  expect(ask('colateral worthless')).toEqual({
    kind: 'none',
    hits: [],
    words: [],
    shown: [],
  });
});

test('markup is words like any other', () => {
  expect(ask('<img src=x onerror=alert(1)>').kind).toBe('none');
});

test('whatever is typed, each term is given once at the most, and something unless it is none', () => {
  const urls = new Set(small.map(({ term }) => term.url));
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(fc.constantFrom('risk', 'levrage', 'what', 'is', 'ADL', 'a', '?', 'qqq'), {
        maxLength: 5,
      })
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const { kind, hits, shown } = ask(text);
      const found = hits.map(({ term }) => term.url);
      expect(new Set(found).size).toBe(found.length);
      expect(found.every((url) => urls.has(url))).toBe(true);
      expect(found.length > 0).toBe(kind !== 'none');
      expect(shown.length > 0).toBe(kind === 'corrected');
    }),
  );
});

test('nearest are the terms that share a word, else those whose names look alike', () => {
  const near = (text: string) => nearest(parse(text), small).map(({ title }) => title);
  expect(near('leverage tokens')).toEqual(['Leverage and Deleveraging Risks']);
  expect(near('selfdeleveraging')).toEqual([
    'Leverage and Deleveraging Risks',
    'Auto-Deleveraging System',
  ]);
  expect(near('zzzz')).toEqual([]);
});

test('likeness is symmetric, 1 for a text and itself, and 0 for texts without a common pair', () => {
  const word = fc.stringMatching(/^[a-d]{0,6}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a));
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
      expect(likeness(a, b)).toBeLessThanOrEqual(1);
      expect(likeness(a, a)).toBe(1);
    }),
  );
  expect(likeness('abc', 'xyz')).toBe(0);
});
