import { expect, test } from 'vitest';
import { answer } from '../../src/components/search/answer.ts';
import { entries } from '../../src/components/search/entries.ts';
import { find } from '../../src/components/search/match.ts';
import { searchEvents, searchWidgets } from '../../src/components/search/others.ts';
import { parse } from '../../src/components/search/query.ts';
import type { Kind, SearchTerm } from '../../src/components/search/terms.ts';
import { live } from '../../src/components/widgets/registry.ts';
import { all, events, found, terms } from './findable.ts';
import { titles } from './glossary.ts';

const of = (kind: Kind) => found.filter((one) => one.kind === kind);
const first = (text: string) => answer(parse(text), all).hits[0]?.term;

test('every term, every widget that can be set and every event that is told can be found', () => {
  expect(of('term')).toHaveLength(terms.length);
  expect(of('widget').map(({ url }) => url)).toEqual(
    live.toSorted((a, b) => (a.title < b.title ? -1 : 1)).map(({ id }) => `/w/${id}/`),
  );
  expect(of('event')).toHaveLength(events.length);
  expect(new Set(found.map(({ url }) => url)).size).toBe(found.length);
});

test('each has a picture, a theme and a level', () => {
  const lacking = found.filter(
    ({ picture, category, level }) => !picture?.startsWith('/thumbnails/') || !category || !level,
  );
  expect(lacking).toEqual([]);
});

test('the name of a widget or an event gives it first, also without its marks', () => {
  for (const { title, url } of [...of('widget'), ...of('event')]) {
    expect(first(title)?.url, title).toBe(url);
    expect(first(title.toLowerCase().replace(/[?,]/g, ''))?.url, title).toBe(url);
  }
});

test('every other name of an event gives it first, and is said', () => {
  for (const { url, aliases } of of('event')) {
    for (const alias of aliases) {
      const [hit] = answer(parse(alias), all).hits;
      expect([hit?.term.url, hit?.alias], alias).toEqual([url, alias]);
    }
  }
});

test('an event is found by what its file calls it, and by its days', () => {
  expect(first('mango 2022')?.url).toMatch(/#mango-2022$/);
  expect(titles(answer(parse('9 march 2020'), all).hits)).toEqual([
    'Neutral books of Treasuries must be sold',
  ]);
});

const alike = (kind: Kind, title: string, more: Partial<SearchTerm> = {}): SearchTerm => ({
  ...{ kind, title, aliases: [], misspellings: [], definition: '', url: `/${kind}/${title}/` },
  ...{ category: 'Any', level: 'basic' },
  ...more,
});
const kinds = (text: string, ...from: readonly SearchTerm[]) =>
  find(parse(text), entries(from)).map(({ term }) => term.kind);

test('of equal matches a term comes before a widget before an event', () => {
  const equal = [alike('event', 'slip'), alike('widget', 'slip'), alike('term', 'slip')].reverse();
  expect(kinds('slip', ...equal)).toEqual(['term', 'widget', 'event']);
  const defined = alike('term', 'Other', { definition: 'where it slips' });
  expect(kinds('slip', defined, alike('widget', 'Slip or fall'))).toEqual(['term', 'widget']);
});

test('what has the very name comes before a term that only has it among others', () => {
  const term = alike('term', 'Slip of the pen', { aliases: ['slippage'] });
  expect(kinds('slip', term, alike('event', 'Slip'))).toEqual(['event', 'term']);
  expect(kinds('the slip', term, alike('widget', 'The slip?'))).toEqual(['widget', 'term']);
});

test('initials lead to terms alone', () => {
  expect(kinds('sop', alike('term', 'Slip of pen'), alike('event', 'Sale of pens'))).toEqual([
    'term',
  ]);
});

const page = { title: 'A', category: 'Leverage', level: 'basic', widget: 'edge' };

test('a widget says its question, or its finding if the question is its title', () => {
  const widgets = [
    { id: 'edge', title: 'How far?', question: 'How far from the edge?', found: 'At 10×' },
    { id: 'odd', title: 'Odd?', question: 'Odd?', found: 'Even' },
  ];
  const made = searchWidgets(
    widgets,
    [page],
    (id) => `/w/${id}/`,
    (id) => id,
  );
  expect(made.map(({ definition, category }) => [definition, category])).toEqual([
    ['How far from the edge?', 'Leverage'],
    ['Even.', ''],
  ]);
});

// Of which the last sentence is not needed.
const SUMMARY = 'It fell. Within an hour, by 18.2 %, it was where it had been in June. All saw it.';

test('an event leads to the first page that tells it, and has its own picture or that page’s', () => {
  const event = {
    title: 'Fall',
    aliases: [],
    summary: SUMMARY,
    when: '12 March 2020',
  };
  const made = searchEvents(
    [
      { ...event, id: 'fall-2020', date: '2020-03-12' },
      { ...event, id: 'fall-2021', date: '2021-03-12', thumbnail: 'own' },
      { ...event, id: 'untold', date: '2022-03-12' },
    ],
    [page, { ...page, title: 'B' }],
    (_, id) => id !== 'untold',
    ({ title }, id) => `/${title}/#${id}`,
    (id) => id,
  );
  expect(made.map(({ url, picture }) => [url, picture])).toEqual([
    ['/A/#fall-2021', 'own'],
    ['/A/#fall-2020', 'edge'],
  ]);
  expect(made[0]).toMatchObject({
    definition: SUMMARY.replace(' All saw it.', ''),
    when: '12 March 2020',
  });
});
