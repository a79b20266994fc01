/*
 * A drawn day under a rule book of halts: a price steps by the minute, and while trading is stopped its
 * worth moves on, so that the gap waits at the reopening. Exact operations alone: the same bits in
 * every browser.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { exp } from '../elementary.ts';
import { DomainError } from '../errors.ts';
import { makeRandom } from '../random.ts';
import { afterLook, beforeHalts, haltTimeline } from './trading-halt.ts';
import type { HaltRule, HaltTimeline, Look } from './trading-halt.ts';

/** A day to be drawn. */
export interface DrawnDay {
  /** Volatility of the log price over the session (> 0). */
  readonly volatility: number;
  /** Length of the session, in minutes and steps (a whole number from 1 to 10 080). */
  readonly minutes: number;
  /** Minute of the day at which it opens (≥ 0). */
  readonly open: number;
  readonly rules: readonly HaltRule[];
  /**
   * How much harder sellers push near the next level: deviations a minute, within a fall of 2 % of it
   * (≥ 0). An assumption; 0 unless given.
   */
  readonly magnet?: number;
  /** Which randomness (a whole number from 0 to 2^32 − 1). */
  readonly seed: number;
}

export interface HaltedDay {
  /** What the price would be worth: the fall by the minute (fraction, negative of a rise). */
  readonly looks: readonly Look[];
  readonly timeline: HaltTimeline;
}

/** How near to a level its pull begins, as a fall. */
const REACH = 0.02;

/**
 * A day drawn from a seed.
 *
 * @param day volatility, session, rules, magnet and seed
 * @returns the fall minute by minute, also while trading is stopped, and the phases
 * @throws {DomainError} if an argument is outside its domain
 */
export function haltedDay(day: DrawnDay): HaltedDay {
  const { minutes, rules } = day;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 10_080)
    throw new DomainError('minutes', minutes, 'a whole number from 1 to 10 080');
  const open = real('open', day.open, nonNegative);
  const magnet = real('magnet', day.magnet ?? 0, nonNegative);
  const volatility = real('volatility', day.volatility, positive);
  const step = volatility / Math.sqrt(minutes);
  const deviates = new Float64Array(minutes);
  makeRandom(day.seed).fill(deviates);
  const looks: Look[] = [{ minute: open, fall: 0 }];
  let state = beforeHalts;
  let log = 0;
  let fall = 0;
  deviates.forEach((deviate, i) => {
    const minute = open + i + 1;
    const away = (rules[state.spent]?.fall ?? Infinity) - fall;
    const trades = minute >= state.until;
    const pull = trades && away > 0 && away < REACH ? magnet : 0;
    log += step * (deviate - pull - step / 2);
    fall = 1 - exp(log);
    looks.push({ minute, fall });
    state = afterLook(state, rules, { minute, fall });
  });
  return { looks, timeline: haltTimeline({ open, close: open + minutes, rules, looks }) };
}
