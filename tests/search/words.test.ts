import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answers, stem, words } from '../../src/components/search/words.ts';

test.each([
  ['Auto-Deleveraging System', ['auto', 'deleveraging', 'system']],
  ['Eisenberg–Noe', ['eisenberg', 'noe']],
  ['LEVERAGÉ', ['leverage']],
  ['winners’ positions', ['winners', 'positions']],
  ['10× at 9.6 %', ['10', 'at', '9', '6']],
  ['<img src=x onerror=1>', ['img', 'src', 'x', 'onerror', '1']],
  ['  \t\n ', []],
])('the words of %j are %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('words taken apart twice are the same words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = words(text);
      expect(words(once.join(' '))).toEqual(once);
    }),
  );
});

test.each([
  ['liquidation', 'liquidated', 'liquidating', 'liquidates', 'liquidations'],
  ['leverage', 'leveraged', 'leveraging', 'leverages'],
  ['hedge', 'hedged', 'hedging', 'hedges'],
  ['peg', 'pegs', 'pegged', 'pegging'],
  ['loss', 'losses'],
  ['volatility', 'volatilities', 'volatile'],
  ['neutral', 'neutrality'],
])('the forms of %s have one stem', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each([
  ['margin', 'market'],
  ['price', 'prime'],
  ['risk', 'ring'],
  ['100', '10'],
])('%s and %s have not', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test('a word is answered by itself, by what begins with it and by its other forms', () => {
  expect(answers('liquidation', 'liqui')).toBe(true);
  expect(answers('liquidation', 'liquidated')).toBe(true);
  expect(answers('liquid', 'liquidation')).toBe(false);
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.stringMatching(/^[a-z]{0,4}$/), (a, b) =>
      answers(a + b, a),
    ),
  );
});
