/*
 * Limit up–limit down, second by second: the band follows the trades, a price on its edge has
 * fifteen seconds to come back, and then trading pauses.
 *
 *   normal ─ on the edge or beyond → limit ─ back inside → normal
 *                                    └─ 15 s → paused ─ 5 min → normal, around the reopening price
 *
 * Float64: a drawing of a session. The published band of a moment is `luldBand`, exact. Straddle
 * states and extended pauses are left out.
 */
import { positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';

const share: Interval = { words: 'a number greater than 0 and less than 1', above: 0, below: 1 };

/** Where the best orders would meet: a second, and the price (> 0). */
export interface Quote {
  readonly second: number;
  readonly price: number;
}

export interface LuldMoment extends Quote {
  readonly phase: 'normal' | 'limit' | 'paused';
  readonly reference: number;
  readonly low: number;
  readonly high: number;
  /** Price of a trade at this moment; null if there can be none. */
  readonly traded: number | null;
}

/** Seconds in a limit state and in a pause, over which trades are averaged, and that a reference stands. */
export const luldSeconds = { limit: 15, pause: 300, mean: 300, stands: 30 } as const;
/** A new mean becomes the reference if it is this far from the old one. */
const STEP = 0.01;

/**
 * A session under the plan.
 *
 * A trade happens at the quote, at the edge of the band in a limit state, and not at all in a pause.
 * The reference is the mean of the trades of the last five minutes, taken over when it differs by 1 %,
 * and not within 30 seconds of the last time.
 *
 * @param session the first `reference` (> 0), the `width` of the band (fraction, between 0 and 1) and
 *   the `quotes` in the order of time
 * @returns a moment for each quote
 * @throws {DomainError} if an argument is outside its domain
 * @see luld-plan in src/content/sources.yaml
 */
export function luldSession(session: {
  readonly reference: number;
  readonly width: number;
  readonly quotes: readonly Quote[];
}): readonly LuldMoment[] {
  const width = real('width', session.width, share);
  let reference = real('reference', session.reference, positive);
  let phase: LuldMoment['phase'] = 'normal';
  let since = -Infinity;
  let stands = -Infinity;
  let trades: Quote[] = [];
  let last = -Infinity;
  return session.quotes.map((quote) => {
    const second = real('second', quote.second, { words: 'a later second', from: last });
    const price = real('price', quote.price, positive);
    last = second;
    if (phase === 'limit' && second >= since + luldSeconds.limit) {
      phase = 'paused';
      since += luldSeconds.limit;
    }
    if (phase === 'paused' && second >= since + luldSeconds.pause) {
      // The auction that reopens trading sets the first reference.
      [phase, reference, stands, trades] = ['normal', price, second, []];
    }
    trades = trades.filter((trade) => trade.second > second - luldSeconds.mean);
    const mean = trades.reduce((sum, trade) => sum + trade.price, 0) / trades.length;
    const moved = Math.abs(mean / reference - 1) >= STEP;
    if (phase !== 'paused' && moved && second >= stands + luldSeconds.stands)
      [reference, stands] = [mean, second];
    const [low, high] = [reference * (1 - width), reference * (1 + width)];
    const outside = price <= low || price >= high;
    if (phase === 'normal' && outside) [phase, since] = ['limit', second];
    else if (phase === 'limit' && !outside) phase = 'normal';
    const traded = phase === 'paused' ? null : Math.min(high, Math.max(low, price));
    if (traded !== null) trades.push({ second, price: traded });
    return { second, price, phase, reference, low, high, traded };
  });
}
