import type { Name } from './entries.ts';
import type { Query } from './query.ts';
import { stem } from './words.ts';

// Where the instant tier is in many files, a file is found by the letters of a key. Three kinds of
// keys stand side by side, told apart by their first letter:
//
//   w  a name from any of its words on, run together: margincall, call; and its initials
//   f  the front half of a name or a word
//   b  the back half, from its end
//
// A slip of one letter falls into one half of a name and leaves the other as it is.

/** What a typed text is looked up by, the surest first; each next is asked if the last found nothing. */
export function lookups({ joined, words }: Query): string[][] {
  const runs = words.map((_, place) => words.slice(place).join(''));
  const apart = [...runs, ...words, ...words.map(stem)];
  return [joined.flatMap((run) => [run, singular(run)]), apart].map((texts) => [
    ...new Set(texts.map((text) => `w${text}`)),
  ]);
}

/** Under what a name can be begun: from its first word on, from every other, and its initials. */
export function beginnings({ kind, words, initials }: Name): { key: string; whole: boolean }[] {
  const all = words.map((_, place) => ({
    key: `w${words.slice(place).join('')}`,
    whole: place === 0,
  }));
  if (kind === 'misspelling') return all.slice(0, 1);
  return words.length > 1 && initials !== ''
    ? [...all, { key: `w${initials}`, whole: false }]
    : all;
}

/** The halves of a text, less the letter between them, which may have changed places with either. */
export function halves(text: string): string[] {
  return [front(text, text.length), back(text, text.length)];
}

/** The halves of every text that is one slip away from this one, or none. */
export function halvesNear(text: string): string[] {
  const lengths = [text.length - 1, text.length, text.length + 1].filter((length) => length > 0);
  return [...new Set(lengths.flatMap((length) => [front(text, length), back(text, length)]))];
}

const front = (text: string, length: number) => `f${text.slice(0, Math.floor(length / 2))}`;

function back(text: string, length: number): string {
  const letters = Math.ceil(length / 2) - 1;
  return `b${text
    .slice(text.length - letters)
    .split('')
    .reverse()
    .join('')}`;
}

const singular = (run: string) => (run.length > 3 ? run.replace(/s$/, '') : run);
