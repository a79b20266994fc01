import { getCollection } from 'astro:content';
import type { Params } from '../components/kit/define.ts';
import { widgets } from '../components/widgets/registry.ts';
import { problems, stopped, warnings } from './content.ts';
import { linkedFrom } from './mentions.ts';
import type { Content } from './rule.ts';
import type { Term } from './schema.ts';
import { leadsTo, stepsOf, type Step } from './ways.ts';
import { forget } from './text.ts';
import { rawBelow } from './written.ts';

/**
 * The whole glossary, checked. Every page and every component asks here, so nothing is built from
 * entries that contradict each other; the first page to ask stops the build with all the sentences.
 */
export async function glossary(): Promise<Glossary> {
  // Read once a build; in `astro dev` anew whenever a file has changed.
  if (import.meta.env.DEV) {
    const now = await digests();
    if (now !== seen) whole = undefined;
    seen = now;
  }
  return (whole ??= read());
}

// What a page needs to know of others is looked up here, never looked for: a page must not cost
// more because there are more of them.
export type Glossary = Content & {
  readonly bySlug: ReadonlyMap<string, Term>;
  /** Where a term stands in `terms`. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** For each term, those whose text links to it. */
  readonly linkedFrom: ReadonlyMap<string, readonly Term[]>;
  /** For each term, those that build on it. */
  readonly leadsTo: ReadonlyMap<string, readonly Term[]>;
  /** For each term, the reading paths through it. */
  readonly stepsOf: ReadonlyMap<string, readonly Step[]>;
};

/** What a reader can set on the page of a term. */
const paramsOf = ({ widget }: Term): Params =>
  widget === undefined ? {} : ((widgets[widget]?.params ?? {}) as Params);

let whole: Promise<Glossary> | undefined;
let seen = '';

async function digests(): Promise<string> {
  const names = ['terms', 'sources', 'events', 'categories', 'paths'] as const;
  const entries = (await Promise.all(names.map((name) => getCollection(name)))).flat();
  // A list in YAML has none for its items.
  return entries.map(({ digest, data }) => digest ?? JSON.stringify(data)).join();
}

async function read(): Promise<Glossary> {
  const [terms, sources, events, categories, paths] = await Promise.all([
    getCollection('terms'),
    getCollection('sources'),
    getCollection('events'),
    getCollection('categories'),
    getCollection('paths'),
  ]);
  const named = <Data>(entries: readonly { id: string; data: Data }[]) =>
    entries.map(({ id, data }) => ({ ...data, id }));
  const content = {
    terms: terms
      .map(({ id, data, body = '' }) => ({ ...data, slug: id, body }))
      .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    sources: named(sources),
    events: named(events),
    categories: named(categories).sort((a, b) => a.order - b.order),
    paths: named(paths).sort((a, b) => a.order - b.order),
    widgets: new Map(Object.entries(widgets)),
    raw: rawBelow('.'),
  };
  const found = problems(content);
  if (found.length > 0) throw stopped(found);
  for (const sentence of warnings(content, new Date().toISOString().slice(0, 10))) {
    console.warn(sentence);
  }
  const whole = {
    ...content,
    bySlug: new Map(content.terms.map((term) => [term.slug, term])),
    placeOf: new Map(content.terms.map(({ slug }, place) => [slug, place])),
    linkedFrom: linkedFrom(content.terms),
    leadsTo: leadsTo(content.terms),
    stepsOf: stepsOf(content.paths, content.terms, paramsOf),
  };
  forget();
  return whole;
}
