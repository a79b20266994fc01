/*
 * Initial margin that follows open interest, as dYdX Chain sets it: the fuller the market, the
 * less leverage is opened. Maintenance stays as it is. Ratios, because the rule is the contract.
 */
import { nonNegative, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { atMost, fractionText, minus, one, over, plus, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** A market and the rule it is under. */
export interface OpenInterestRule {
  /** Initial margin fraction while the market is not full (0 to 1). */
  readonly base: Ratio;
  /** Open interest from which it rises (quote, ≥ 0); null for a market without the rule. */
  readonly lower: Ratio | null;
  /** Open interest at which it is 1 (quote, `lower` or more); null without the rule. */
  readonly upper: Ratio | null;
  /** Open interest (quote, ≥ 0). */
  readonly openInterest: Ratio;
}

/**
 * Effective initial margin fraction at an open interest.
 *
 * min(1, base + max(0, (OI − lower)/(upper − lower))·(1 − base)): a straight line from the
 * base to 1 between the two caps, and a step where they are the same.
 *
 * @param market the rule and the open interest
 * @returns the fraction of the notional to be put up (base to 1)
 * @throws {DomainError} if an argument is outside its domain or `upper` is below `lower`
 * @see dydx-margining-2026 in src/content/sources.yaml
 */
export function openInterestMargin({
  base,
  lower,
  upper,
  openInterest,
}: OpenInterestRule): Rational {
  const floor = ratio('base', base, unit);
  const held = ratio('openInterest', openInterest, nonNegative);
  if (lower === null || upper === null) return floor;
  const from = ratio('lower', lower, nonNegative);
  const to = ratio('upper', upper, nonNegative);
  if (!atMost(from, to))
    throw new DomainError('upper', fractionText(to), 'no less than the lower cap');
  if (atMost(held, from)) return floor;
  // Asked before the division: the caps may be the same.
  if (atMost(to, held)) return one;
  return plus(floor, times(over(minus(held, from), minus(to, from)), minus(one, floor)));
}
