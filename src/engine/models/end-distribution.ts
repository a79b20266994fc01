/*
 * End distribution: where a jumping price is at a horizon, for the fan of prices and as a
 * check of the simulations. Given how many jumps there were the log price is normal, so its
 * distribution is a mixture with Poisson's weights. Float64, a closed form for display.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { logProcess } from './jump-diffusion.ts';
import type { PriceProcess } from './jump-diffusion.ts';
import { normalDensity, normalDistribution, normalQuantile } from './normal-distribution.ts';

/**
 * Probability that the log price has risen by no more than a level at the horizon.
 *
 * @param process drift, volatility, horizon and jumps
 * @param level log price at the horizon less log price now
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see Merton, “Option Pricing when Underlying Stock Returns Are Discontinuous”, J. Financial
 *   Economics 3, 1976, https://doi.org/10.1016/0304-405X(76)90022-2
 */
export function endProbability(process: PriceProcess, level: number): number {
  return at(mixture(process), real('level', level)).below;
}

const openUnit: Interval = { words: 'a number between 0 and 1', above: 0, below: 1 };

/**
 * Price at the horizon that is not exceeded with a given probability, over the price now.
 *
 * @param process drift, volatility, horizon and jumps
 * @param p the probability (between 0 and 1, both excluded)
 * @returns the quantile (> 0): 1 is the price now
 * @throws {DomainError} if an argument is outside its domain
 * @see Merton, “Option Pricing when Underlying Stock Returns Are Discontinuous”, J. Financial
 *   Economics 3, 1976, https://doi.org/10.1016/0304-405X(76)90022-2
 */
export function endQuantile(process: PriceProcess, p: number): number {
  const share = real('p', p, openUnit);
  const parts = mixture(process);
  const quantiles = parts.map(({ mean, deviation }) => mean + deviation * normalQuantile(share));
  // The quantile of a mixture lies among those of its parts, near that of one normal like it.
  let low = Math.min(...quantiles);
  let high = Math.max(...quantiles);
  const { mean, deviation } = likeness(parts);
  let x = Math.max(low, Math.min(high, mean + deviation * normalQuantile(share)));
  // Newton's steps, or half of what is left where one would leave it.
  while (low < x && x < high) {
    const { below, density } = at(parts, x);
    // Nearer than this is rounding, and Newton would go on about it until nothing is left between.
    if (Math.abs(below - share) <= 1e-14 * share) break;
    if (below < share) low = x;
    else high = x;
    const next = x - (below - share) / density;
    if (Math.abs(next - x) <= 1e-15 * Math.max(1, Math.abs(x))) break;
    x = next > low && next < high ? next : (low + high) / 2;
  }
  return Math.exp(x);
}

// The normal distribution that has the mean and the variance of a mixture.
function likeness(parts: readonly Part[]): Omit<Part, 'weight'> {
  const over = (of: (part: Part) => number): number =>
    parts.reduce((sum, part) => sum + part.weight * of(part), 0);
  const mean = over((part) => part.mean);
  const variance = over((part) => part.deviation ** 2 + (part.mean - mean) ** 2);
  return { mean, deviation: Math.sqrt(variance) };
}

/** The log price after a number of jumps. */
interface Part {
  readonly weight: number;
  readonly mean: number;
  readonly deviation: number;
}

function mixture(process: PriceProcess): readonly Part[] {
  const { drift, variance, years, jumps } = logProcess(process);
  const expected = jumps.rate * years;
  // Beyond this there is less than one in 10¹⁷, and before it often too.
  const most = expected === 0 ? 0 : Math.ceil(expected + 10 * Math.sqrt(expected) + 20);
  const parts: Part[] = [];
  let logWeight = -expected;
  for (let n = 0; n <= most; n++) {
    if (n > 0) logWeight += Math.log(expected / n);
    parts.push({
      weight: Math.exp(logWeight),
      mean: drift * years + n * jumps.mean,
      deviation: Math.sqrt(variance * years + n * jumps.deviation * jumps.deviation),
    });
  }
  return parts.filter(({ weight }) => weight > 1e-18);
}

function at(
  parts: readonly Part[],
  level: number,
): { readonly below: number; readonly density: number } {
  let below = 0;
  let density = 0;
  for (const { weight, mean, deviation } of parts) {
    if (deviation === 0) {
      below += level >= mean ? weight : 0;
      continue;
    }
    // No further than where the tail is 0 to float64, whatever the deviation.
    const z = Math.max(-1e6, Math.min(1e6, (level - mean) / deviation));
    below += weight * normalDistribution(z);
    density += (weight * normalDensity(z)) / deviation;
  }
  return { below: Math.min(1, below), density };
}
