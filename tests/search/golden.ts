// The golden queries, each with the pages that may stand first, and how well they are answered.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { page } from '../../src/components/search/merge.ts';

/** One query of tests/search/golden.yaml. */
export interface Golden {
  readonly kind: string;
  readonly query: string;
  /** paths of the pages that are right, from the site’s root; none for nonsense */
  readonly pages: readonly string[];
  /** Was not looked at while the ranking was tuned. */
  readonly heldOut: boolean;
}

/** A query and the path of what is shown first, if anything is. */
export interface Answered extends Golden {
  readonly first: string | undefined;
}

type Right = string | readonly string[];
type Written = Readonly<Record<string, readonly string[] | Readonly<Record<string, Right>>>>;

/** The queries of a file, class by class. */
export function golden(name: string): Golden[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return Object.entries(parse(text) as Written)
    .flatMap(([kind, queries]) =>
      (Array.isArray(queries)
        ? queries.map((query: unknown): [unknown, Right] => [query, []])
        : Object.entries(queries)
      ).map(([query, right]) => ({ kind, query: String(query), pages: [right].flat().map(path) })),
    )
    .map((one, place) => ({ ...one, heldOut: place % 4 === 3 }));
}

/** A bare name is the slug of a term. */
function path(right: string): string {
  return right.startsWith('/') ? right : `/definition/${right}/`;
}

/** Whether what is shown first is right; nonsense is answered rightly by nothing at all. */
export function isRight({ pages, first }: Answered): boolean {
  return first === undefined ? pages.length === 0 : pages.includes(page(first));
}

/** The score in a line for each class and for what was held out, then the misses, to be read. */
export function report(all: readonly Answered[]): string {
  const held = all.filter(({ heldOut }) => heldOut);
  const classes = [...Map.groupBy(all, ({ kind }) => kind)];
  const misses = all.filter((one) => !isRight(one));
  return [
    score('right first', all),
    score('held out', held),
    ...classes.map(([kind, some]) => score(kind, some)),
    ...misses.map(
      ({ query, pages, first = 'nothing' }) =>
        `“${query}” shows ${first}, not ${pages.join(' or ') || 'nothing'}`,
    ),
  ].join('\n');
}

function score(what: string, all: readonly Answered[]): string {
  return `${what}: ${all.filter(isRight).length} of ${all.length}`;
}

/** The part of the queries whose first result is right, 0 to 1. */
export function rightFirst(all: readonly Answered[]): number {
  return all.filter(isRight).length / all.length;
}
