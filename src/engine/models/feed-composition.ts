/*
 * A price made of two feeds: how far it may be off while neither of them need write. In ratios.
 */
import type { Interval } from '../domain.ts';
import { minus, one, over, plus, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

const threshold: Interval = { words: 'a fraction from 0 to below 1', from: 0, below: 1 };

/**
 * Largest relative gap of a price composed of two feeds within their thresholds.
 *
 * A product is high by (1 + d₁)(1 + d₂) − 1 when both are; a ratio by (1 + d₁)/(1 − d₂) − 1 when one is
 * high and the other low. Either is more than the sum.
 *
 * @param first threshold d₁ (fraction, 0 to below 1)
 * @param second threshold d₂
 * @returns the gap of the product and of the ratio, exact
 * @throws {DomainError} if a threshold is outside its domain
 * @see makina-chainlink-2025 in src/content/sources.yaml
 */
export function composedDeviation(
  first: Ratio,
  second: Ratio,
): { readonly product: Rational; readonly ratio: Rational } {
  const high = plus(one, ratio('first', first, threshold));
  const other = ratio('second', second, threshold);
  return {
    product: minus(times(high, plus(one, other)), one),
    ratio: minus(over(high, minus(one, other)), one),
  };
}
