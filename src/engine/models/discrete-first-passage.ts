/*
 * First passage under discrete looks: a venue that samples its mark price may miss a touch.
 * Either the barrier is moved away by what a look misses on average, and the closed form of
 * the continuous case is used; or the density is carried from look to look. Float64.
 */
import { nonNegative, real } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { watchedWalk } from './density-recursion.ts';
import { touchProbability } from './first-passage.ts';
import type { Passage } from './first-passage.ts';
import { normalDistribution } from './normal-distribution.ts';

/** −ζ(1/2)/√(2π): how far a walk of normal steps lands beyond a level on average, in steps. */
export const discreteBarrierBeta = 0.5825971579390107;

/** A passage that is looked at only so often. */
export interface WatchedPassage extends Passage {
  /** Looks, equally spaced, the last at the horizon (a whole number of 1 or more). */
  readonly looks: number;
}

/**
 * A level moved away so that watching it all the time is like looking at the true one.
 *
 * B·e^(∓βσ√Δt), minus for a level below. Good to 10⁻³ in probability while the level is
 * farther than 1.5·σ√Δt in log price; nearer than that use `discreteTouchProbability`.
 *
 * @param passage level, direction, volatility, horizon and number of looks
 * @returns the moved level (quote per base, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function correctedBarrier(passage: WatchedPassage): number {
  const barrier = real('barrier', passage.barrier, nonNegative);
  const volatility = real('volatility', passage.volatility, nonNegative);
  const interval = real('years', passage.years, nonNegative) / checkedLooks(passage);
  const away = discreteBarrierBeta * volatility * Math.sqrt(interval);
  const moved = barrier * Math.exp(passage.direction === 'down' ? -away : away);
  return Math.min(moved, Number.MAX_VALUE);
}

/**
 * Probability that one of the looks finds the price at or beyond the level, approximately.
 *
 * The continuous closed form at `correctedBarrier`. A level reached at the start counts.
 *
 * @param passage price, level, volatility, drift, horizon and number of looks
 * @returns probability (0 to 1), never more than under continuous watching
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function correctedTouchProbability(passage: WatchedPassage): number {
  const watched = touchProbability(passage);
  return watched === 1 ? 1 : touchProbability({ ...passage, barrier: correctedBarrier(passage) });
}

/**
 * Probability that one of the looks finds the price at or beyond the level.
 *
 * By density recursion, to about 10⁻¹³ wherever the level is. A level reached at the start
 * counts. Its cost grows with looks^1.5, so it takes up to 10 000 of them.
 *
 * @param passage price, level, volatility, drift, horizon and number of looks (≤ 10 000)
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function discreteTouchProbability(passage: WatchedPassage): number {
  const watched = touchProbability(passage);
  if (watched === 1) return 1;
  const { height, fall, looks } = walkTo(passage);
  // Without spread the price goes one way, and the last look sees where it got to.
  if (!Number.isFinite(height) || !Number.isFinite(fall)) return watched;
  return Math.min(watched, hitProbability(height, fall, looks));
}

/**
 * Distance and drift of a passage, in standard deviations of the log price between two looks.
 *
 * @param passage price, level, volatility, drift, horizon and number of looks
 * @returns log distance to the level, log drift towards it a step, and the looks
 * @throws {DomainError} if `looks` is not a whole number of 1 or more
 */
export function walkTo(passage: WatchedPassage): {
  readonly height: number;
  readonly fall: number;
  readonly looks: number;
} {
  const { price, barrier, direction, volatility, drift = 0, years } = passage;
  const looks = checkedLooks(passage);
  const step = volatility * Math.sqrt(years / looks);
  const towards = (direction === 'down' ? -1 : 1) * (drift - (volatility * volatility) / 2);
  const height = Math.abs(Math.log1p((barrier - price) / price)) / step;
  return { height, fall: (towards * (years / looks)) / step, looks };
}

function hitProbability(height: number, fall: number, looks: number): number {
  const drifts = Math.abs(fall) > 40;
  // Where all steps go one way, or more are needed than there are, the first look or the
  // last decides.
  if (drifts && fall < 0) return normalDistribution(fall - height);
  if (drifts || height > 1e6) return normalDistribution((fall * looks - height) / Math.sqrt(looks));
  return watchedWalk({ height, fall, looks }).hit;
}

function checkedLooks({ looks }: WatchedPassage): number {
  if (!Number.isInteger(looks) || looks < 1)
    throw new DomainError('looks', looks, 'a whole number of 1 or more');
  return looks;
}
