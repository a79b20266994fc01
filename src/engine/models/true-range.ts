/*
 * The range of a day with the gap before it, and its average: the unit in which a breakout trade measures
 * stops, adds and sizes. Float64: an average is a statistic. What an order is made of is exact elsewhere.
 */
import { finite, nonNegative, real } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** A day, or any other bar, in prices (quote per base); `low` ≤ `close` ≤ `high`. */
export interface Bar {
  /** Left out where it is not known. */
  readonly open?: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

/**
 * True range of a bar: the farthest it was from where the one before closed, or from one end to the other.
 *
 * max(H − L, H − C₋₁, C₋₁ − L). Without a bar before it is H − L.
 *
 * @param bar high and low (finite, low ≤ high)
 * @param previousClose close of the bar before, if there is one
 * @returns range in price (≥ 0)
 * @throws {DomainError} if a price is not finite, or the low is above the high
 * @see faith-2007 in src/content/sources.yaml, pp. 252–254
 */
export function trueRange({ high, low }: Omit<Bar, 'close'>, previousClose?: number): number {
  const top = real('high', high);
  if (real('low', low) > top) throw new DomainError('low', low, `a number up to the high, ${top}`);
  if (previousClose === undefined) return top - low;
  const close = real('previousClose', previousClose);
  return Math.max(top - low, top - close, close - low);
}

/**
 * True ranges of bars in their order.
 *
 * @param bars oldest first
 * @returns one range for each; the first, which has no close before it, is high less low
 * @throws {DomainError} if a bar is not one
 */
export const trueRanges = (bars: readonly Bar[]): readonly number[] =>
  bars.map((bar, i) => trueRange(bar, bars[i - 1]?.close));

/** How a true range is averaged. */
export interface Averaging {
  /** n, in bars (a whole number of 1 or more); the Turtles’ 20. */
  readonly days: number;
  /** N before the first range (≥ 0). Left out, the mean of the first n ranges is N at the last of them. */
  readonly start?: number;
}

/**
 * Wilder’s average of true ranges, N, after each of them.
 *
 * N = ((n − 1)·N₋₁ + TR) ÷ n: neither the mean of the last n, nor the exponential average with 2 ÷ (n + 1).
 * Not rounded on the way; two of the 21 printed values of the Turtles’ example would change if it were.
 *
 * @param ranges true ranges, oldest first (≥ 0)
 * @param averaging number of bars, and where N starts
 * @returns N after each range (≥ 0), null where there are fewer than n and no start
 * @throws {DomainError} if an argument is outside its domain
 * @see faith-2007 in src/content/sources.yaml, pp. 252–254
 */
export function wilderAverage(
  ranges: readonly number[],
  { days, start }: Averaging,
): readonly (number | null)[] {
  if (!Number.isInteger(days) || days < 1)
    throw new DomainError('days', days, 'a whole number of 1 or more');
  const checked = ranges.map((range, i) => real(`ranges[${i}]`, range, nonNegative));
  let average: number | null = start === undefined ? null : real('start', start, nonNegative);
  let sum = 0;
  return checked.map((range, i) => {
    sum += range;
    if (average !== null) average = ((days - 1) * average + range) / days;
    else if (i === days - 1) average = sum / days;
    return average === null ? null : real('average', average, finite);
  });
}
