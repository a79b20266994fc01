/*
 * A push feed: it writes a price when the market has moved by a threshold, or when its heartbeat has run
 * out. How often that is, and how far the last price is off meanwhile. Float64, because they are
 * statistics; the price moves without drift or jumps.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { bandStayProbability } from './band-exit.ts';
import { exitClock } from './exit-time.ts';
import { YEAR_SECONDS } from './push-feed.ts';
import type { PushFeed } from './push-feed.ts';

/** How often a feed writes. */
export interface FeedPace {
  /** Mean seconds to the threshold alone, d²/σ²; null of a market that stands still. */
  readonly toThreshold: number | null;
  /** Mean seconds between two writes, heartbeat included: at most either. */
  readonly interval: number;
  /** Share of writes that the heartbeat makes (0 to 1). */
  readonly byHeartbeat: number;
  /** Writes a day of 86 400 seconds. */
  readonly perDay: number;
}

/**
 * How often a feed writes a price.
 *
 * @param feed volatility, threshold and heartbeat
 * @returns mean interval, the share that the heartbeat makes, and writes a day; without inclusion delay
 * @throws {DomainError} if an argument is outside its domain
 * @see chainlink-data-feeds-2024 in src/content/sources.yaml, for the rule
 */
export function feedPace(feed: PushFeed): FeedPace {
  const { toThreshold, heartbeat } = read(feed);
  const interval =
    toThreshold === null ? heartbeat : toThreshold * exitClock(heartbeat / toThreshold).time;
  return {
    toThreshold,
    interval,
    byHeartbeat: feedSilence(feed, heartbeat),
    perDay: 86_400 / interval,
  };
}

/**
 * Probability that the threshold has not been reached after so many seconds.
 *
 * @param feed volatility and threshold; the heartbeat is not asked
 * @param seconds seconds since the last write (≥ 0)
 * @returns probability (0 to 1), with relative accuracy however small
 * @throws {DomainError} if an argument is outside its domain
 */
export function feedSilence(feed: PushFeed, seconds: number): number {
  const { perSecond, deviation } = read(feed);
  const spread = perSecond * Math.sqrt(real('seconds', seconds, nonNegative));
  return bandStayProbability({ down: deviation, up: deviation, spread });
}

/**
 * Typical gap of a feed whose threshold alone fires: d/√6, whatever the volatility.
 *
 * @param deviation threshold d, as a move of the log price (> 0)
 * @returns root mean square over time of the gap between market and feed, in log price
 * @throws {DomainError} if `deviation` is not positive and finite
 */
export function thresholdGap(deviation: number): number {
  return real('deviation', deviation, positive) / Math.sqrt(6);
}

/**
 * Typical gap of a feed that works: root mean square over time.
 *
 * @param feed volatility, threshold and heartbeat
 * @param delay seconds from the look at the market to the write on chain (≥ 0), 0 unless given; what
 *   moves in it adds as a square
 * @returns the gap in log price: without delay at most d/√6 and at most σ√(H/2)
 * @throws {DomainError} if an argument is outside its domain
 */
export function feedGap(feed: PushFeed, delay = 0): number {
  const { toThreshold, heartbeat, deviation, perSecond } = read(feed);
  const late = real('delay', delay, nonNegative);
  if (toThreshold === null) return 0;
  const { time, area } = exitClock(heartbeat / toThreshold);
  // Of a clock so short that its square has left the range, the two terms that are left.
  const square = area > 0 ? area / time : heartbeat / toThreshold / 2;
  return Math.hypot(deviation * Math.sqrt(square), perSecond * Math.sqrt(late));
}

/**
 * Typical gap of a feed that has stopped: σ√t, without a bound.
 *
 * @param volatility of the log price per square root of a year (≥ 0)
 * @param seconds age of its last price (≥ 0)
 * @returns standard deviation of the log price since then
 * @throws {DomainError} if an argument is outside its domain
 */
export function stoppedGap(volatility: number, seconds: number): number {
  const years = real('seconds', seconds, nonNegative) / YEAR_SECONDS;
  return real('volatility', volatility, nonNegative) * Math.sqrt(years);
}

function read(feed: PushFeed) {
  const volatility = real('volatility', feed.volatility, nonNegative);
  const deviation = real('deviation', feed.deviation, positive);
  const heartbeat = real('heartbeat', feed.heartbeat, positive);
  const perSecond = volatility / Math.sqrt(YEAR_SECONDS);
  const ratio = deviation / perSecond;
  const square = ratio * ratio;
  return {
    deviation,
    heartbeat,
    perSecond,
    // So far that no clock of float64 comes near: a market that stands still.
    toThreshold: Number.isFinite(square) && square > 0 ? square : null,
  };
}
