/*
 * The geometric sum: what is handed on again and again, each time a share of the time before.
 * Ratios, because the loops and pledges that add up to it are counted one by one.
 */
import { DomainError } from '../errors.ts';
import { minus, one, over, power, rational, signOf, zero } from '../rational.ts';
import type { Rational } from '../rational.ts';

/**
 * Sum of the powers of a share: 1 + x + x² + … + xⁿ.
 *
 * @param share x, what is handed on each time (0 to 1)
 * @param times n, how often (a whole number from 0 to 10000); 0 gives 1
 * @param parameter what the caller’s caller calls it, for the error
 * @returns (1 − xⁿ⁺¹)/(1 − x), or n + 1 where x = 1
 * @throws {DomainError} if `times` is no such number
 */
export function geometricSum(share: Rational, times: number, parameter: string): Rational {
  if (!Number.isInteger(times) || times < 0 || times > 10_000)
    throw new DomainError(parameter, times, 'a whole number from 0 to 10000');
  const kept = minus(one, share);
  if (signOf(kept) === 0) return rational(times + 1) ?? zero;
  return over(minus(one, power(share, times + 1)), kept);
}

/**
 * Limit of that sum: 1/(1 − x).
 *
 * @param share x (0 to 1)
 * @returns the limit, or null where x = 1 and there is none
 */
export function geometricLimit(share: Rational): Rational | null {
  const kept = minus(one, share);
  return signOf(kept) === 0 ? null : over(one, kept);
}
