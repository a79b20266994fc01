import { corrections, repaired } from './correct.ts';
import { find, findSome, type Hit } from './match.ts';
import { parse, type Query } from './query.ts';
import type { Entry } from './entries.ts';
import { relevances } from './relevance.ts';

/** What there is to show for a query. */
export interface Answer {
  /**
   * found      every word is answered
   * corrected  nothing for what was typed, something for what was probably meant
   * some       only some words are answered: those of a question, or most of a name
   * none       nothing
   */
  readonly kind: 'found' | 'corrected' | 'some' | 'none';
  readonly hits: readonly Hit[];
  /** the words to mark in what is shown */
  readonly words: readonly string[];
  /** what is shown instead of what was typed, in the glossary's own words */
  readonly shown: readonly string[];
}

// More guesses than a sentence can name are no help.
const GUESSES = 3;
// Not every one of them finds something, and each is a search.
const CANDIDATES = 6;

/** The best answer that titles, aliases and definitions can give, before the full text is asked. */
export function answer(query: Query, terms: readonly Entry[]): Answer {
  const hits = find(query, terms);
  if (hits.length > 0) return { kind: 'found', hits, words: query.words, shown: [] };
  if (query.notation === 'only') return NOTHING;
  return corrected(query, terms) ?? some(query, terms) ?? NOTHING;
}

const NOTHING: Answer = { kind: 'none', hits: [], words: [], shown: [] };

function corrected(query: Query, terms: readonly Entry[]): Answer | undefined {
  const guesses = corrections(query, terms)
    .slice(0, CANDIDATES)
    .map((text) => ({ text, meant: parse(text) }))
    .map(({ text, meant }) => ({ text, words: meant.words, hits: find(meant, terms) }))
    .filter(({ hits }) => hits.length > 0)
    .slice(0, GUESSES);
  if (guesses.length === 0) return undefined;
  const hits = new Map<string, Hit>();
  for (const hit of guesses.flatMap((guess) => guess.hits)) {
    if (!hits.has(hit.term.url)) hits.set(hit.term.url, hit);
  }
  return {
    kind: 'corrected',
    hits: [...hits.values()],
    words: guesses.flatMap((guess) => guess.words),
    shown: guesses.map(({ text }) => text),
  };
}

function some(query: Query, terms: readonly Entry[]): Answer | undefined {
  const { words } = repaired(query, terms);
  const meant = { ...query, words };
  // What is no question is a name, and a name with little missing is known by the rest of it.
  if (!query.question && !relevances(meant, terms).some(({ named }) => named >= MOST)) {
    return undefined;
  }
  const hits = findSome(meant, terms);
  return hits.length > 0 ? { kind: 'some', hits, words, shown: [] } : undefined;
}

// Two of three words that are equally rare are most of a name, one of two is not.
const MOST = 0.6;
