import { expect, test } from 'vitest';
import type { TextSearch } from '../../src/components/search/deepen.ts';
import type { TextHit } from '../../src/components/search/fulltext.ts';
import { UNFILTERED } from '../../src/components/search/filters.ts';
import { hasAll } from '../../src/components/search/fulltext.ts';
import { outcomes, type Outcome, type SignSearch } from '../../src/components/search/outcome.ts';
import { parse } from '../../src/components/search/query.ts';
import { said } from '../../src/components/search/said.ts';
import { small } from './fixture.ts';
import { titles } from './glossary.ts';

// A full text of three pages, one of them that of a term.
const FILED = { kind: 'term', category: 'Any', level: 'basic' };
const PAGES: readonly (TextHit & { readonly text: string })[] = [
  page('/definition/leverage-and-deleveraging-risks/', 'Leverage and Deleveraging Risks', 'margin'),
  page('/definition/stale-data-risks/', 'Stale Data Risks', 'a gearing of oracles, liqidation'),
  page('/about/', 'About', 'a keeper and funding, nothing of sundays'),
];

function page(url: string, title: string, text: string) {
  return { url, title, text, excerpt: text, together: false, ...FILED };
}

const search: TextSearch = (words) =>
  Promise.resolve(PAGES.filter(({ text }) => hasAll(text, words)));

const failing: TextSearch = () => Promise.reject(new Error('no index'));

async function all(text: string, searching = search): Promise<[Outcome, Outcome]> {
  const [first, second, ...more] = await Array.fromAsync(outcomes(parse(text), small, searching));
  if (!first || !second || more.length > 0) throw new Error('two outcomes are expected');
  return [first, second];
}

const shown = (outcome: Outcome) => ({ ...outcome, filters: UNFILTERED, whole: outcome });

const sentence = (text: string, outcome: Outcome) =>
  said(text, shown(outcome))
    .map((piece) => piece.text)
    .join('');

const pages = ({ texts }: Outcome) => texts.map(({ title }) => title);

test('the terms answer at once, and the full text is not asked before the second outcome', async () => {
  let asked = 0;
  const counting: TextSearch = (words) => {
    asked += 1;
    return search(words);
  };
  const steps = outcomes(parse('gearing'), small, counting);
  const first = await steps.next();
  expect(asked).toBe(0);
  expect(first.value).toMatchObject({ kind: 'found', fullText: 'waiting', texts: [] });
  await steps.next();
  expect(asked).toBe(1);
});

test('the full text adds pages the terms did not give', async () => {
  const [first, second] = await all('gearing');
  expect(second.hits).toEqual(first.hits);
  expect(pages(second)).toEqual(['Stale Data Risks']);
  expect(sentence('gearing', second)).toBe('1 term, 1 in the text for gearing.');
});

test('a page already among the terms is not repeated', async () => {
  const [, second] = await all('margin');
  expect(titles(second.hits)).toContain('Leverage and Deleveraging Risks');
  expect(pages(second)).toEqual([]);
});

test('a word that only the text knows was no slip', async () => {
  const [first, second] = await all('liqidation');
  expect(first.kind).toBe('corrected');
  expect(second).toMatchObject({ kind: 'found', hits: [], shown: [] });
  expect(sentence('liqidation', second)).toBe('1 in the text for liqidation.');
});

test('otherwise the text is asked for the correction', async () => {
  const [, second] = await all('gearingg');
  expect(second).toMatchObject({ kind: 'corrected', shown: ['gearing'] });
  expect(pages(second)).toEqual(['Stale Data Risks']);
  expect(sentence('gearingg', second)).toBe('No match for gearingg. Did you mean gearing?');
});

test('a question may be answered in part by the text', async () => {
  const [first, second] = await all('who is the keeper of zzz?');
  expect(first.kind).toBe('none');
  expect(second.kind).toBe('some');
  expect(pages(second)).toEqual(['About']);
  expect(sentence('', second)).toMatch(/^Nothing answers all of it\./);
});

test('a slip in words that only the text has together is mended there, and said', async () => {
  const [, mended] = await all('gearingg oracles');
  expect(mended).toMatchObject({ kind: 'corrected', hits: [], shown: ['gearing oracles'] });
  expect(pages(mended)).toEqual(['Stale Data Risks']);
});

test('where words stand side by side, terms that have but one of them go', async () => {
  const together: TextSearch = async (words) =>
    (await search(words)).map((text) => ({ ...text, together: true }));
  const asked = 'what is a gearing of oracles?';
  const [first, scattered] = await all(asked);
  expect(first.kind).toBe('some');
  expect(titles(scattered.hits)).toEqual(['Leverage and Deleveraging Risks']);
  const [, second] = await Array.fromAsync(outcomes(parse(asked), small, together));
  expect(second?.hits).toEqual([]);
  expect(second && pages(second)).toEqual(['Stale Data Risks']);
});

test('a symbol is asked for once the reader pauses, and what it stands for goes first', async () => {
  const [, other] = small;
  if (!other) throw new Error('the small glossary has more terms than one');
  let asked = 0;
  const signs: SignSearch = () => {
    asked += 1;
    return Promise.resolve([{ term: other.term, notation: 'λ: leverage' }]);
  };
  const steps = outcomes(parse('λ'), small, search, signs);
  expect((await steps.next()).value).toMatchObject({ kind: 'none', fullText: 'waiting' });
  expect(asked).toBe(0);
  expect((await steps.next()).value).toMatchObject({
    kind: 'found',
    hits: [{ term: other.term, notation: 'λ: leverage' }],
  });
  await Array.fromAsync(outcomes(parse('gearing'), small, search, signs));
  expect(asked).toBe(1);
});

test('nothing found offers the shorter queries that do find something, in terms or text', async () => {
  const [first, second] = await all('funding gearing arbitrage');
  expect(sentence('x', first)).toBe('Looking in the text…');
  expect(sentence('x', second)).toBe('No term for x.');
  expect(second.ways.shorter).toEqual(['funding', 'gearing']);
  expect(second.ways.nearest[0]?.title).toBe('Leverage and Deleveraging Risks');
});

test('without a full text the terms still answer, and it is said', async () => {
  const [first, second] = await all('gearing', failing);
  expect(second.hits).toEqual(first.hits);
  expect(second.fullText).toBe('unavailable');
  expect(sentence('gearing', second)).toBe(
    '1 term for gearing. The full text could not be searched, only titles, aliases and definitions.',
  );
});

test('without a full text nothing found still has its ways out', async () => {
  const [, second] = await all('gearing arbitrage', failing);
  expect(second.kind).toBe('none');
  expect(second.ways.shorter).toEqual(['gearing']);
});

test('the words a correction stands for are the ones to notice', async () => {
  const [first] = await all('liqidation');
  expect(said('liqidation', shown(first)).filter(({ marked }) => marked)).toEqual([
    { text: 'liquidation', marked: true },
  ]);
});

test('a page answers only if every word is in it', () => {
  expect(hasAll('Liquidations follow.', ['liquidation'])).toBe(true);
  expect(hasAll('A liquid market', ['liqidation'])).toBe(false);
  expect(hasAll('Funding is paid', ['funding', 'arbitrage'])).toBe(false);
});
