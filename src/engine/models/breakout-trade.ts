/*
 * A breakout trade on bars that were: where it would have been entered, added to and stopped. Float64, as
 * it replays a rule and settles no account.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { sign } from '../side.ts';
import type { Side } from '../side.ts';
import { donchianChannel } from './donchian-channel.ts';
import type { Bar } from './true-range.ts';

/** The Turtles’ rule in its numbers. */
export interface BreakoutRule {
  /** `long` unless given. */
  readonly side?: Side;
  /** Bars of the range that is left (a whole number of 1 or more). */
  readonly channel: number;
  /** First bar on which a breakout counts (a place in the list). */
  readonly from: number;
  /** How far beyond the range the order stands (price, ≥ 0). */
  readonly tick: number;
  /** N, on the evening before the first entry (price, > 0). */
  readonly range: number;
  /** In N, from the last fill (> 0). */
  readonly addEvery: number;
  readonly units: number;
  /** In N, from the newest fill (> 0). */
  readonly stop: number;
}

/** What happened on one bar. */
export interface Fill {
  /** Place of the bar in the list. */
  readonly bar: number;
  readonly price: number;
}

/** A trade, as far as the bars go. */
export interface BreakoutTrade {
  readonly entries: readonly Fill[];
  /** The stop after each bar from the first entry on. */
  readonly stops: readonly Fill[];
  /** Where the stop closed all units, and at which price; null while the trade is open. */
  readonly exit: Fill | null;
}

/**
 * The trade that a rule would have made on some bars.
 *
 * A bar does not tell what came first, so the worst is taken: on each the adds are filled, and then its
 * other end is held against the newest stop. Where an open is known beyond an order, the order is filled
 * there and not at its price. No exit but the stop.
 *
 * @param bars oldest first
 * @param rule channel, range, adds and stop
 * @returns entries, stops and exit, or null if no bar breaks out
 * @throws {DomainError} if an argument is outside its domain
 * @see faith-2007 in src/content/sources.yaml, pp. 257–262
 */
export function breakoutTrade(bars: readonly Bar[], rule: BreakoutRule): BreakoutTrade | null {
  const { units, from } = rule;
  if (!Number.isInteger(units) || units < 1)
    throw new DomainError('units', units, 'a whole number of 1 or more');
  const way = sign(rule.side ?? 'long');
  // A short is the long of the negative prices.
  const turned = way === 1 ? bars : bars.map(mirrored);
  const range = real('range', rule.range, positive);
  const tick = real('tick', rule.tick, nonNegative);
  const apart = range * real('addEvery', rule.addEvery, positive);
  const away = range * real('stop', rule.stop, positive);
  const channel = donchianChannel(turned, rule.channel);
  const first = turned.findIndex(
    ({ high }, i) => i >= from && high > (channel[i]?.high ?? Infinity),
  );
  if (first === -1) return null;

  const entries: Fill[] = [];
  const stops: Fill[] = [];
  let order = (channel[first]?.high ?? 0) + tick;
  let stop = -Infinity;
  let exit: Fill | null = null;
  for (let bar = first; bar < turned.length && exit === null; bar += 1) {
    const { open = null, high, low } = turned[bar] ?? { high: -Infinity, low: Infinity };
    if (open !== null && open <= stop) exit = { bar, price: open };
    while (exit === null && entries.length < units && high >= order) {
      const price = entries.at(-1)?.bar === bar ? order : Math.max(order, open ?? order);
      entries.push({ bar, price });
      [order, stop] = [price + apart, price - away];
    }
    if (exit === null && low <= stop) exit = { bar, price: stop };
    stops.push({ bar, price: stop });
  }
  const back = (fill: Fill): Fill => ({ ...fill, price: way * fill.price });
  return { entries: entries.map(back), stops: stops.map(back), exit: exit && back(exit) };
}

const mirrored = ({ open, high, low, close }: Bar): Bar => ({
  ...(open !== undefined && { open: -open }),
  high: -low,
  low: -high,
  close: -close,
});
