import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marked } from '../../src/components/search/marked.ts';
import { places } from '../../src/components/search/places.ts';

const found = (text: string, asked: readonly string[]) =>
  places(text, asked).map(([from, to]) => text.slice(from, to));

test.each([
  ['gearing', 'Gearing, a risk of gears.', ['Gearing', 'gears']],
  ['liquidated', 'Liquidation: who liquidates the liquid?', ['Liquidation', 'liquidates']],
  ['liq', 'Liquidation: who liquidates the liquid?', ['Liquidation', 'liquidates', 'liquid']],
  ['leverage', 'A LEVERAGÉ of two', ['LEVERAGÉ']],
  ['zeppelin', 'Gearing', []],
])('%s is found in “%s” as search finds it', (asked, text, expected) => {
  expect(found(text, [asked])).toEqual(expected);
});

test('a syllable is no beginning of a word', () => {
  expect(found('A debt in a de-pegged token', ['de', 'peg'])).toEqual(['de', 'pegged']);
});

test('places are those of the pieces that search marks', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.stringMatching(/^[a-z]{3,6}$/), { maxLength: 3 }),
      (text, asked) => {
        const pieces = marked(text, asked).filter((piece) => piece.marked);
        expect(found(text, asked)).toEqual(pieces.map((piece) => piece.text));
      },
    ),
  );
});
