import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../src/components/search/answer.ts';
import { parse } from '../../src/components/search/query.ts';
import { searchTerms } from '../../src/components/search/terms.ts';
import { address, glossary, sources, terms, titles } from './glossary.ts';
import { withOneSlip } from './slips.ts';

const ask = (text: string) => answer(parse(text), glossary);
const names = glossary.flatMap(({ term, names }) => names.map((name) => ({ term, ...name })));

test('every term is listed once, with an address, the basic ones first', () => {
  expect(sources.length).toBeGreaterThan(0);
  expect(new Set(terms.map(({ url }) => url)).size).toBe(sources.length);
  const levels = terms.map(
    ({ title }) => sources.find(({ data }) => data.title === title)?.data.level,
  );
  const order = ['basic', 'intermediate', 'advanced'];
  expect(levels).toEqual(
    levels.toSorted((a, b) => order.indexOf(a ?? '') - order.indexOf(b ?? '')),
  );
});

test('the order of the files does not matter', () => {
  expect(searchTerms(sources.toReversed(), address)).toEqual(terms);
});

test.each(terms.map(({ title }) => title))('the title “%s” gives its term first', (title) => {
  expect(titles(ask(title).hits)[0]).toBe(title);
  expect(titles(ask(title.toUpperCase()).hits)[0]).toBe(title);
  expect(titles(ask(`what is ${title.toLowerCase()}?`).hits)[0]).toBe(title);
});

test('every alias and misspelling gives its term first', () => {
  const elsewhere = names.filter(({ term, text }) => titles(ask(text).hits)[0] !== term.title);
  expect(elsewhere.map(({ text }) => text)).toEqual([]);
});

test('a term found by its alias says by which; a misspelling is not repeated', () => {
  for (const { text, kind } of names) {
    const alias = ask(text).hits[0]?.alias;
    const expected = kind === 'alias' ? parse(text).joined : undefined;
    expect(alias && parse(alias).joined).toEqual(expected);
  }
});

const slipped = fc
  .constantFrom(...names)
  .chain(({ term, text }) => fc.tuple(fc.constant(term.title), withOneSlip(text)));

test('a name with one slip in it gives its term, if nothing else by that name is found', () => {
  fc.assert(
    fc.property(slipped, ([title, typed]) => {
      const { kind, hits } = ask(typed);
      // LTV less a letter may be anything; a letter more makes it LeTV, and LeV begins leverage.
      fc.pre(typed.length > 2 && kind !== 'found');
      expect(titles(hits)).toContain(title);
    }),
    { numRuns: 200 },
  );
});

test('a slip seldom makes a name another one: less its middle letter it still gives its term', () => {
  const lost = names.filter(({ term, text }) => {
    const middle = Math.floor(text.length / 2);
    const typed = text.slice(0, middle) + text.slice(middle + 1);
    return !titles(ask(typed).hits).includes(term.title);
  });
  // Of three letters two are left, which may be anything.
  expect(lost.filter(({ text }) => text.length > 3).map(({ text }) => text)).toEqual([]);
});
