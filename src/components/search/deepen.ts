import type { Answer } from './answer.ts';
import type { Filters } from './filters.ts';
import type { TextHit } from './fulltext.ts';
import { repaired } from './correct.ts';
import { added, page } from './merge.ts';
import { nearest } from './nearest.ts';
import { shorter, parse, type Query } from './query.ts';
import { find, findSome, type Hit } from './match.ts';
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
export async function deepened(
  query: Query,
  first: Answer,
  terms: readonly Entry[],
  search: TextSearch,
): Promise<Deepened> {
  const typed = query.notation === 'only' ? [] : await search(query.words);
  if (typed.length > 0) {
    const hits = kept(query, first, typed, terms);
    return { kind: 'found', hits, words: query.words, shown: [], texts: added(hits, typed) };
  }
  if (first.kind === 'corrected') {
    const guess = parse(first.shown[0] ?? '');
    return { ...first, texts: added(first.hits, await search(guess.words)) };
  }
  const mended = repaired(query, terms).words;
  if (first.kind === 'none' && mended.join() !== query.words.join()) {
    const texts = added([], await search(mended));
    const shown = [mended.join(' ')];
    if (texts.length > 0) return { kind: 'corrected', hits: [], words: mended, shown, texts };
  }
  if (first.kind === 'none' && query.question) {
    const texts = added([], (await Promise.all(query.words.map((word) => search([word])))).flat());
    if (texts.length > 0) return { ...first, kind: 'some', words: query.words, texts };
  }
  return { ...first, texts: [] };
}

/** What stays of the terms’ answer when there are pages in whose text all that was typed occurs. */
function kept(
  query: Query,
  { kind, hits, words }: Answer,
  texts: readonly TextHit[],
  terms: readonly Entry[],
): readonly Hit[] {
  if (kind !== 'some') return kind === 'corrected' ? [] : hits;
  // Of terms that answer in part, those whose text has the rest answer best; and where words stand
  // side by side, they are meant together.
  const side = words.length > 1 ? texts.filter(({ together }) => together) : [];
  const pages = new Set((side.length > 0 ? side : texts).map(({ url }) => page(url)));
  const whole = ({ url }: SearchTerm) => pages.has(page(url));
  const found = findSome({ ...query, words }, terms, whole);
  return side.length > 0 ? found.filter(({ term }) => whole(term)) : found;
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
