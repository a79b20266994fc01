/*
 * Profit of a perpetual at a price its holder set himself: paper, until somebody lends against it.
 * In ratios.
 */
import { nonNegative, positive } from '../domain.ts';
import { minus, over, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** A long position in a linear perpetual. */
export interface LongPerpetual {
  /** Size (base, ≥ 0). */
  readonly contracts: Ratio;
  /** Price at which it was opened (quote per base, > 0). */
  readonly entry: Ratio;
  /** Price at which it is marked (quote per base, > 0). */
  readonly peak: Ratio;
}

/**
 * What a marked-up price makes of a long position.
 *
 * @param position size, entry and mark
 * @returns mark ÷ entry, what the size was worth at entry, and size × (mark − entry) (quote); exact
 * @throws {DomainError} if a number is outside its domain
 * @see solidus-mango-2022 in src/content/sources.yaml
 */
export function paperProfit(position: LongPerpetual): {
  readonly multiple: Rational;
  readonly cost: Rational;
  readonly profit: Rational;
} {
  const contracts = ratio('contracts', position.contracts, nonNegative);
  const entry = ratio('entry', position.entry, positive);
  const peak = ratio('peak', position.peak, positive);
  return {
    multiple: over(peak, entry),
    cost: times(contracts, entry),
    profit: times(contracts, minus(peak, entry)),
  };
}
