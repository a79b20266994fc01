/*
 * Path minima: how low a jumping price goes before a horizon, path by path, watched all the
 * time. Sampled once and sorted they answer every level at once: a slider over levels, or
 * over amounts that levels stand for, is a search. Float64 by exact operations alone.
 */
import { DomainError } from '../errors.ts';
import { makeRandom } from '../random.ts';
import type { Random } from '../random.ts';
import { drawPath, followPath, newDraws } from './bridged-path.ts';
import type { PathDraws } from './bridged-path.ts';
import { bridgeMinimum } from './brownian-bridge.ts';
import { logProcess } from './jump-diffusion.ts';
import type { LogProcess, PriceProcess } from './jump-diffusion.ts';

/**
 * Lowest log prices, relative to the price now, of some paths.
 *
 * Paths come in pairs that mirror each other; a pair is the same whatever slice it is in, so
 * slices put together are what one call gives.
 *
 * @param request process and seed; `pairs` to sample, `from` the number of the first
 *   (whole numbers; 0 unless given)
 * @returns two values a pair (≤ 0), in the order of the pairs
 * @throws {DomainError} if an argument is outside its domain
 * @see Glasserman, “Monte Carlo Methods in Financial Engineering”, 2003, 6.4
 */
export function pathMinima({
  seed,
  pairs,
  from = 0,
  ...process
}: PriceProcess & {
  readonly seed: number;
  readonly pairs: number;
  readonly from?: number;
}): Float64Array {
  if (!Number.isInteger(pairs) || pairs < 0)
    throw new DomainError('pairs', pairs, 'a whole number of 0 or more');
  const read = logProcess(process);
  const random = makeRandom(seed);
  const minima = new Float64Array(2 * pairs);
  const path = newDraws();
  for (let pair = 0; pair < pairs; pair++) {
    random.restart(from + pair);
    drawPath(read, random, path);
    minima[2 * pair] = lowestPoint(read, path, 1, random);
    minima[2 * pair + 1] = lowestPoint(read, path, -1, random);
  }
  return minima;
}

/**
 * Lowest point of a path, drawn.
 *
 * @param process the process
 * @param path its draws
 * @param mirror 1 for the path, −1 for its mirror image
 * @param random where it draws from, moved on by a uniform for each piece that swings
 * @returns lowest log price (≤ 0)
 */
export function lowestPoint(
  process: LogProcess,
  path: PathDraws,
  mirror: number,
  random: Random,
): number {
  let lowest = 0;
  followPath(process, path, mirror, (a, b, variance) => {
    const uniform = variance > 0 ? random.uniform() : 0.5;
    lowest = Math.min(lowest, bridgeMinimum(a, b, variance, uniform));
  });
  return lowest;
}

/**
 * Share of paths that went to a level or below it.
 *
 * @param sorted path minima in rising order, as `Float64Array.prototype.sort` leaves them
 * @param level log price relative to the price now
 * @returns the share (0 to 1); 0 of no paths
 */
export function shareAtOrBelow(sorted: Float64Array, level: number): number {
  let below = 0;
  let to = sorted.length;
  while (below < to) {
    const middle = (below + to) >>> 1;
    if ((sorted[middle] ?? 0) <= level) below = middle + 1;
    else to = middle;
  }
  return sorted.length > 0 ? below / sorted.length : 0;
}
