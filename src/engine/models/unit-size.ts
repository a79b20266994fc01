/*
 * How large a trade may be whose stop is set by the range. Exact, in ratios: contracts are cut to whole
 * ones, and a last digit must not decide over one.
 */
import { nonNegative, positive } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { over, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

const share: Interval = { words: 'a number above 0 and up to 1', above: 0, to: 1 };

/** An account, what it risks, and the market it trades. */
export interface Sizing {
  /** Q, the account (money, ≥ 0). */
  readonly equity: Ratio;
  /** r, share of the account that a move of one N may change it by (above 0, up to 1). */
  readonly risk: Ratio;
  /** N, the average true range (price, > 0). */
  readonly range: Ratio;
  /** D, what a move of the price by 1 changes a contract by (money per price, > 0). */
  readonly pointValue: Ratio;
}

/** A size before and after it is cut. */
export interface UnitSize {
  /** r·Q ÷ (N·D), unrounded (contracts, ≥ 0). */
  readonly raw: Rational;
  /** Whole contracts, never more than that; 0 says that the account is too small. */
  readonly contracts: number;
}

/**
 * Size of one unit: so many contracts that a move of one N changes the account by the share risked.
 *
 * Cut off, never rounded: 16.9 contracts are 16.
 *
 * @param sizing account, share risked, range and value of a point
 * @returns the size unrounded, and in whole contracts
 * @throws {DomainError} if an argument is outside its domain; a range of 0 would allow any size
 * @see faith-2007 in src/content/sources.yaml, p. 254
 */
export function unitSize({ equity, risk, range, pointValue }: Sizing): UnitSize {
  const stake = times(ratio('risk', risk, share), ratio('equity', equity, nonNegative));
  const each = times(ratio('range', range, positive), ratio('pointValue', pointValue, positive));
  const raw = over(stake, each);
  return { raw, contracts: Number(raw.numerator / raw.denominator) };
}

/**
 * What a position loses if it is closed so many N from where it was opened.
 *
 * @param position contracts (≥ 0), range N and value of a point (> 0), distance in N (≥ 0)
 * @returns money (≥ 0), at the planned price: a fill beyond it costs more
 * @throws {DomainError} if an argument is outside its domain
 * @see faith-2007 in src/content/sources.yaml, p. 254
 */
export function lossAtStop(position: {
  readonly contracts: Ratio;
  readonly range: Ratio;
  readonly pointValue: Ratio;
  readonly distance: Ratio;
}): Rational {
  const price = times(
    ratio('range', position.range, positive),
    ratio('distance', position.distance, nonNegative),
  );
  const each = times(price, ratio('pointValue', position.pointValue, positive));
  return times(each, ratio('contracts', position.contracts, nonNegative));
}
