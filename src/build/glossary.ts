import { getCollection } from 'astro:content';
import type { Params } from '../components/kit/define.ts';
import { widgets } from '../components/widgets/registry.ts';
import { problems, warnings } from './content.ts';
import { linkedFrom } from './mentions.ts';
import type { Content } from './rule.ts';
import type { Term } from './schema.ts';
import { leadsTo, stepsOf, type Step } from './ways.ts';

/**
 * The whole glossary, checked. Every page and every component asks here, so nothing is built from
 * entries that contradict each other; the first page to ask stops the build with all the sentences.
 */
export async function glossary(): Promise<Glossary> {
  // Read once a build; in `astro dev` anew at each call, since the files change under it.
  if (import.meta.env.DEV) return read();
  return (whole ??= read());
}

// What a page needs to know of others is looked up here, never looked for: a page must not cost
// more because there are more of them.
export type Glossary = Required<Content> & {
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
    widgets: new Map(
      Object.entries(widgets).map(([id, { scenarios }]) => [
        id,
        scenarios.map(({ source }) => source),
      ]),
    ),
  };
  const found = problems(content);
  if (found.length > 0) throw new Error(`The glossary contradicts itself.\n${found.join('\n')}`);
  for (const sentence of warnings(content, new Date().toISOString().slice(0, 10))) {
    console.warn(sentence);
  }
  return {
    ...content,
    bySlug: new Map(content.terms.map((term) => [term.slug, term])),
    placeOf: new Map(content.terms.map(({ slug }, place) => [slug, place])),
    linkedFrom: linkedFrom(content.terms),
    leadsTo: leadsTo(content.terms),
    stepsOf: stepsOf(content.paths, content.terms, paramsOf),
  };
}
