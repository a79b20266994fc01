import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST, parse, shorter } from '../../src/components/search/query.ts';

test('a question keeps only the words that tell what it is about', () => {
  expect(parse('What happens when I get liquidated?').words).toEqual(['liquidated']);
  expect(parse("what's the meaning of effective leverage").words).toEqual([
    'effective',
    'leverage',
  ]);
});

test('a question is known by its first word or its mark', () => {
  expect(['how is it', 'loss of peg?', 'why'].map((text) => parse(text).question)).toEqual([
    true,
    true,
    true,
  ]);
  expect(parse('loss of peg').question).toBe(false);
});

test('a query of filling words only is looked for as it stands', () => {
  expect(parse('what is the').words).toEqual(['what', 'is', 'the']);
});

test('hyphen, space and nothing between two words are one', () => {
  expect(['de-peg', 'de peg', 'depeg'].map((text) => parse(text).joined)).toEqual([
    ['depeg'],
    ['depeg'],
    ['depeg'],
  ]);
});

test('nothing typed, or nothing but marks, asks for nothing', () => {
  expect(['', '   ', '?!', '—'].map((text) => parse(text).words)).toEqual([[], [], [], []]);
});

test('whatever is pasted, the query stays short and its words are among its text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (pasted) => {
      const { text, joined, words } = parse(pasted);
      expect(text.length).toBeLessThanOrEqual(LONGEST);
      expect(joined.length).toBeLessThanOrEqual(2);
      expect(joined.every((run) => run !== '')).toBe(true);
      expect(joined[0] ?? '').toContain(words[0] ?? '');
    }),
  );
});

test('shorter queries leave one word out, then stand alone', () => {
  expect(shorter(parse('funding rate arbitrage'))).toEqual([
    'rate arbitrage',
    'funding arbitrage',
    'funding rate',
    'funding',
    'rate',
    'arbitrage',
  ]);
  expect(shorter(parse('margin call'))).toEqual(['call', 'margin']);
  expect(shorter(parse('margin'))).toEqual([]);
});
