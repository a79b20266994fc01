import type { Entry, Name } from './entries.ts';
import { isFilling, type Query } from './query.ts';
import { answers, stem } from './words.ts';

/** A way in which an entry answers a query. */
export interface Way {
  /** the less, the surer */
  readonly rank: number;
  /** by which other name it does, if it is not by its title */
  readonly alias?: string;
}

// From the surest to the least sure way a name can answer.
const BY_NAME: readonly ((query: Query, name: Name) => boolean)[] = [
  (query, name) => query.joined.includes(name.joined),
  (query, name) => query.joined.some((run) => run.length > 2 && isInitials(run, name)),
  (query, name) => query.joined.some((run) => name.joined.startsWith(run)),
  (query, name) => query.words.every((asked) => name.words.some((word) => answers(word, asked))),
  // Two letters are a word rather than initials: LP stands in "hedged LP", and by chance in others.
  (query, name) => query.joined.some((run) => run.length === 2 && isInitials(run, name)),
];

// The way of names that have the words in any order.
const WORDS = 3;
const KINDS: readonly Name['kind'][] = ['title', 'alias', 'misspelling'];

/** The rank from which on a name is no longer the very one that was asked. */
export const EXACT = KINDS.length;

/** The rank of an entry that has the words, but in no name together. */
export const SCATTERED = BY_NAME.length * KINDS.length;

/** The ways in which the names of an entry answer a query. */
export function ways(query: Query, { names }: Entry): Way[] {
  return query.notation === 'only' ? [] : names.flatMap((name) => byName(query, name));
}

function byName(query: Query, name: Name): Way[] {
  const way = BY_NAME.findIndex((answers) => answers(query, name));
  if (way < 0) return [];
  const within = way === WORDS ? remoteness(query, name) : KINDS.indexOf(name.kind);
  const rank = way * KINDS.length + within;
  return [name.kind === 'alias' ? { rank, alias: name.text } : { rank }];
}

function isInitials(run: string, { words, initials }: Name): boolean {
  // LST begins "liquid staking token discount"; what two letters begin is chance.
  return words.length > 1 && (run.length > 2 ? initials.startsWith(run) : run === initials);
}

/** How far a name is from those of its words that are asked, 0 to 2: by the others, and by its sense. */
function remoteness(query: Query, name: Name): number {
  const telling = name.words.filter((word) => !isFilling(word)).length;
  const others = 1 - query.words.length / Math.max(telling, query.words.length);
  // The last word says what a thing is: a forced liquidation is one, a liquidation price is none.
  const is = query.words.some((asked) => stem(asked) === stem(name.words.at(-1) ?? ''));
  return others + (is ? 0 : 1);
}
