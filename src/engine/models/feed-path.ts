/*
 * One drawn path of a market and of the push feed that follows it, look by look. Exact operations and the
 * reproducible exp alone: the same bits in every browser.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { exp } from '../elementary.ts';
import { DomainError } from '../errors.ts';
import { makeRandom } from '../random.ts';
import { YEAR_SECONDS } from './push-feed.ts';
import type { PushFeed } from './push-feed.ts';

/** A stretch of time to be drawn. */
export interface FeedStretch extends PushFeed {
  /** Seconds from a look at the market to the write on chain (≥ 0); 0 unless given. */
  readonly delay?: number;
  /** Length in seconds (> 0), and in looks (a whole number from 1 to 100 000). */
  readonly seconds: number;
  readonly looks: number;
  /** Which randomness (a whole number from 0 to 2^32 − 1). */
  readonly seed: number;
}

export type FeedTrigger = 'deviation' | 'heartbeat';

/** A write: what the feed saw, when, and when it could be read on chain. */
export interface FeedWrite {
  readonly seen: number;
  readonly landed: number;
  readonly price: number;
  /** What made it; null of the price that stands when the stretch begins. */
  readonly trigger: FeedTrigger | null;
}

export interface FeedPath {
  /** Market price at each look, from 1 at second 0; one more than the looks. */
  readonly market: Float64Array;
  /** Price on chain at each look. */
  readonly chain: Float64Array;
  /** The writes that were triggered within the stretch, first the price that stands as it begins. */
  readonly writes: readonly FeedWrite[];
}

const MOST = 100_000;

/**
 * A market without drift and its feed, drawn from a seed.
 *
 * After each look the feed compares the market with the price it reported last, by the threshold in log
 * price, then asks its heartbeat. A look is a step: the move that fires it is a little beyond the
 * threshold, by about 0.58 σ√(step) on average.
 *
 * @param stretch feed, delay, length, looks and seed
 * @returns market, chain and writes; O(looks)
 * @throws {DomainError} if an argument is outside its domain
 */
export function feedPath(stretch: FeedStretch): FeedPath {
  const { looks } = stretch;
  if (!Number.isInteger(looks) || looks < 1 || looks > MOST)
    throw new DomainError('looks', looks, `a whole number from 1 to ${MOST}`);
  const step = real('seconds', stretch.seconds, positive) / looks;
  const volatility = real('volatility', stretch.volatility, nonNegative);
  const deviation = real('deviation', stretch.deviation, positive);
  const heartbeat = real('heartbeat', stretch.heartbeat, positive);
  const delay = real('delay', stretch.delay ?? 0, nonNegative);
  const market = new Float64Array(looks + 1).fill(1);
  const chain = new Float64Array(looks + 1).fill(1);
  const writes: FeedWrite[] = [{ seen: 0, landed: 0, price: 1, trigger: null }];
  const swing = volatility * Math.sqrt(step / YEAR_SECONDS);
  const deviates = new Float64Array(looks);
  makeRandom(stretch.seed).fill(deviates);
  let log = 0;
  let reported = 0;
  let readable = 0;
  for (let look = 1; look <= looks; look++) {
    const now = look * step;
    log += swing * (deviates[look - 1] ?? 0);
    const price = exp(log);
    market[look] = price;
    const last = writes.at(-1)?.seen ?? 0;
    const trigger = triggered(Math.abs(log - reported) >= deviation, now - last >= heartbeat);
    if (trigger !== null) {
      writes.push({ seen: now, landed: now + delay, price, trigger });
      reported = log;
    }
    while ((writes[readable + 1]?.landed ?? Infinity) <= now) readable++;
    chain[look] = writes[readable]?.price ?? 1;
  }
  return { market, chain, writes };
}

function triggered(moved: boolean, due: boolean): FeedTrigger | null {
  if (moved) return 'deviation';
  return due ? 'heartbeat' : null;
}
