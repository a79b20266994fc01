import type { Kind, SearchTerm } from './terms.ts';
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

/** A term, widget or event ready to be compared. */
export interface Entry {
  readonly term: SearchTerm;
  readonly names: readonly Name[];
  /** from those that tell most to those that tell least */
  readonly fields: readonly Field[];
  /** every word of its title, aliases, definition and days */
  readonly words: readonly string[];
}

// A word is what a term is about, but only occurs in what a widget asks or an event tells.
const TELLS: Readonly<Record<Kind, number>> = { term: 1, widget: 0.6, event: 0.6 };

/** Each term with its names taken apart, once for all the keystrokes that follow. */
export function entries(terms: readonly SearchTerm[]): Entry[] {
  return terms.map((term) => ({
    term,
    names: [
      ...named([term.title], 'title', term.kind),
      ...named(term.aliases, 'alias', term.kind),
      ...named(term.misspellings, 'misspelling', term.kind),
    ],
    fields: [
      field(4 * TELLS[term.kind], [term.title]),
      field(3 * TELLS[term.kind], term.aliases),
      field(1.2, [term.meaning ?? '']),
      field(TELLS[term.kind], [term.definition, term.when ?? '']),
    ],
    words: [term.title, ...term.aliases, term.definition, term.when ?? ''].flatMap(words),
  }));
}

function named(texts: readonly string[], kind: Name['kind'], of: Kind): Name[] {
  return texts.map((text) => {
    const parts = words(text);
    // Nobody calls a widget or an event by its initials: LO is not “Late prices, and auctions …”.
    const initials = of === 'term' ? parts.map((part) => part.charAt(0)).join('') : '';
    return { text, kind, words: parts, joined: parts.join(''), initials };
  });
}

function field(weight: number, texts: readonly string[]): Field {
  const all = new Set(texts.flatMap(words));
  return { weight, words: [...all].map((text) => ({ text, stem: stem(text) })) };
}
