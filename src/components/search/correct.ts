import { believable, distance, missing, prefixDistance } from './distance.ts';
import { parse, type Query } from './query.ts';
import type { Entry } from './entries.ts';
import { respaced } from './spacing.ts';
import { stem } from './words.ts';
import { vocabulary, type Vocabulary } from './vocabulary.ts';

// Of four letters or fewer any word can be made; only a whole name as short as that is corrected to.
const SHORTEST_WORD = 5;
// Half a letter more than for a finished word, which goes first.
const UNFINISHED = 0.5;

/** What may have been meant, and in how many slips it came to be what was typed. */
interface Guess {
  readonly text: string;
  readonly slips: number;
}

/** What a query that finds nothing may have meant, in the glossary's own words, the nearest first. */
export function corrections(query: Query, terms: readonly Entry[]): string[] {
  const whole = [...byWord(query, terms), ...byName(query, terms, slips)];
  const guesses = whole.length > 0 ? whole : byName(query, terms, slipsSoFar);
  return [...new Set(guesses.toSorted((a, b) => a.slips - b.slips).map(({ text }) => text))];
}

/** The query with each unknown word replaced by the nearest known one, where there is one. */
export function repaired(query: Query, terms: readonly Entry[]): Query {
  return parse(
    mended(query, terms)
      .map(({ text }) => text)
      .join(' '),
  );
}

function byWord(query: Query, terms: readonly Entry[]): Guess[] {
  const guesses = mended(query, terms);
  const text = parse(guesses.map((guess) => guess.text).join(' ')).words.join(' ');
  const slips = guesses.reduce((sum, guess) => sum + guess.slips, 0);
  return text === query.words.join(' ') ? [] : [{ text, slips }];
}

function mended(query: Query, terms: readonly Entry[]): Guess[] {
  const known = vocabulary(terms);
  const spaced = respaced(query.words, known);
  return spaced.map((text, i) =>
    known.knows(text) ? { text, slips: 0 } : nearestWord(text, known, i === spaced.length - 1),
  );
}

/** Slips may fall between words ("gearinng risk", "margni call", "impermanantloss"). */
function byName(query: Query, terms: readonly Entry[], slipsOf: typeof slips): Guess[] {
  return terms
    .flatMap(({ term, names }) =>
      names.map(({ text, kind, joined }) => ({
        text: kind === 'misspelling' ? term.title : text,
        slips: Math.min(...query.joined.map((run) => slipsOf(run, joined))),
      })),
    )
    .filter(({ slips }) => slips < Infinity);
}

function slips(typed: string, meant: string): number {
  const most = believable(typed.length);
  // Quick ways out of most comparisons: a much longer, shorter or other word cannot be near.
  if (Math.abs(typed.length - meant.length) > most) return Infinity;
  if (missing(typed, meant) > most || missing(meant, typed) > most) return Infinity;
  return believed(typed, distance(typed, meant));
}

function slipsSoFar(typed: string, meant: string): number {
  const most = believable(typed.length);
  if (typed.length < SHORTEST_WORD || meant.length + most < typed.length) return Infinity;
  // Beyond that length no beginning can be near.
  const beginning = meant.slice(0, typed.length + most);
  if (missing(typed, beginning) > most) return Infinity;
  return believed(typed, prefixDistance(typed, beginning)) + UNFINISHED;
}

function believed(typed: string, slips: number): number {
  return slips <= believable(typed.length) ? slips : Infinity;
}

/** Of two words equally near, the more frequent; a word still being typed may be near a beginning. */
function nearestWord(typed: string, { telling }: Vocabulary, unfinished: boolean): Guess {
  let best = { text: typed, slips: Infinity, count: 0 };
  if (typed.length < SHORTEST_WORD - 1) return best;
  const root = stem(typed);
  for (const { text, stem, count } of telling) {
    if (text.length < SHORTEST_WORD) continue;
    const begun = unfinished && text.length > typed.length;
    const near = Math.min(
      slips(typed, text),
      // Neither "liqidated" nor liquidated is told: the one is near the other's kin, liquidation.
      root.length < SHORTEST_WORD ? Infinity : slips(root, stem) + UNFINISHED / 2,
      begun ? slipsSoFar(typed, text) : Infinity,
    );
    if (near < best.slips || (near === best.slips && near < Infinity && count > best.count)) {
      best = { text, slips: near, count };
    }
  }
  return best;
}
