// What a term goes by: a title of two to four words, other names, an acronym, a slip of the finger.
import type { Random } from '../../../src/engine/index.ts';
import { coined, field, pick, zipf } from './words.ts';

/** The names of one term. */
export interface Names {
  readonly slug: string;
  readonly title: string;
  readonly aliases: string[];
  readonly misspellings: string[];
}

/** The names of so many terms, no name given twice. */
export function makeNames(count: number, random: Random): Names[] {
  const words = coined(count);
  const taken = new Set<string>();

  function free(make: () => string): string {
    for (let tries = 1; ; tries++) {
      // A name that is taken again and again gets one more word.
      const name = tries < 20 ? make() : `${make()} ${pick(random, words)}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  }

  const title = () => [words[zipf(random, words.length)] ?? '', ...tail()].map(capital).join(' ');
  const tail = (): string[] =>
    Array.from({ length: 1 + zipf(random, 3) }, () => field[zipf(random, field.length)] ?? '');
  const alias = () => [...tail(), words[zipf(random, words.length)] ?? ''].join(' ');

  return Array.from({ length: count }, () => {
    const own = free(title);
    const aliases = Array.from({ length: 1 + zipf(random, 4) }, () => free(alias));
    const initials = own.match(/\b\w/g)?.join('') ?? '';
    if (initials.length > 2 && !taken.has(initials.toLowerCase())) {
      aliases.push(free(() => initials));
    }
    const slip = own.toLowerCase().replace(/(\w)(\w)( |$)/, '$2$1$3');
    const misspellings = taken.has(slip) ? [] : [free(() => slip)];
    return { slug: own.toLowerCase().replaceAll(' ', '-'), title: own, aliases, misspellings };
  });
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
