/*
 * The range that a breakout leaves: highest high and lowest low of the bars before. Float64, and nothing is
 * computed: its values are prices of the bars.
 */
import { DomainError } from '../errors.ts';
import type { Bar } from './true-range.ts';

/** Highest high and lowest low of so many bars. */
export interface Channel {
  readonly high: number;
  readonly low: number;
}

/**
 * Donchian channel before each bar: over the previous n bars, and without the bar itself.
 *
 * With today’s bar in it no price could ever leave it. Each bar enters and leaves a queue once, so that the
 * whole takes as long as there are bars, however wide the channel.
 *
 * @param bars oldest first
 * @param days n, how many bars before (a whole number of 1 or more)
 * @returns a channel for each bar, null for the first n
 * @throws {DomainError} if `days` is not a whole number of 1 or more
 * @see faith-2007 in src/content/sources.yaml, p. 258
 */
export function donchianChannel(bars: readonly Bar[], days: number): readonly (Channel | null)[] {
  if (!Number.isInteger(days) || days < 1)
    throw new DomainError('days', days, 'a whole number of 1 or more');
  const highs = mostOf(
    bars.map(({ high }) => high),
    days,
  );
  const lows = mostOf(
    bars.map(({ low }) => -low),
    days,
  );
  return bars.map((_, i) => {
    const [high, low] = [highs[i] ?? null, lows[i] ?? null];
    return high === null || low === null ? null : { high, low: -low };
  });
}

// The largest of the n values before each. The queue holds places whose values fall; what is older and
// smaller than a newcomer can never be the largest again.
function mostOf(values: readonly number[], n: number): readonly (number | null)[] {
  const queue: number[] = [];
  let first = 0;
  return values.map((value, i) => {
    while (first < queue.length && (queue[first] ?? 0) < i - n) first += 1;
    const most = i < n ? null : (values[queue[first] ?? 0] ?? null);
    while (queue.length > first && (values[queue.at(-1) ?? 0] ?? 0) <= value) queue.pop();
    queue.push(i);
    return most;
  });
}
