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
  const { byReflection, from, swing } = read(band);
  return byReflection ?? Math.min(1, Math.max(0, 1 - series(from, swing)));
}

/**
 * Probability that the price is still in the band at the horizon, and was all the time: the rest of that
 * of leaving it, which keeps its digits where the swing is wide and hardly a path has stayed.
 *
 * @param band distances and swing
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see Borodin, Salminen, “Handbook of Brownian Motion”, 2nd edition, 2002, 1.15.4
 */
export function bandStayProbability(band: LogBand): number {
  const { byReflection, from, swing } = read(band);
  return byReflection === null ? Math.min(1, Math.max(0, series(from, swing))) : 1 - byReflection;
}

/** The chance to leave, where the swing is narrow; else where the price is in the band, and its swing, in widths. */
function read(band: LogBand) {
  const [down, up] = [real('down', band.down, positive), real('up', band.up, positive)];
  const spread = real('spread', band.spread, nonNegative);
  const width = down + up;
  const narrow = spread < 0.5 * width;
  return {
    byReflection: spread === 0 ? 0 : narrow ? reflected(down, up, spread) : null,
    from: down / width,
    swing: spread / width,
  };
}

function reflected(down: number, up: number, spread: number): number {
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

function series(from: number, swing: number): number {
  let stays = 0;
  for (let k = 1; k < 60; k += 2) {
    const decay = Math.exp(-((k * Math.PI * swing) ** 2) / 2);
    stays += (4 / (k * Math.PI)) * Math.sin(k * Math.PI * from) * decay;
    if (decay < 1e-18 * stays) break;
  }
  return stays;
}
