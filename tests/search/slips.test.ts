// Every name of the glossary, with a slip in one of its words of five letters or more.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../src/components/search/answer.ts';
import { parse } from '../../src/components/search/query.ts';
import { glossary } from './glossary.ts';
import { SLIPS, slippedWord } from './slips.ts';

const DRAWN = 500;
const names = glossary.flatMap(({ term, names }) =>
  names
    .filter(({ kind, text }) => kind !== 'misspelling' && /\p{L}{5}/u.test(text))
    .map(({ text }) => ({ text, url: term.url })),
);

test.each(Object.keys(SLIPS))('with %s, 99 names in 100 still give their term first', (slip) => {
  const drawn = fc
    .constantFrom(...names)
    .chain(({ text, url }) => slippedWord(text, slip).map((typed) => ({ typed, url })));
  const missed = fc.sample(drawn, DRAWN).filter(({ typed, url }) => {
    const [first] = answer(parse(typed), glossary).hits;
    return first?.term.url !== url;
  });
  expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(DRAWN / 100);
});
