import { bare } from './bare.ts';
import { fetched } from './fetched.ts';
import type { Hit } from './match.ts';
import type { Query } from './query.ts';
import type { SearchTerm } from './terms.ts';

/** A term with its symbols and formulas, as /notation.json carries it. */
export interface Noted extends SearchTerm {
  /** each symbol with the quantity it stands for */
  readonly symbols: readonly (readonly [sign: string, quantity: string])[];
  /** each formula in a line */
  readonly formulas: readonly string[];
}

// From the surest to the least sure way a symbol or formula can answer. Of two letters every formula
// has a piece.
const SYMBOLS: readonly ((typed: string, sign: string) => boolean)[] = [
  (typed, sign) => sign === typed,
  // N is a quantity rather than a function of one.
  (typed, sign) => sign === `${typed}•`,
];
const WHOLE: typeof SYMBOLS = [...SYMBOLS, (typed, sign) => sign.split(/[=<>≤≥]/).includes(typed)];
const FORMULAS: typeof SYMBOLS = [
  ...WHOLE,
  // σ²/8 is a piece of κσ²/8 rather than of σ²/8d².
  (typed, sign) =>
    sign
      .split(typed)
      .slice(1)
      .some((rest) => !/^[\p{L}\p{N}]/u.test(rest)),
  (typed, sign) => sign.includes(typed),
];

/** The terms in whose formulas a query stands, the surest first, each with what it stands for there. */
export function signHits(query: Query, terms: readonly Noted[]): Hit[] {
  const typed = bare(query.text);
  if (typed === '') return [];
  const ways = typed.length > 2 ? FORMULAS : WHOLE;
  return terms
    .flatMap(({ symbols, formulas, ...term }) => {
      const signs = [
        ...symbols.map(([sign, quantity]) => ({ sign, notation: `${sign}: ${quantity}` })),
        ...formulas.map((sign) => ({ sign, notation: sign })),
      ].map(({ sign, notation }) => {
        const compared = bare(sign);
        return { notation, way: ways.findIndex((answers) => answers(typed, compared)) };
      });
      const best = signs.filter(({ way }) => way >= 0).toSorted((a, b) => a.way - b.way)[0];
      return best ? [{ hit: { term, notation: best.notation }, way: best.way }] : [];
    })
    .toSorted((a, b) => a.way - b.way)
    .map(({ hit }) => hit);
}

/** What a query stands for in the formulas of the site under `base`. */
export async function signsIn(base: string, query: Query): Promise<Hit[]> {
  return signHits(query, await fetched<Noted[]>(`${base}notation.json`));
}
