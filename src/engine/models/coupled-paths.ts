/*
 * Two drawn prices of coupled markets. Exact operations alone: the same bits in every browser.
 */
import { DomainError } from '../errors.ts';
import { makeRandom } from '../random.ts';
import { readMarkets } from './coupled-markets.ts';
import type { CoupledMarkets } from './coupled-markets.ts';

/** What is drawn. */
export interface CoupledDraw extends CoupledMarkets {
  /** How many steps (a whole number from 1 to 100 000). */
  readonly steps: number;
  /** Which randomness (a whole number from 0 to 2^32 − 1). */
  readonly seed: number;
}

/** Two prices step by step, from 0 each (unit of the noise). */
export interface CoupledPaths {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/**
 * Two prices drawn from a seed, each pulled towards the other.
 *
 * The same seed gives the same noises at other speeds, so that only the pull differs.
 *
 * @param draw the markets, steps and seed
 * @returns the prices of both at 0, 1, …, steps
 * @throws {DomainError} if a number is outside its domain, or if the gap would grow without end (a₁ + a₂ > 2)
 */
export function coupledPaths(draw: CoupledDraw): CoupledPaths {
  const { follow, noise, correlation } = readMarkets(draw);
  const { steps, seed } = draw;
  if (!Number.isInteger(steps) || steps < 1 || steps > 100_000)
    throw new DomainError('steps', steps, 'a whole number from 1 to 100 000');
  if (follow[0] + follow[1] > 2)
    throw new DomainError('follow', follow[0] + follow[1], 'at most 2 together');
  const deviates = new Float64Array(2 * steps);
  makeRandom(seed).fill(deviates);
  const own = Math.sqrt((1 - correlation) * (1 + correlation));
  const [first, second] = [[0], [0]];
  let [p1, p2] = [0, 0];
  for (let i = 0; i < steps; i++) {
    const [x, y] = [deviates[2 * i] ?? 0, deviates[2 * i + 1] ?? 0];
    const gap = p1 - p2;
    p1 += noise[0] * x - follow[0] * gap;
    p2 += noise[1] * (correlation * x + own * y) + follow[1] * gap;
    first.push(p1);
    second.push(p2);
  }
  return { first, second };
}
