/*
 * Hedged path: what a book and the short against it come to along given prices. The kernel of simulated
 * hedges and of those along real prices. Plain operations alone, beside those of the book itself.
 */

/** Something held, as a function of the price and of the years left. By exact operations, if it is simulated. */
export interface HedgedBook {
  /** Value (quote). */
  readonly value: (price: number, left: number) => number;
  /** Units of the asset that move like it (base): what is short against it. */
  readonly delta: (price: number, left: number) => number;
  /** How far the hedge may be off before it is corrected, and then no further than there (base, ≥ 0); 0 unless given. */
  readonly band?: (price: number, left: number) => number;
  /** What the hedged book is expected to lose a year at this price (quote); 0 unless given. */
  readonly drain?: (price: number, left: number) => number;
}

/** Where a path ends, and what it left (quote). */
export interface HedgedEnd {
  /** Price at the end (quote per base). */
  readonly price: number;
  /** Profit of the book alone. */
  readonly unhedged: number;
  /** Profit with its first delta short all the way. */
  readonly once: number;
  /** Profit with the delta of each moment short, before the cost of trading it. */
  readonly hedged: number;
  /** Cost of the corrections; setting the hedge up and taking it off are left out. */
  readonly cost: number;
  /** How many corrections there were. */
  readonly trades: number;
  /** What was expected to be lost, along this path. */
  readonly drained: number;
}

/** Prices, and what a trade costs. */
export interface HedgedWay {
  /** Prices at the start, at each correction, and at the end (quote per base, > 0; two or more). */
  readonly prices: Float64Array;
  /** Years from one price to the next (≥ 0). */
  readonly interval: number;
  /** Cost of a trade one way, of its amount (fraction, ≥ 0). */
  readonly cost: number;
}

/**
 * Profit of a book along prices: alone, hedged once, and hedged at every price but the last.
 *
 * The hedge sees a price and holds until the next one, so it knows nothing of what is to come. In a band
 * around its delta it does not trade; outside, it trades to the nearer edge.
 *
 * @param book what is held
 * @param way the prices, their interval and the cost of trading
 * @returns profits, cost and expected loss
 */
export function hedgeAlong(book: HedgedBook, { prices, interval, cost }: HedgedWay): HedgedEnd {
  const steps = prices.length - 1;
  const first = prices[0] ?? 0;
  const opening = book.delta(first, steps * interval);
  let held = opening;
  let price = first;
  let gains = 0;
  let paid = 0;
  let trades = 0;
  let drained = 0;
  for (let step = 0; step < steps; step++) {
    const left = (steps - step) * interval;
    const delta = book.delta(price, left);
    const slack = book.band ? book.band(price, left) : 0;
    const wanted = Math.min(delta + slack, Math.max(delta - slack, held));
    if (wanted !== held) trades += 1;
    paid += cost * price * Math.abs(wanted - held);
    held = wanted;
    if (book.drain) drained += book.drain(price, left) * interval;
    const next = prices[step + 1] ?? price;
    gains -= held * (next - price);
    price = next;
  }
  const unhedged = book.value(price, 0) - book.value(first, steps * interval);
  return {
    price,
    unhedged,
    once: unhedged - opening * (price - first),
    hedged: unhedged + gains,
    cost: paid,
    trades,
    drained,
  };
}
