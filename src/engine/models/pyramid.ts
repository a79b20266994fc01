/*
 * A position that is added to as the price goes its way, under one stop that follows. Exact, in ratios:
 * its prices are orders.
 */
import { nonNegative, positive } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { minus, over, plus, ratio, sum, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { sign } from '../side.ts';
import type { Side } from '../side.ts';

/** When units are added, and where the stop follows. */
export interface PyramidPlan {
  /** `long` unless given. */
  readonly side?: Side;
  /** Price of the breakout (quote per base, > 0). */
  readonly breakout: Ratio;
  /** N (price, > 0). */
  readonly range: Ratio;
  /** A unit is added each so many N beyond the last fill (≥ 0). */
  readonly addEvery: Ratio;
  /** Units in all (a whole number of 1 or more). */
  readonly units: number;
  /** Distance of the stop from the newest fill, in N (> 0). */
  readonly stop: Ratio;
  /** How much worse than its order each unit is filled (price, ≥ 0); nothing unless given. */
  readonly slippage?: Ratio;
}

/** A pyramid as it stands with its last unit. */
export interface Pyramid {
  /** Fills in their order (price). */
  readonly entries: readonly Rational[];
  /** Stop after each fill, common to all units that are held then (price). */
  readonly stops: readonly Rational[];
  /** What each unit loses at the last stop, in N; a gain is negative. */
  readonly losses: readonly Rational[];
  /** Their sum. */
  readonly total: Rational;
}

/**
 * Fills, stops and the loss of a pyramid, in N.
 *
 * The next add is reckoned from the last fill, not from the breakout, so that a bad fill moves all that
 * follow. With four units half an N apart and a stop of 2N the loss is 0.5 + 1 + 1.5 + 2 = 5N.
 *
 * @param plan side, breakout, range, adds and stop
 * @returns entries, stops after each, losses at the last stop and their sum
 * @throws {DomainError} if an argument is outside its domain
 * @see faith-2007 in src/content/sources.yaml, pp. 259–262
 */
export function pyramid(plan: PyramidPlan): Pyramid {
  if (!Number.isInteger(plan.units) || plan.units < 1)
    throw new DomainError('units', plan.units, 'a whole number of 1 or more');
  const way = ratio('side', sign(plan.side ?? 'long'));
  const range = ratio('range', plan.range, positive);
  const slippage = times(way, ratio('slippage', plan.slippage ?? 0, nonNegative));
  const step = times(way, times(ratio('addEvery', plan.addEvery, nonNegative), range));
  const away = times(way, times(ratio('stop', plan.stop, positive), range));
  const first = plus(ratio('breakout', plan.breakout, positive), slippage);
  const entries = Array.from({ length: plan.units }).reduce<readonly Rational[]>((fills) => {
    const last = fills.at(-1);
    return [...fills, last === undefined ? first : plus(plus(last, step), slippage)];
  }, []);
  const stops = entries.map((entry) => minus(entry, away));
  const stop = stops.at(-1) ?? first;
  const losses = entries.map((entry) => over(times(way, minus(entry, stop)), range));
  return { entries, stops, losses, total: sum(losses) };
}
