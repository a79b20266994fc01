/*
 * Shape of a sample: its moments, a quantile, and how many of it fall where. Float64, by exact operations alone:
 * what a simulation shows must be the same in every browser.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** Moments of a sample, as those of all there is. */
export interface SampleMoments {
  readonly mean: number;
  /** Standard deviation (≥ 0). */
  readonly deviation: number;
  /** Third central moment over the cube of the deviation; 0 where nothing scatters. */
  readonly skewness: number;
  /** Fourth central moment over the square of the variance, less 3; 0 where nothing scatters. */
  readonly excessKurtosis: number;
}

/**
 * Mean, deviation, skewness and excess kurtosis of a sample.
 *
 * @param sample finite numbers, one at least
 * @returns its moments
 * @throws {DomainError} if the sample is empty
 */
export function sampleMoments(sample: readonly number[]): SampleMoments {
  const n = counted(sample);
  let sum = 0;
  for (const value of sample) sum += value;
  const mean = sum / n;
  let [second, third, fourth] = [0, 0, 0];
  for (const value of sample) {
    const off = value - mean;
    const square = off * off;
    second += square;
    third += square * off;
    fourth += square * square;
  }
  const variance = second / n;
  const deviation = Math.sqrt(variance);
  if (variance === 0) return { mean, deviation, skewness: 0, excessKurtosis: 0 };
  return {
    mean,
    deviation,
    skewness: third / n / (variance * deviation),
    excessKurtosis: fourth / n / (variance * variance) - 3,
  };
}

const shares: Interval = { words: 'a number from 0 to 1', from: 0, to: 1 };

/**
 * Value below which a share of a sample lies.
 *
 * Between two of its values in proportion, so that 0 is the least and 1 the largest.
 *
 * @param sample finite numbers, one at least; left as they are
 * @param share which share (0 to 1)
 * @returns the quantile
 * @throws {DomainError} if the sample is empty or `share` is not from 0 to 1
 */
export function sampleQuantile(sample: readonly number[], share: number): number {
  const n = counted(sample);
  const place = real('share', share, shares) * (n - 1);
  const sorted = Float64Array.from(sample).sort();
  const before = Math.floor(place);
  const [low, high] = [sorted[before] ?? 0, sorted[Math.min(n - 1, before + 1)] ?? 0];
  return low + (place - before) * (high - low);
}

/**
 * How many of a sample fall into each of so many equal bins; what lies outside is in the first or last.
 *
 * @param sample finite numbers
 * @param bins lower end of the first, upper end of the last (above it), and how many (a whole number ≥ 1)
 * @returns counts, which sum to the size of the sample
 * @throws {DomainError} if a bin would have no width, or `count` is no such number
 */
export function histogram(
  sample: readonly number[],
  bins: { readonly from: number; readonly to: number; readonly count: number },
): number[] {
  const from = real('from', bins.from);
  const to = real('to', bins.to);
  if (!(to > from)) throw new DomainError('to', to, 'a number above from');
  if (!Number.isInteger(bins.count) || bins.count < 1)
    throw new DomainError('count', bins.count, 'a whole number of 1 or more');
  const counts = new Array<number>(bins.count).fill(0);
  const perWidth = bins.count / (to - from);
  for (const value of sample) {
    const bin = Math.min(bins.count - 1, Math.max(0, Math.floor((value - from) * perWidth)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

function counted(sample: readonly number[]): number {
  if (sample.length === 0) throw new DomainError('sample', 0, 'one number at least');
  return sample.length;
}
