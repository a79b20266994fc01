/*
 * Rehypothecation: collateral that is pledged on, each time less a haircut. Ratios, because
 * the multiple is a sum of them.
 */
import { unit } from '../domain.ts';
import { minus, one, ratio } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { geometricLimit, geometricSum } from './geometric-sum.ts';

/** How much collateral stands on one unit of it. */
export interface Rehypothecation {
  /** Pledges it backs after so many re-uses, its own included (≥ 1). */
  readonly multiple: Rational;
  /** What that tends to with ever more re-uses; null without a haircut. */
  readonly limit: Rational | null;
}

/**
 * Multiple of a collateral that is pledged on: the “velocity” of collateral.
 *
 * Σ (1 − h)ᵏ for k from 0 to n, towards 1/h.
 *
 * @param pledge haircut h kept back at each re-use (0 to 1) and the number n of re-uses (a whole
 *   number from 0 to 10000)
 * @returns the multiple and its limit (× the collateral itself)
 * @throws {DomainError} if an argument is outside its domain
 * @see singh-2012 in src/content/sources.yaml
 */
export function rehypothecation({
  haircut,
  reuses,
}: {
  readonly haircut: Ratio;
  readonly reuses: number;
}): Rehypothecation {
  const passedOn = minus(one, ratio('haircut', haircut, unit));
  return { multiple: geometricSum(passedOn, reuses, 'reuses'), limit: geometricLimit(passedOn) };
}
