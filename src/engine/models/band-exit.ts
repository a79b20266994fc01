/*
 * Leaving a band: the chance that a price without drift touches either of two levels. Float64, because
 * it is a statistic.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { normalDistribution } from './normal-distribution.ts';

/** A band in log price around where the price is, and how far it swings. */
export interface LogBand {
  /** Log distance to the lower edge (> 0): −ln(1 − h) for a fall of h. */
  readonly down: number;
  /** Log distance to the upper edge (> 0): ln(1 + h) for a rise of h. */
  readonly up: number;
  /** Standard deviation of the log price at the horizon, σ√T (≥ 0). */
  readonly spread: number;
}

/**
 * Probability that the price leaves the band within the horizon, watched all the time.
 *
 * By reflection in both edges, 2 Σ (−1)ⁿ [Φ(−(up + nL)/s) + Φ(−(down + nL)/s)] with L the width, which
 * keeps its relative accuracy however small; where the swing is wide against the band, by the series
 * 1 − Σ 4/(kπ) sin(kπ·down/L) e^(−(kπs/L)²/2) over odd k.
 *
 * @param band distances and swing
 * @returns probability (0 to 1); never more than that of touching one edge plus that of the other
 * @throws {DomainError} if an argument is outside its domain
 * @see Borodin, Salminen, “Handbook of Brownian Motion”, 2nd edition, 2002, 1.15.4
 */
export function bandExitProbability(band: LogBand): number {
  const [down, up] = [real('down', band.down, positive), real('up', band.up, positive)];
  const spread = real('spread', band.spread, nonNegative);
  const width = down + up;
  if (spread === 0) return 0;
  return spread < 0.5 * width
    ? byReflection(down, up, spread)
    : bySeries(down / width, spread / width);
}

function byReflection(down: number, up: number, spread: number): number {
  const tail = (distance: number) => normalDistribution(-Math.min(1e150, distance / spread));
  const term = (n: number) => 2 * (tail(up + n * (up + down)) + tail(down + n * (up + down)));
  let sum = 0;
  for (let n = 0; n < 60; n++) {
    const next = term(n);
    sum += n % 2 === 0 ? next : -next;
    if (next < 1e-18 * sum) break;
  }
  return Math.min(1, sum);
}

function bySeries(from: number, swing: number): number {
  let stays = 0;
  for (let k = 1; k < 60; k += 2) {
    const decay = Math.exp(-((k * Math.PI * swing) ** 2) / 2);
    stays += (4 / (k * Math.PI)) * Math.sin(k * Math.PI * from) * decay;
    if (decay < 1e-18) break;
  }
  return Math.min(1, Math.max(0, 1 - stays));
}
