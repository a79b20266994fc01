/*
 * Covariance of two prices that are not seen at the same times. Float64: sums of products.
 */
import { finite, positive, real } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** Prices and the times at which they were seen, rising. */
export interface Ticks {
  readonly times: readonly number[];
  readonly prices: readonly number[];
}

/**
 * Covariance by overlap: the sum of Δp·Δq over all pairs of intervals that share some time.
 *
 * Intervals are half-open, (tᵢ₋₁, tᵢ]. Nothing is put on a grid, so nothing is lost to one. One pass
 * over both lists.
 *
 * @param first ticks of one price (two or more)
 * @param second ticks of the other (two or more)
 * @param lag added to the second’s times; where the sum is largest at a negative lag, the first leads
 * @returns the covariance, summed and not averaged (unit of price squared)
 * @throws {DomainError} if times do not rise, or lists are short or of unequal length
 * @see hayashi-yoshida-2005 in src/content/sources.yaml
 */
export function overlapCovariance(first: Ticks, second: Ticks, lag = 0): number {
  const [a, b] = [readTicks('first', first), readTicks('second', second)];
  const shift = real('lag', lag);
  let sum = 0;
  let from = 1;
  for (let i = 1; i < a.times.length; i++) {
    const [start, end] = [at(a.times, i - 1), at(a.times, i)];
    const move = at(a.prices, i) - at(a.prices, i - 1);
    // What ends before this interval begins ends before all later ones.
    while (from < b.times.length && at(b.times, from) + shift <= start) from++;
    for (let j = from; j < b.times.length && at(b.times, j - 1) + shift < end; j++)
      sum += move * (at(b.prices, j) - at(b.prices, j - 1));
  }
  return sum;
}

/**
 * Realised variance: the sum of squared moves from tick to tick.
 *
 * @param ticks two or more
 * @returns the sum (unit of price squared)
 * @throws {DomainError} as `overlapCovariance`
 */
export function realisedVariance(ticks: Ticks): number {
  const { prices } = readTicks('ticks', ticks);
  return prices.slice(1).reduce((sum, price, i) => sum + (price - at(prices, i)) ** 2, 0);
}

/**
 * Correlation by overlap: covariance over the root of both realised variances.
 *
 * @returns the correlation; of few ticks it may leave −1 to 1. Null where a price never moves
 * @throws {DomainError} as `overlapCovariance`
 */
export function overlapCorrelation(first: Ticks, second: Ticks, lag = 0): number | null {
  const size = Math.sqrt(realisedVariance(first)) * Math.sqrt(realisedVariance(second));
  return size === 0 ? null : overlapCovariance(first, second, lag) / size;
}

/**
 * Covariance on a grid: at each point the last price seen, as is often done, and lost moves with it.
 *
 * @param first ticks of one price (two or more)
 * @param second ticks of the other (two or more)
 * @param grid distance of the points (> 0), from the later first tick to the earlier last one
 * @returns the sum of products of moves between points (unit of price squared)
 * @throws {DomainError} as `overlapCovariance`; if the grid has more than 10⁶ points
 */
export function previousTickCovariance(first: Ticks, second: Ticks, grid: number): number {
  const [a, b] = [readTicks('first', first), readTicks('second', second)];
  const step = real('grid', grid, positive);
  const start = Math.max(at(a.times, 0), at(b.times, 0));
  const end = Math.min(at(a.times, a.times.length - 1), at(b.times, b.times.length - 1));
  const count = Math.floor((end - start) / step);
  if (count > 1e6) throw new DomainError('grid', grid, 'coarser than a millionth of the span');
  let sum = 0;
  for (let k = 1; k <= count; k++) {
    const [before, now] = [start + (k - 1) * step, start + k * step];
    sum += (lastSeen(a, now) - lastSeen(a, before)) * (lastSeen(b, now) - lastSeen(b, before));
  }
  return sum;
}

const lastSeen = ({ times, prices }: Ticks, time: number): number =>
  at(
    prices,
    times.findLastIndex((seen) => seen <= time),
  );

const at = (list: readonly number[], i: number): number => list[i] ?? 0;

function readTicks(name: string, { times, prices }: Ticks): Ticks {
  if (times.length < 2 || times.length !== prices.length)
    throw new DomainError(name, times.length, 'two or more ticks, each with its price');
  times.forEach((time, i) => {
    real(`${name}.times[${i}]`, time);
    real(`${name}.prices[${i}]`, prices[i], finite);
    if (i > 0 && time <= at(times, i - 1))
      throw new DomainError(`${name}.times[${i}]`, time, 'later than the tick before');
  });
  return { times, prices };
}
