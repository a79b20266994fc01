/*
 * Lognormal moments: averages of powers of a price without drift, over all of its ends or between two of
 * them. Float64, by the normal distribution: closed forms for display.
 */
import { nonNegative, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { normalDistribution } from './normal-distribution.ts';

const powers: Interval = { words: 'a number from −8 to 8', from: -8, to: 8 };
const deviations: Interval = { words: 'a number from 0 to 20', from: 0, to: 20 };

/**
 * Average of a power of the price, counted only where the price ends between two levels.
 *
 * E[Rᵏ; a < R ≤ b] for ln R normal with mean −d²/2 and deviation d, so that E[R] = 1: e^(k(k−1)d²/2) times
 * the chance of the interval under a log price that is k·d² higher.
 *
 * @param power k (magnitude up to 8)
 * @param deviation d, σ√T (0 to 20)
 * @param from lower level over the price now (≥ 0); 0 unless given
 * @param to upper level over the price now (≥ `from`); none unless given
 * @returns the partial moment (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see Hull, “Options, Futures, and Other Derivatives”, appendix to chapter 15, for k = 1
 */
export function partialMoment(power: number, deviation: number, from = 0, to = Infinity): number {
  const k = real('power', power, powers);
  const d = real('deviation', deviation, deviations);
  const a = real('from', from, nonNegative);
  if (!(to >= a)) throw new DomainError('to', to, 'a number no lower than from');
  return momentBetween(k, d, Math.log(a), Math.log(to));
}

/**
 * The same between logarithms of the levels, unchecked: for sums of many.
 *
 * @param k power
 * @param d deviation (≥ 0)
 * @param a log of the lower level over the price now, or −Infinity
 * @param b log of the upper level, or Infinity
 * @returns the partial moment (≥ 0)
 */
export function momentBetween(k: number, d: number, a: number, b: number): number {
  if (d === 0) return a < 0 && b >= 0 ? 1 : 0;
  const growth = k === 0 || k === 1 ? 1 : Math.exp((k * (k - 1) * d * d) / 2);
  const shift = (0.5 - k) * d;
  const [from, to] = [a / d + shift, b / d + shift];
  // From the tail it lies in: far out the difference of two numbers near 1 has no digits.
  return growth * (from > 0 ? below(-from) - below(-to) : below(to) - below(from));
}

const below = (z: number): number => (Number.isFinite(z) ? normalDistribution(z) : z > 0 ? 1 : 0);
