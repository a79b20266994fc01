import type { Entry, Field } from './entries.ts';
import type { Query } from './query.ts';
import { stem } from './words.ts';

/** How well an entry answers the words of a query. */
export interface Relevance {
  readonly entry: Entry;
  /** how many of the words it has */
  readonly count: number;
  /** more for rare words than for frequent ones, for names than for definitions; 0 for none */
  readonly weight: number;
  /** what part of the query the words have that are in its names, 0 to 1 */
  readonly named: number;
  /** what the words that it has not would weigh in its definition */
  readonly lacking: number;
}

// As much as a word weighs in an alias.
const NAME = 3;
// A word that is only begun may still become another.
const BEGUN = 0.7;

/** Each entry with what it has of the words of a query, in the order of the entries. */
export function relevances({ words }: Query, entries: readonly Entry[]): Relevance[] {
  const asked = words.map((text) => ({ text, stem: stem(text) }));
  const told = entries.map(({ fields }) => asked.map((word) => tells(fields, word)));
  const rarity = asked.map((_, i) => {
    const having = told.filter((weights) => (weights[i] ?? 0) > 0).length;
    return Math.log(1 + entries.length / Math.max(1, having));
  });
  const whole = rarity.reduce((total, rare) => total + rare, 0);
  const sum = (weights: readonly number[]) =>
    weights.reduce((total, weight, i) => total + weight * (rarity[i] ?? 0), 0);
  return entries.map((entry, e) => {
    const weights = told[e] ?? [];
    return {
      entry,
      count: weights.filter((weight) => weight > 0).length,
      weight: sum(weights),
      named: sum(weights.map((weight) => (weight >= NAME * BEGUN ? 1 : 0))) / whole,
      lacking: sum(weights.map((weight) => (weight > 0 ? 0 : 1))),
    };
  });
}

function tells(fields: readonly Field[], asked: Field['words'][number]): number {
  let most = 0;
  for (const { weight, words } of fields) {
    if (weight <= most) break;
    const first = asked.text.charAt(0);
    for (const { text, stem } of words) {
      // The first letter, which no ending changes, settles most.
      if (!text.startsWith(first)) continue;
      if (stem === asked.stem) most = Math.max(most, weight);
      else if (text.startsWith(asked.text)) most = Math.max(most, weight * BEGUN);
    }
  }
  return most;
}
