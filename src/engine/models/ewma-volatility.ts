/*
 * Volatility by exponential weights: each day’s square counts a little less than the next one’s.
 * Float64, because it is a statistic.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';

const openUnit: Interval = { words: 'a number between 0 and 1', above: 0, below: 1 };
const upTo: Interval = { words: 'a number from 0 to 10^100', from: 0, to: 1e100 };
const within: Interval = { words: 'a number from −10^100 to 10^100', from: -1e100, to: 1e100 };

/**
 * Volatility after each return: v′ = λv + (1 − λ)x².
 *
 * Never beyond the largest |x| or the start, nor below the smallest.
 *
 * @param estimate volatility before the first return (`start`, ≥ 0), the decay factor λ (between 0 and
 *   1) and the `returns` of the days, in one unit
 * @returns the start, and the volatility after each day
 * @throws {DomainError} if an argument is outside its domain
 * @see riskmetrics-1996 in src/content/sources.yaml
 */
export function ewmaVolatility(estimate: {
  readonly start: number;
  readonly decay: number;
  readonly returns: readonly number[];
}): readonly number[] {
  const decay = real('decay', estimate.decay, openUnit);
  const path = [real('start', estimate.start, upTo)];
  for (const day of estimate.returns) {
    const [before, now] = [path.at(-1) ?? 0, Math.abs(real('return', day, within))];
    // The larger is taken out, so that equal ones give themselves and no square overflows.
    const [low, high] = before < now ? [before, now] : [now, before];
    const weight = before < now ? decay : 1 - decay;
    const share = high === 0 ? 0 : low / high;
    path.push(Math.max(low, high * Math.sqrt(1 - weight * (1 - share * share))));
  }
  return path;
}

/**
 * Days after which what is older weighs no more than a tolerance: ln(tolerance)/ln λ.
 *
 * With a tolerance of a half it is the half-life.
 *
 * @param decay the decay factor λ (between 0 and 1)
 * @param tolerance weight of all that is older (between 0 and 1)
 * @returns days (> 0), not rounded
 * @throws {DomainError} if an argument is outside its domain
 * @see riskmetrics-1996 in src/content/sources.yaml
 */
export function ewmaMemory(decay: number, tolerance: number): number {
  return (
    Math.log(real('tolerance', tolerance, openUnit)) / Math.log(real('decay', decay, openUnit))
  );
}
