/*
 * Two markets for one thing, each moving by its own noise and by a part of the gap to the other:
 * Δp₁ = −a₁(p₁ − p₂) + e₁, Δp₂ = a₂(p₁ − p₂) + e₂. Float64, because it is a statistic.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';

/** The two markets, as price discovery measures them. */
export interface CoupledMarkets {
  /** Part of the gap that each closes per step by moving towards the other (0 to 10⁹). */
  readonly follow: readonly [number, number];
  /** Deviation of each one’s own noise a step (≥ 0, up to 10^100), in one unit. */
  readonly noise: readonly [number, number];
  /** Correlation of the two noises (−1 to 1): news that reaches both within a step. */
  readonly correlation: number;
}

const correlations: Interval = { words: 'a number from −1 to 1', from: -1, to: 1 };
const speeds: Interval = { words: 'a number from 0 to 10^9', from: 0, to: 1e9 };
const noises: Interval = { words: 'a number from 0 to 10^100', from: 0, to: 1e100 };

/**
 * The markets’ numbers, checked.
 *
 * @throws {DomainError} if one is outside its domain
 */
export function readMarkets({ follow, noise, correlation }: CoupledMarkets): CoupledMarkets {
  return {
    follow: [real('follow[0]', follow[0], speeds), real('follow[1]', follow[1], speeds)],
    noise: [real('noise[0]', noise[0], noises), real('noise[1]', noise[1], noises)],
    correlation: real('correlation', correlation, correlations),
  };
}
