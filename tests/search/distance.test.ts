import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  believable,
  distance,
  missing,
  prefixDistance,
} from '../../src/components/search/distance.ts';
import { withOneSlip } from './slips.ts';

// Few letters, so that words are often near one another.
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
const someWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });

test.each([
  ['', 'abc', 3],
  ['liqidation', 'liquidation', 1],
  ['impermenant', 'impermanent', 2],
  ['margni', 'margin', 1],
  ['kitten', 'sitting', 3],
  // The restricted form: a pair once swapped is not edited again.
  ['ca', 'abc', 3],
])('from %j to %j it is %i', (from, to, slips) => {
  expect(distance(from, to)).toBe(slips);
});

test('the distance is zero between equal words and nowhere else', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b) === 0).toBe(a === b);
      expect(distance(a, a)).toBe(0);
    }),
  );
});

test('the distance is the same both ways, and both read backwards', () => {
  const reversed = (text: string) => Array.from(text).reverse().join('');
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(b, a)).toBe(distance(a, b));
      expect(distance(reversed(a), reversed(b))).toBe(distance(a, b));
    }),
  );
});

test('the distance lies between the difference in length and the longer length', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test('one slip is a distance of one at the most', () => {
  fc.assert(
    fc.property(
      someWord.chain((a) => fc.tuple(fc.constant(a), withOneSlip(a))),
      ([a, slipped]) => distance(a, slipped) <= 1,
    ),
  );
});

test('a common beginning or end costs nothing', () => {
  fc.assert(
    fc.property(word, word, word, (a, b, common) => {
      expect(distance(common + a, common + b)).toBeLessThanOrEqual(distance(a, b));
      expect(distance(a + common, b + common)).toBeLessThanOrEqual(distance(a, b));
    }),
  );
});

test('the distance agrees with its definition, written as a recursion', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBe(byDefinition(a, b));
    }),
  );
});

function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [a1, b1] = [a.slice(1), b.slice(1)];
  const swapped = a.length > 1 && b.length > 1 && a.slice(0, 2) === b.charAt(1) + b.charAt(0);
  return Math.min(
    byDefinition(a1, b) + 1,
    byDefinition(a, b1) + 1,
    byDefinition(a1, b1) + (a.startsWith(b.charAt(0)) ? 0 : 1),
    swapped ? byDefinition(a.slice(2), b.slice(2)) + 1 : Infinity,
  );
}

test('the prefix distance is the distance to the nearest beginning', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const beginnings = Array.from({ length: b.length + 1 }, (_, j) => b.slice(0, j));
      const nearest = Math.min(...beginnings.map((beginning) => distance(a, beginning)));
      expect(prefixDistance(a, b)).toBe(nearest);
    }),
  );
});

test('the letters one word has and another has not are never more than the distance', () => {
  expect(missing('asdfgh', 'gearing')).toBe(4);
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(missing(a, b)).toBeLessThanOrEqual(distance(a, b));
      expect(missing(a, a)).toBe(0);
    }),
  );
});

test('a slip is believed from three letters on, two from eight', () => {
  expect([0, 2, 3, 7, 8, 40].map(believable)).toEqual([0, 0, 1, 1, 2, 2]);
});
