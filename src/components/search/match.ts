import type { Query } from './query.ts';
import type { Entry } from './entries.ts';
import { relevances } from './relevance.ts';
import { KINDS, type SearchTerm } from './terms.ts';
import { EXACT, SCATTERED, ways, type Way } from './ways.ts';

/** A term that answers a query, and by what it does, if it is not by its title. */
export interface Hit {
  readonly term: SearchTerm;
  readonly alias?: string;
  /** a symbol with its quantity, or a formula */
  readonly notation?: string;
}

/** What answers every word of a query: what is named by it, then terms, widgets, events; the surest first. */
export function find(query: Query, terms: readonly Entry[]): Hit[] {
  if (query.words.length === 0) return [];
  return relevances(query, terms)
    .flatMap(({ entry, count, weight }) => {
      const inside = query.notation !== 'only' && count === query.words.length;
      const all: Way[] = [...ways(query, entry), ...(inside ? [{ rank: SCATTERED }] : [])];
      const best = all.toSorted((a, b) => a.rank - b.rank)[0];
      if (!best) return [];
      const { rank, ...by } = best;
      return [{ hit: { term: entry.term, ...by }, turn: turn(rank, entry), rank, weight }];
    })
    .toSorted(
      (a, b) =>
        a.turn - b.turn || a.rank - b.rank || (a.rank < SCATTERED ? 0 : b.weight - a.weight),
    )
    .map(({ hit }) => hit);
}

/**
 * What answers some word of a query: terms before widgets before events, those that answer most first.
 *
 * @param whole whether the text of a term has the other words, too
 */
export function findSome(
  query: Query,
  terms: readonly Entry[],
  whole: (term: SearchTerm) => boolean = () => false,
): Hit[] {
  return relevances(query, terms)
    .filter(({ count }) => count > 0)
    .map(({ entry: { term }, weight, lacking }) => ({
      hit: { term },
      weight: weight + (whole(term) ? lacking * IN_TEXT : 0),
    }))
    .toSorted((a, b) => place(a.hit.term) - place(b.hit.term) || b.weight - a.weight)
    .map(({ hit }) => hit);
}

const place = ({ kind }: SearchTerm) => KINDS.indexOf(kind);

/** Whatever has the very name goes first; of the rest terms before widgets before events. */
function turn(rank: number, { term }: Entry): number {
  return rank < EXACT ? 0 : 1 + place(term);
}

// A word in the text of a page, which has many, tells less of it than one in its definition.
const IN_TEXT = 0.5;
