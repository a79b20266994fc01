/*
 * The two questions a feed asks of each look at the market: has it moved by the threshold, and is the
 * last price as old as the heartbeat? And the one its reader should: is it too old? In ratios and seconds.
 */
import { nonNegative, positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { compare, magnitude, minus, one, over, plus, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

const threshold: Interval = { words: 'a fraction above 0 and below 1', above: 0, below: 1 };

/** Prices at which a feed writes next, and whether a look makes it. */
export interface Trigger {
  readonly low: Rational;
  readonly high: Rational;
  readonly writes: boolean;
}

/**
 * Whether the market has moved by the threshold since the last price.
 *
 * |now/last − 1| ≥ d, so the two edges last·(1 ∓ d) count as reached.
 *
 * @param last last price written (> 0)
 * @param deviation threshold d (fraction, between 0 and 1)
 * @param now the market (> 0)
 * @returns the edges, exact, and whether the feed writes
 * @throws {DomainError} if an argument is outside its domain
 * @see api3-deviations in src/content/sources.yaml
 */
export function deviationTrigger(last: Ratio, deviation: Ratio, now: Ratio): Trigger {
  const before = ratio('last', last, positive);
  const share = ratio('deviation', deviation, threshold);
  const moved = magnitude(minus(over(ratio('now', now, positive), before), one));
  return {
    low: times(before, minus(one, share)),
    high: times(before, plus(one, share)),
    writes: compare(moved, share) >= 0,
  };
}

/**
 * Age of a price, and whether it is still to be used.
 *
 * A call that returns a price says nothing of its age; only its timestamp does. The limit belongs to a
 * feed: below its heartbeat it refuses prices that are as they should be.
 *
 * @param now time of the reader, in seconds (≥ 0)
 * @param writtenAt timestamp of the price, in seconds (≥ 0, not ahead of the reader’s)
 * @param limit oldest age that is accepted, in seconds (≥ 0)
 * @returns age in seconds, and whether it is within the limit
 * @throws {DomainError} if an argument is outside its domain, or the price is from the future
 * @see chainlink-data-feeds-2024 in src/content/sources.yaml
 */
export function priceAge(
  now: number,
  writtenAt: number,
  limit: number,
): { readonly age: number; readonly fresh: boolean } {
  const age = real('now', now, nonNegative) - real('writtenAt', writtenAt, nonNegative);
  if (age < 0) throw new DomainError('writtenAt', writtenAt, `a time not after ${now}`);
  return { age, fresh: age <= real('limit', limit, nonNegative) };
}
