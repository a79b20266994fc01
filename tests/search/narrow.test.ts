import { expect, test } from 'vitest';
import type { TextSearch } from '../../src/components/search/deepen.ts';
import { allows, UNFILTERED, type Filters } from '../../src/components/search/filters.ts';
import type { TextHit } from '../../src/components/search/fulltext.ts';
import { everything, narrowed, type Narrowed } from '../../src/components/search/narrow.ts';
import { outcomes } from '../../src/components/search/outcome.ts';
import { parse } from '../../src/components/search/query.ts';
import { counts, said } from '../../src/components/search/said.ts';
import { all } from './findable.ts';

const text = (url: string, kind: string): TextHit => ({
  ...{ url, kind, title: url, excerpt: 'gearing', category: 'Chain and protocol' },
  ...{ level: 'basic', together: false },
});

// A full text that gives one page at a time, unless it is asked for a kind of which there are more.
const PAGES = [text('/about/', 'page'), text('/w/own/', 'widget'), text('/w/other/', 'widget')];
const search: TextSearch = (_, filters = UNFILTERED) =>
  Promise.resolve(PAGES.filter((one) => allows(filters, one)).slice(0, filters.kind.length || 1));

const only = (facets: Partial<Filters>): Filters => ({ ...UNFILTERED, ...facets });

async function ask(typed: string, filters: Filters): Promise<Narrowed> {
  const steps = await Array.fromAsync(outcomes(parse(typed), all, search));
  const last = steps.at(-1) ?? everything(all);
  return narrowed(typed === '' ? everything(all) : last, filters, search);
}

const sentence = (typed: string, outcome: Narrowed) =>
  said(typed, outcome)
    .map((piece) => piece.text)
    .join('');

test('filters hide what is not wanted, and keep the order of the rest', async () => {
  const whole = await ask('liquidation', UNFILTERED);
  const left = await ask('liquidation', only({ kind: ['event'] }));
  expect(left.hits.length).toBeGreaterThan(0);
  expect(left.hits).toEqual(whole.hits.filter(({ term }) => term.kind === 'event'));
});

test('the text is asked for what is wanted, and adds what it had no room for', async () => {
  const whole = await ask('gearing', UNFILTERED);
  expect(whole.texts.map(({ url }) => url)).toEqual(['/about/']);
  const left = await ask('gearing', only({ kind: ['widget'] }));
  expect(left.texts.map(({ url }) => url)).toEqual(['/w/own/']);
});

test('a filter without a query lists all of it', async () => {
  const left = await ask('', only({ kind: ['event'], level: ['basic'] }));
  const expected = all.filter(({ term }) => term.kind === 'event' && term.level === 'basic');
  expect(left.hits.map(({ term }) => term.url)).toEqual(expected.map(({ term }) => term.url));
  expect(sentence('', left)).toBe(`${String(expected.length)} events.`);
});

test('what is found is counted by kind, and what the text adds apart from it', async () => {
  const hits = all.slice(0, 3).map(({ term }) => ({ term }));
  const event = all.filter(({ term }) => term.kind === 'event').slice(0, 1);
  expect(counts({ hits: [...hits, ...event.map(({ term }) => ({ term }))], texts: PAGES })).toBe(
    '3 terms, 1 event, 3 in the text',
  );
  expect(sentence('mango', await ask('mango', UNFILTERED))).toBe(
    '1 event, 1 in the text for mango.',
  );
});

test('if the filters hide all, it is said what there is without them', async () => {
  const left = await ask('mango', only({ kind: ['term'], theme: ['Chain and protocol'] }));
  expect([left.hits, left.texts]).toEqual([[], []]);
  expect(sentence('mango', left)).toBe(
    'Nothing for mango under Terms, Chain and protocol. Without filters: 1 event, 1 in the text.',
  );
});

test('until the text has been asked, nothing is said to be all', async () => {
  const [first] = await Array.fromAsync(outcomes(parse('mango'), all, search));
  if (!first) throw new Error('an outcome is expected');
  const left = await narrowed(first, only({ kind: ['term'] }), search);
  expect(sentence('mango', left)).toBe('Looking in the text…');
});

test('whether a word is a slip does not depend on the filters', async () => {
  const whole = await ask('liqidation', UNFILTERED);
  const left = await ask('liqidation', only({ kind: ['event'] }));
  expect(left.kind).toBe(whole.kind);
  expect(left.shown).toEqual(whole.shown);
});

test('a text that cannot be asked again leaves what was found', async () => {
  const whole = await Array.fromAsync(outcomes(parse('gearing'), all, search));
  const failing: TextSearch = () => Promise.reject(new Error('no index'));
  const last = whole.at(-1) ?? everything(all);
  const left = await narrowed(last, only({ theme: ['Chain and protocol'] }), failing);
  expect(left.texts.map(({ url }) => url)).toEqual(['/about/']);
});
