import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../src/components/search/answer.ts';
import { findSome } from '../../src/components/search/match.ts';
import { parse } from '../../src/components/search/query.ts';
import { relevances } from '../../src/components/search/relevance.ts';
import { respaced } from '../../src/components/search/spacing.ts';
import { vocabulary } from '../../src/components/search/vocabulary.ts';
import { small } from './fixture.ts';
import { titles } from './glossary.ts';

const of = (text: string) => relevances(parse(text), small);
const weight = (text: string, title: string) =>
  of(text).find(({ entry }) => entry.term.title === title)?.weight ?? NaN;

test('a word weighs more in a title than in an alias, and there than in a definition', () => {
  const risks = 'Leverage and Deleveraging Risks';
  expect(weight('risks', risks)).toBeGreaterThan(weight('gearing', risks));
  expect(weight('gearing', risks)).toBeGreaterThan(weight('shrinks', risks));
  expect(weight('zeppelin', risks)).toBe(0);
});

test('a rare word weighs more than a frequent one, and a whole word more than a beginning', () => {
  const system = 'Auto-Deleveraging System';
  expect(weight('system', system)).toBeGreaterThan(weight('deleveraging', system));
  expect(weight('system', system)).toBeGreaterThan(weight('syst', system));
});

test('whatever is asked, no word counts twice and no weight is less than none', () => {
  const known = small.flatMap(({ words }) => words);
  const word = fc.oneof(fc.constantFrom(...known), fc.stringMatching(/^[a-z]{1,8}$/));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (asked) => {
      const query = parse(asked.join(' '));
      for (const { count, weight, named, lacking } of relevances(query, small)) {
        expect(count).toBeLessThanOrEqual(query.words.length);
        expect(Math.min(weight, named, lacking)).toBeGreaterThanOrEqual(0);
        expect(named).toBeLessThanOrEqual(1 + 1e-9);
        expect(weight > 0).toBe(count > 0);
      }
    }),
  );
});

test('of terms that answer in part, one whose text has the rest goes before its like', () => {
  const query = parse('deleveraging keeper');
  const [one = '', other = ''] = titles(findSome(query, small));
  const whole = ({ title }: { title: string }) => title === other;
  expect(titles(findSome(query, small, whole)).slice(0, 2)).toEqual([other, one]);
});

test('a name with little missing is known by the rest of it, a name half of which is not by none', () => {
  const { kind, hits } = answer(parse('impermanent loss chance'), small);
  expect(kind).toBe('some');
  expect(titles(hits)[0]).toBe('Delta Neutral Liquidity Provision');
  expect(answer(parse('gearing zeppelin'), small).kind).toBe('none');
});

test.each([
  [['lever', 'age'], ['leverage']],
  [
    ['health', 'factor'],
    ['health', 'factor'],
  ],
  [['lossinsurance'], ['loss', 'insurance']],
  [['overleverage'], ['leverage']],
  [['zeppelin'], ['zeppelin']],
])('%j is spaced %j', (typed, meant) => {
  expect(respaced(typed, vocabulary(small))).toEqual(meant);
});

test('words of names may be meant by a slip, everyday words of definitions may not', () => {
  const { tells, knows } = vocabulary(small);
  expect([tells('gearing'), tells('forced'), tells('zeppelin')]).toEqual([true, false, false]);
  expect([knows('forced'), knows('forc'), knows('forcing'), knows('zeppelin')]).toEqual([
    ...[true, true, true, false],
  ]);
});
