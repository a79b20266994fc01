import type { Entry } from './entries.ts';
import { isFilling } from './query.ts';
import { stem } from './words.ts';

/** The words of a glossary. */
export interface Vocabulary {
  /** those a slip may be mended to */
  readonly telling: readonly Telling[];
  /** whether a word is one of them */
  readonly tells: (word: string) => boolean;
  /** whether a word, or one that begins so or ends otherwise, occurs anywhere */
  readonly knows: (word: string) => boolean;
}

/** A word a slip may be mended to, and how many entries have it. */
export interface Telling {
  readonly text: string;
  readonly stem: string;
  readonly count: number;
}

// Definitions are full of everyday words, and every everyday word is near another.
const LONG = 7;

/** What words there are, gathered once for the same entries. */
export function vocabulary(entries: readonly Entry[]): Vocabulary {
  const gathered = vocabularies.get(entries) ?? gather(entries);
  vocabularies.set(entries, gathered);
  return gathered;
}

const vocabularies = new WeakMap<readonly Entry[], Vocabulary>();

function gather(entries: readonly Entry[]): Vocabulary {
  const all = new Set(entries.flatMap(({ words }) => words));
  const stems = new Set([...all].map(stem));
  const known = [...all];
  const counts = new Map<string, number>();
  for (const { names, words } of entries) {
    const named = names.filter(({ kind }) => kind !== 'misspelling').flatMap((name) => name.words);
    for (const word of new Set([...named, ...words.filter(({ length }) => length >= LONG)])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return {
    telling: [...counts].map(([text, count]) => ({ text, stem: stem(text), count })),
    tells: (word) => counts.has(word),
    knows: (word) =>
      isFilling(word) ||
      all.has(word) ||
      stems.has(stem(word)) ||
      known.some((one) => one.startsWith(word)),
  };
}
