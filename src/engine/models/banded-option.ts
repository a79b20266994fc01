/*
 * An option that is hedged in a band around its delta: traded only where the band is left, and to its edge. For
 * simulation, by exact operations alone. Without a rate, as option-book.ts.
 */
import { nonNegative, positive, real } from '../domain.ts';
import type { HedgedBook } from './hedged-path.ts';
import { whalleyWilmottAt, zakamoulineAt } from './no-trade-band.ts';
import { optionBook, type HeldOption } from './option-book.ts';

/** Whose band. */
export type BandRule = 'whalley-wilmott' | 'zakamouline';

/** An option, and the band it is hedged in. */
export interface BandedOption extends HeldOption {
  readonly rule: BandRule;
  /** Cost of a trade one way, of its amount (fraction, ≥ 0). */
  readonly cost: number;
  /** Aversion to risk, per unit of money (> 0). */
  readonly aversion: number;
}

/**
 * An option as a book that is hedged in a band.
 *
 * @param banded the option, the rule, cost and aversion
 * @returns value, the delta in the middle of the band, and its half-width
 * @throws {DomainError} if an argument is outside its domain
 * @see whalley-wilmott-1997 and zakamouline-2005 in src/content/sources.yaml
 */
export function bandedOption({ rule, ...banded }: BandedOption): HedgedBook {
  const cost = real('cost', banded.cost, nonNegative);
  const aversion = real('aversion', banded.aversion, positive);
  const { volatility, quantity } = banded;
  const plain = optionBook(banded);
  const bend = (price: number, left: number) => quantity * plain.gamma(price, left);
  const hedger = (years: number) => ({ volatility, years, cost, aversion });
  if (rule === 'whalley-wilmott') {
    const at = remembered((left) => whalleyWilmottAt(hedger(left)));
    return { ...plain, band: (price, left) => at(left)(price, bend(price, left)) };
  }
  const at = remembered((left) => zakamoulineAt(hedger(left)));
  return {
    value: plain.value,
    delta: (price, left) => {
      const { shift } = at(left)(price, bend(price, left));
      const square = quantity < 0 ? 1 - shift : 1 + shift;
      // Time enters by σ²T alone. Where costs eat all of a bought option there is no such delta: then its own.
      return plain.delta(price, square > 0 ? left * square : left);
    },
    band: (price, left) => {
      const { fixed, wide } = at(left)(price, bend(price, left));
      return fixed + wide;
    },
  };
}

/** Paths ask at the same times, one after another: what hangs on the time alone is kept. */
function remembered<T>(of: (left: number) => T): (left: number) => T {
  const known = new Map<number, T>();
  return (left) => {
    const found = known.get(left) ?? of(left);
    if (known.size < mostKept) known.set(left, found);
    return found;
  };
}

const mostKept = 10_000;
