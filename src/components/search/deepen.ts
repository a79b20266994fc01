import type { Answer } from './answer.ts';
import type { Filters } from './filters.ts';
import type { TextHit } from './fulltext.ts';
import { added } from './merge.ts';
import { nearest } from './nearest.ts';
import { shorter, parse, type Query } from './query.ts';
import { find } from './match.ts';
import type { Entry } from './entries.ts';
import type { SearchTerm } from './terms.ts';

/** Finds the pages in whose text all of the words occur, of those the filters let through. */
export type TextSearch = (
  words: readonly string[],
  filters?: Filters,
) => Promise<readonly TextHit[]>;

/** An answer with what the full text adds to it. */
export interface Deepened extends Answer {
  readonly texts: readonly TextHit[];
}

/**
 * The answer of the terms, corrected and completed by the full text.
 *
 * What was typed goes before what was guessed: if the text knows the word as it stands, it was no
 * slip. Only if it does not, the text is asked for the guess, or for the single words of a question.
 */
export async function deepened(query: Query, first: Answer, search: TextSearch): Promise<Deepened> {
  const typed = await search(query.words);
  if (typed.length > 0) {
    const hits = first.kind === 'corrected' ? [] : first.hits;
    return { kind: 'found', hits, words: query.words, shown: [], texts: added(hits, typed) };
  }
  if (first.kind === 'corrected') {
    const guess = parse(first.shown[0] ?? '');
    return { ...first, texts: added(first.hits, await search(guess.words)) };
  }
  if (first.kind === 'none' && query.question) {
    const texts = added([], (await Promise.all(query.words.map((word) => search([word])))).flat());
    if (texts.length > 0) return { ...first, kind: 'some', words: query.words, texts };
  }
  return { ...first, texts: [] };
}

/** Where to go from a query that finds nothing. */
export interface WaysOut {
  readonly shorter: readonly string[];
  readonly nearest: readonly SearchTerm[];
}

// A row of buttons, not a list.
const BUTTONS = 3;

/** Shorter queries that do find something, and the nearest terms. */
export async function waysOut(
  query: Query,
  terms: readonly Entry[],
  search: TextSearch,
): Promise<WaysOut> {
  const tried = await Promise.all(
    shorter(query).map(async (text) => {
      const less = parse(text);
      const finds = find(less, terms).length > 0 || (await search(less.words)).length > 0;
      return finds ? [text] : [];
    }),
  );
  const offered = terms.filter(({ term }) => term.kind === 'term');
  return { shorter: tried.flat().slice(0, BUTTONS), nearest: nearest(query, offered) };
}
