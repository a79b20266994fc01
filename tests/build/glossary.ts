// The smallest glossary that has no fault, for tests that put one in.
import type { Content, Named } from '../../src/build/rule.ts';
import type { Term } from '../../src/build/schema.ts';

/** What the front matter of an entry holds at the least. */
export const front: Omit<Term, 'slug' | 'body'> = {
  title: 'A',
  section: 'definition',
  category: 'Leverage',
  level: 'basic',
  aliases: [],
  misspellings: [],
  definition: 'A thing in a few words.',
  meaning: 'a thing in short',
  prerequisites: [],
  relations: [],
  related: [],
  discover: [],
  events: [],
  sources: [],
  reviewed: '2026-11-25',
  revisions: [{ date: '2026-11-25', change: 'First version.' }],
};
export const entry = (slug: string, changes: Partial<Term> = {}): Term => ({
  ...front,
  slug,
  title: slug.toUpperCase(),
  body: '',
  ...changes,
});
export const work = { id: 'work', title: 'Work', author: 'Author', year: 2010 };
export const other = { ...work, id: 'other' };
export const event = (source: string) => ({
  id: 'crash',
  title: 'Crash',
  aliases: [],
  date: '2020-03-12',
  summary: 'It fell.',
  figures: [{ name: 'Fall', value: -52.3, unit: '%', source }],
});
/** A widget that computes nothing, with a scenario from each of some sources. */
export const widget = (...sources: readonly string[]): Named => ({
  params: {},
  quantities: {},
  scenarios: sources.map((source) => ({
    id: source,
    label: 'Then',
    year: 2020,
    source,
    note: 'It fell.',
    values: {},
  })),
});
export const glossary = (terms: readonly Term[], changes: Partial<Content> = {}): Content => ({
  terms,
  sources: [work],
  events: [],
  categories: [{ id: 'leverage', order: 1, title: 'Leverage', line: 'How far.' }],
  paths: [],
  ...changes,
});
export const relation = (type: Term['relations'][number]['type'], to: string) => ({
  type,
  to,
  because: 'of a reason',
});
