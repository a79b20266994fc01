import type { AnyWidget } from '../components/kit/define.ts';
import type { Category, Event, Path, Source, Term } from './schema.ts';
import { sheet, type Keys } from './sheet.ts';
import { textOf, type Tag } from './text.ts';

/** What a widget says of itself that a text can name. */
export type Named = Pick<AnyWidget, 'params' | 'quantities' | 'scenarios'>;

/** What a text may or must give to a component. */
export interface Attribute {
  readonly name: string;
  readonly required: boolean;
}

/** Everything under src/content, as read; and what entries may name elsewhere, where it is known. */
export interface Content {
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  readonly events: readonly Event[];
  readonly categories: readonly Category[];
  readonly paths: readonly Path[];
  /** The widgets by id. */
  readonly widgets?: ReadonlyMap<string, Named>;
  /** The components of a text by name. */
  readonly components?: ReadonlyMap<string, readonly Attribute[]>;
  /** The text of a file by its path from the project’s root, so that a fault can be told by its line. */
  readonly raw?: (path: string) => string | undefined;
}

/** One kind of fault, looked for in everything. */
export type Rule = (content: Content) => string[];

/** Where an author finds a term. */
export const file = ({ slug }: Term) => `src/content/terms/${slug}.mdx`;

/** A file, with the line of a key or of an item in a list: `src/content/events.yaml:12`. */
export function at({ raw }: Content, path: string, ...keys: Keys): string {
  const text = raw?.(path);
  return text === undefined ? path : `${path}:${sheet(text).lineOf(keys)}`;
}

/** The file of a term, with a line of its text, counted from 1. */
export function inText({ raw }: Content, term: Term, line: number): string {
  const text = raw?.(file(term));
  const before = text?.slice(0, text.lastIndexOf(term.body)).split('\n').length;
  return before === undefined ? file(term) : `${file(term)}:${before + line - 1}`;
}

/** Told only of faults, as it takes reading the file anew. */
export type Where = () => string;

/** Each use of a component in a term’s text, and where it stands. */
export const uses = (content: Content, term: Term, name: string): (Tag & { where: Where })[] =>
  textOf(term.body)
    .tags.filter((tag) => tag.name === name)
    .map((tag) => ({ ...tag, where: () => inText(content, term, tag.line) }));

/** The works an event cites. */
export const eventSources = ({ figures }: Event) => figures.map(({ source }) => source);

/** Where something stands in a list again that stood in it before. */
export const repeated = (list: readonly string[]) =>
  list.flatMap((item, place) => (list.indexOf(item) < place ? [place] : []));
