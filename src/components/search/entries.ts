import type { Kind, SearchTerm } from './terms.ts';
import { words } from './words.ts';

/** A name a term goes by, ready to be compared. */
export interface Name {
  readonly text: string;
  readonly kind: 'title' | 'alias' | 'misspelling';
  readonly words: readonly string[];
  readonly joined: string;
  readonly initials: string;
}

/** A term, widget or event ready to be compared. */
export interface Entry {
  readonly term: SearchTerm;
  readonly names: readonly Name[];
  /** every word of its title, aliases, definition and days */
  readonly words: readonly string[];
}

/** Each term with its names taken apart, once for all the keystrokes that follow. */
export function entries(terms: readonly SearchTerm[]): Entry[] {
  return terms.map((term) => ({
    term,
    names: [
      ...named([term.title], 'title', term.kind),
      ...named(term.aliases, 'alias', term.kind),
      ...named(term.misspellings, 'misspelling', term.kind),
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
