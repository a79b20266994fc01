import type { SearchTerm } from './terms.ts';
import { stem, words } from './words.ts';

/** A name a term goes by, ready to be compared. */
export interface Name {
  readonly text: string;
  readonly kind: 'title' | 'alias' | 'misspelling';
  readonly words: readonly string[];
  readonly joined: string;
  readonly initials: string;
}

/** Words of one place in an entry, and how much a word there tells of it. */
export interface Field {
  readonly weight: number;
  readonly words: readonly { readonly text: string; readonly stem: string }[];
}

/** A term ready to be compared. */
export interface Entry {
  readonly term: SearchTerm;
  readonly names: readonly Name[];
  /** from those that tell most to those that tell least */
  readonly fields: readonly Field[];
  /** every word of its title, aliases and definition */
  readonly words: readonly string[];
}

/** Each term with its names taken apart, once for all the keystrokes that follow. */
export function entries(terms: readonly SearchTerm[]): Entry[] {
  return terms.map((term) => ({
    term,
    names: [
      name(term.title, 'title'),
      ...term.aliases.map((alias) => name(alias, 'alias')),
      ...term.misspellings.map((misspelling) => name(misspelling, 'misspelling')),
    ],
    fields: [
      field(4, [term.title]),
      field(3, term.aliases),
      field(1.2, [term.meaning ?? '']),
      field(1, [term.definition]),
    ],
    words: [term.title, ...term.aliases, term.definition].flatMap(words),
  }));
}

function name(text: string, kind: Name['kind']): Name {
  const parts = words(text);
  const initials = parts.map((part) => part.charAt(0)).join('');
  return { text, kind, words: parts, joined: parts.join(''), initials };
}

function field(weight: number, texts: readonly string[]): Field {
  const all = new Set(texts.flatMap(words));
  return { weight, words: [...all].map((text) => ({ text, stem: stem(text) })) };
}
