import { findSome } from './match.ts';
import type { Query } from './query.ts';
import type { Entry } from './entries.ts';
import { respaced } from './spacing.ts';
import type { SearchTerm } from './terms.ts';
import { vocabulary } from './vocabulary.ts';

const ENOUGH = 3;
// With one or two letters half the glossary begins.
const SHORTEST = 3;
// With fewer of their letter pairs in common two names look alike to a machine only.
const ALIKE = 0.6;

/** The terms to offer when none answers: those sharing a word, else those whose names look alike. */
export function nearest(query: Query, terms: readonly Entry[]): SearchTerm[] {
  const spaced = respaced(query.words, vocabulary(terms));
  const telling = spaced.filter((word) => word.length >= SHORTEST);
  const sharing = findSome({ ...query, words: telling }, terms).map(({ term }) => term);
  if (sharing.length > 0) return sharing.slice(0, ENOUGH);
  return terms
    .map(({ term, names }) => ({
      term,
      likeness: Math.max(
        ...query.joined.flatMap((run) => names.map((name) => likeness(run, name.joined))),
      ),
    }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, ENOUGH)
    .map(({ term }) => term);
}

/** Share of letter pairs two texts have in common, 0 to 1 (Dice's coefficient on bigrams). */
export function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  if (left.size + right.size === 0) return a === b ? 1 : 0;
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}

function pairs(text: string): ReadonlySet<string> {
  const starts = Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => i);
  return new Set(starts.map((i) => text.slice(i, i + 2)));
}
