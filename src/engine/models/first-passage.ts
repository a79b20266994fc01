/*
 * First passage: the chance that a price in Brownian motion touches a level before a
 * horizon, watched all the time. It is not the chance of being beyond the level at the end,
 * which is about half of it. Float64, because it is a statistic.
 */
import { nonNegative, positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { millsRatio, normalDensity, normalDistribution } from './normal-distribution.ts';

/** A price, a level it may reach, and how it moves until the horizon. */
export interface Passage {
  /** Price now (quote per base, > 0). */
  readonly price: number;
  /** Level (quote per base, ≥ 0); a level already reached or passed counts as touched. */
  readonly barrier: number;
  /** Which way the level lies: `down` is touched from above, `up` from below. */
  readonly direction: Direction;
  /** Volatility of the log price per square root of a year of 365 days (≥ 0). */
  readonly volatility: number;
  /** Drift μ of the price per year (fraction); that of the log price is μ − σ²/2. */
  readonly drift?: number;
  /** Horizon in years of 365 days (≥ 0). */
  readonly years: number;
}

export type Direction = 'down' | 'up';

/**
 * Probability that the price touches a level within the horizon.
 *
 * With d the distance to the level in log price, m the log drift towards it and s = σ√T,
 *   Φ((mT − d)/s) + e^(2md/σ²)·Φ(−(mT + d)/s).
 * Continuous watching: a venue that looks at intervals sees fewer touches.
 *
 * @param passage price, level, volatility, drift (0 unless given) and horizon
 * @returns probability (0 to 1), with relative accuracy however small
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function touchProbability(passage: Passage): number {
  const { distance, towards, spread } = approach(passage);
  if (distance <= 0) return 1;
  const near = (towards - distance) / spread;
  const far = (towards + distance) / spread;
  if (!Number.isFinite(near) || !Number.isFinite(far)) return certainly(towards >= distance);
  return Math.min(1, normalDistribution(near) + reflected(near, far, towards * distance, spread));
}

/**
 * Probability that the price is at or beyond the level at the horizon.
 *
 * Φ((mT − d)/s): what happened on the way is forgotten, so it is never more than the
 * chance of a touch.
 *
 * @param passage price, level, volatility, drift (0 unless given) and horizon
 * @returns probability (0 to 1), with relative accuracy however small
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function closeProbability(passage: Passage): number {
  const { distance, towards, spread } = approach(passage);
  const near = (towards - distance) / spread;
  return Number.isFinite(near) ? normalDistribution(near) : certainly(towards >= distance);
}

// Where the spread is none or next to it the drift alone decides, as it does about a level
// of 0, which is infinitely far.
function certainly(reached: boolean): 0 | 1 {
  return reached ? 1 : 0;
}

// So that no square or product of these is infinite.
const upTo: Interval = { words: 'a number from 0 to 10^100', from: 0, to: 1e100 };
const within: Interval = { words: 'a number from −10^100 to 10^100', from: -1e100, to: 1e100 };

interface Approach {
  /** Log distance to the level; negative once it is passed, infinite to a price of 0. */
  readonly distance: number;
  /** Log distance that the drift covers towards the level by the horizon. */
  readonly towards: number;
  /** Standard deviation of the log price at the horizon. */
  readonly spread: number;
}

function approach(passage: Passage): Approach {
  const price = real('price', passage.price, positive);
  const barrier = real('barrier', passage.barrier, nonNegative);
  const volatility = real('volatility', passage.volatility, upTo);
  const years = real('years', passage.years, upTo);
  const logDrift = real('drift', passage.drift ?? 0, within) - (volatility * volatility) / 2;
  const sign = signs[direction(passage.direction)];
  return {
    // log1p keeps the digits of a level that is close.
    distance: sign * Math.log1p((barrier - price) / price),
    towards: sign * logDrift * years,
    spread: volatility * Math.sqrt(years),
  };
}

const signs = { down: -1, up: 1 } as const;

function direction(value: Direction): Direction {
  if (!Object.hasOwn(signs, value)) throw new DomainError('direction', value, '“down” or “up”');
  return value;
}

// e^(2md/σ²)·Φ(−far). For far ≥ 0 the first factor may overflow where the second vanishes;
// their product is φ(near)·(1 − Φ(far))/φ(far), which does neither. For far < 0 the drift
// leads away, and the exponent is negative.
function reflected(near: number, far: number, product: number, spread: number): number {
  if (far >= 0) return normalDensity(near) * millsRatio(far);
  return Math.exp((2 * product) / (spread * spread)) * normalDistribution(-far);
}
