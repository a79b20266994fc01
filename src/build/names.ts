import { anchor } from './anchor.ts';

/** A term in its spellings. */
export interface Names {
  /** As an address is written: `funding-rate`. */
  readonly slug: string;
  /** As a function is named: `slippage`, `fundingRate`. */
  readonly quantity: string;
  /** As a title is written: `Slippage`, `Funding Rate`. */
  readonly title: string;
}

const small = /^(?:an?|and|as|at|by|for|from|in|of|on|or|the|to|vs|with)$/;

/**
 * A term in its three spellings, from any of them.
 *
 * @param taken names of functions that are in use
 */
export function namesOf(term: string, taken: readonly string[] = []): Names {
  const words = /\s/.test(term) ? term.trim().split(/\s+/) : term.split('-');
  const title = words
    .map((word, place) => (place > 0 && small.test(word) ? word : capital(word)))
    .join(' ');
  const slug = anchor(title);
  const [first = '', ...others] = slug.split('-');
  const quantity = [first, ...others.map(capital)].join('');
  const free = !taken.includes(quantity) && !reserved.has(quantity);
  return { slug, title, quantity: free ? quantity : `${quantity}Share` };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Words that JavaScript keeps for itself, and those that the files below use. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval ' +
    'export extends false finally for function if implements import in instanceof interface let new ' +
    'null package private protected public return static super switch this throw true try typeof ' +
    'undefined var void while with yield ' +
    'columns describe expect fc finding nonNegative params percent positive real run share short ' +
    'test widget'
  ).split(' '),
);
