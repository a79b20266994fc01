import type { Category, Event, Path, Source, Term } from './schema.ts';

/** Everything under src/content, as read; and what the widgets say of themselves, where it is known. */
export interface Content {
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  readonly events: readonly Event[];
  readonly categories: readonly Category[];
  readonly paths: readonly Path[];
  /** The widgets by id, each with the sources its scenarios name. */
  readonly widgets?: ReadonlyMap<string, readonly string[]>;
}

/** One kind of fault, looked for in everything. */
export type Rule = (content: Content) => string[];

/** Where an author finds a term. */
export const file = ({ slug }: Term) => `src/content/terms/${slug}.mdx`;

/** The works an event cites. */
export const eventSources = ({ figures }: Event) => figures.map(({ source }) => source);

/** What stands in a list more than once. */
export const duplicates = (list: readonly string[]) => [
  ...new Set(list.filter((item, place) => list.indexOf(item) < place)),
];
