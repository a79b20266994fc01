import type { Query } from './query.ts';
import type { Entry, Name } from './entries.ts';
import { KINDS as ENTRIES, type SearchTerm } from './terms.ts';
import { answers } from './words.ts';

/** A term that answers a query, and the alias by which it does, if it is not by its title. */
export interface Hit {
  readonly term: SearchTerm;
  readonly alias?: string;
}

// From the surest to the least sure way a name can answer.
const WAYS: readonly ((query: Query, name: Name) => boolean)[] = [
  (query, name) => query.joined.includes(name.joined),
  (query, name) => name.words.length > 1 && query.joined.includes(name.initials),
  (query, name) => query.joined.some((run) => name.joined.startsWith(run)),
  (query, name) => query.words.every((asked) => name.words.some((word) => answers(word, asked))),
];

const KINDS: readonly Name['kind'][] = ['title', 'alias', 'misspelling'];

/** What answers every word of a query: what is named by it, then terms, widgets, events; the surest first. */
export function find(query: Query, terms: readonly Entry[]): Hit[] {
  if (query.words.length === 0) return [];
  return terms
    .map((entry) => {
      const names = entry.names
        .map((name) => ({ name, score: score(query, name) }))
        .toSorted((a, b) => a.score - b.score);
      const best = names[0];
      if (best && best.score < Infinity)
        return { hit: hit(entry, best.name), score: ranked(best.score, entry) };
      const inside = query.words.every((asked) => entry.words.some((word) => answers(word, asked)));
      return { hit: { term: entry.term }, score: inside ? ranked(LAST, entry) : Infinity };
    })
    .filter(({ score }) => score < Infinity)
    .toSorted((a, b) => a.score - b.score)
    .map(({ hit }) => hit);
}

/** The terms that answer some word of a query, those that answer most of them first. */
export function findSome(query: Query, terms: readonly Entry[]): Hit[] {
  return terms
    .map((entry) => ({
      hit: { term: entry.term },
      count: query.words.filter((asked) => entry.words.some((word) => answers(word, asked))).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ hit }) => hit);
}

const LAST = WAYS.length * KINDS.length;

function score(query: Query, name: Name): number {
  const way = WAYS.findIndex((answers) => answers(query, name));
  return way < 0 ? Infinity : way * KINDS.length + KINDS.indexOf(name.kind);
}

/** Whatever has the very name goes first; of the rest terms before widgets before events. */
function ranked(score: number, { term }: Entry): number {
  return score < KINDS.length ? score : score + ENTRIES.indexOf(term.kind) * (LAST + 1);
}

function hit({ term }: Entry, { kind, text }: Name): Hit {
  return kind === 'alias' ? { term, alias: text } : { term };
}
