/*
 * Prices as contracts carry them: a whole number and a power of ten. Read in integers; a float64
 * multiplied by 10⁻⁵ is a neighbour of the price, not the price.
 */
import { nonNegative, positive } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { power, ratio, rational, times, zero } from '../rational.ts';
import type { Rational } from '../rational.ts';

/** A price on chain: digits·10^exponent, give or take its confidence in the same units. */
export interface FixedPointPrice {
  /** Whole number, as text (more than float64 may hold). */
  readonly price: string;
  /** Half width of its confidence interval, a whole number as text; “0” where a feed has none. */
  readonly confidence: string;
  /** Power of ten (a whole number from −77 to 77): −8 of a feed with eight decimals. */
  readonly exponent: number;
}

/**
 * The price and the confidence that a contract’s whole numbers stand for.
 *
 * @param carried digits and exponent
 * @returns both, exact
 * @throws {DomainError} if a number is not whole, the price not positive, or the exponent out of range
 * @see pyth-best-practices in src/content/sources.yaml
 */
export function fixedPointPrice(carried: FixedPointPrice): {
  readonly price: Rational;
  readonly confidence: Rational;
} {
  const { exponent } = carried;
  if (!Number.isInteger(exponent) || Math.abs(exponent) > 77)
    throw new DomainError('exponent', exponent, 'a whole number from −77 to 77');
  const unit = power(rational(exponent < 0 ? '1/10' : 10) ?? zero, Math.abs(exponent));
  return {
    price: times(ratio('price', whole('price', carried.price), positive), unit),
    confidence: times(
      ratio('confidence', whole('confidence', carried.confidence), nonNegative),
      unit,
    ),
  };
}

function whole(parameter: string, digits: string): string {
  if (!/^-?\d{1,80}$/u.test(digits)) throw new DomainError(parameter, digits, 'a whole number');
  return digits;
}
