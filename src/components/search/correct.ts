import { believable, distance, prefixDistance } from './distance.ts';
import { isFilling, parse, type Query } from './query.ts';
import type { Entry } from './entries.ts';
import { answers } from './words.ts';

// Of three letters any word can be made; only a whole name as short as that is corrected to.
const SHORTEST_WORD = 4;

/** What a query that finds nothing may have meant, in the glossary's own words, the nearest first. */
export function corrections(query: Query, terms: readonly Entry[]): string[] {
  return [...new Set([...byWord(query, terms), ...byName(query, terms)])];
}

/** The query with each unknown word replaced by the nearest known one, where there is one. */
export function repaired(query: Query, terms: readonly Entry[]): Query {
  const known = vocabulary(terms);
  const last = query.words.length - 1;
  return parse(
    query.words
      .map((word, i) => (isKnown(word, known) ? word : nearestWord(word, known, i === last)))
      .join(' '),
  );
}

function byWord(query: Query, terms: readonly Entry[]): string[] {
  const { words } = repaired(query, terms);
  return words.join(' ') === query.words.join(' ') ? [] : [words.join(' ')];
}

/** Slips may fall between words ("gearinng risk", "margni call", "impermanantloss"). */
function byName(query: Query, terms: readonly Entry[]): string[] {
  const names = terms.flatMap(({ term, names }) =>
    names.map(({ text, kind, joined }) => ({
      text: kind === 'misspelling' ? term.title : text,
      slips: Math.min(...query.joined.map((run) => slips(run, joined))),
    })),
  );
  return names
    .filter(({ slips }) => slips < Infinity)
    .toSorted((a, b) => a.slips - b.slips)
    .map(({ text }) => text);
}

function slips(typed: string, meant: string): number {
  // A quick way out of most comparisons: a much longer or shorter word cannot be near.
  if (Math.abs(typed.length - meant.length) > believable(typed.length)) return Infinity;
  return believed(typed, distance(typed, meant));
}

function slipsSoFar(typed: string, meant: string): number {
  // Beyond that length no beginning can be near.
  const beginning = meant.slice(0, typed.length + believable(typed.length));
  // Half a letter more than for a finished word, which goes first.
  return believed(typed, prefixDistance(typed, beginning)) + 0.5;
}

function believed(typed: string, slips: number): number {
  return slips <= believable(typed.length) ? slips : Infinity;
}

/** How often each word occurs in what /terms.json tells. */
function vocabulary(terms: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of terms.flatMap((entry) => entry.words)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function isKnown(word: string, known: ReadonlyMap<string, number>): boolean {
  return isFilling(word) || [...known.keys()].some((other) => answers(other, word));
}

/** Of two words equally near, the more frequent; a word still being typed may be near a beginning. */
function nearestWord(typed: string, known: ReadonlyMap<string, number>, unfinished: boolean) {
  if (typed.length < SHORTEST_WORD) return typed;
  let best = { word: typed, slips: Infinity, count: 0 };
  for (const [word, count] of known) {
    if (word.length < SHORTEST_WORD) continue;
    const begun = unfinished && word.length > typed.length;
    const near = Math.min(slips(typed, word), begun ? slipsSoFar(typed, word) : Infinity);
    if (near < best.slips || (near === best.slips && near < Infinity && count > best.count)) {
      best = { word, slips: near, count };
    }
  }
  return best.word;
}
