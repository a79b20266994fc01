/*
 * Brownian bridge: what a path does between two points that are known. With it a simulation
 * watches all the time without a step in between: it draws the ends, and the bridge tells
 * how likely a level was crossed on the way, or how low it went. For simulation, so by exact
 * operations and the reproducible exp and log alone; arguments are the simulation's own.
 */
import { exp, log } from '../elementary.ts';

/**
 * Probability that a bridge touches a level that both its ends are beyond.
 *
 * e^(−2ab/v), whatever the drift.
 *
 * @param from distance of the first end from the level (touched if 0 or less)
 * @param to distance of the last end from the level
 * @param variance variance of the way between them (≥ 0)
 * @returns probability (0 to 1)
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml, for what it corrects
 */
export function bridgeTouch(from: number, to: number, variance: number): number {
  if (from <= 0 || to <= 0) return 1;
  return variance > 0 ? exp(Math.max(-1000, (-2 * from * to) / variance)) : 0;
}

/**
 * Probability that a bridge leaves a band that both its ends are in.
 *
 * By reflection in both edges, again and again: a series that alternates and is short where
 * the band is wide against the swing.
 *
 * @param from distance of the first end from the lower edge
 * @param to distance of the last end from the lower edge
 * @param width distance between the edges (> 0)
 * @param variance variance of the way between the ends (≥ 0)
 * @returns probability (0 to 1); 1 if an end is on an edge or beyond it
 * @see Borodin, Salminen, “Handbook of Brownian Motion”, 2nd edition, 2002, 1.15.8
 */
export function bridgeExit(from: number, to: number, width: number, variance: number): number {
  if (from <= 0 || to <= 0 || from >= width || to >= width) return 1;
  if (!(variance > 0)) return 0;
  // So narrow that a hundred reflections are not enough: it has left.
  if (width * width < variance / 1000) return 1;
  const term = (product: number): number => exp(Math.max(-1000, (-2 * product) / variance));
  let left = term(from * to);
  for (let n = 1; ; n++) {
    const shift = n * width;
    const out = term((shift + from) * (shift + to)) + term((shift - from) * (shift - to));
    const back = term(shift * (shift + to - from)) + term(shift * (shift + from - to));
    left += out - back;
    if (out + back < 1e-17) return Math.min(1, Math.max(0, left));
  }
}

/**
 * Lowest point of a bridge, drawn from a uniform deviate.
 *
 * (a + b − √((b − a)² − 2v·ln U))/2.
 *
 * @param from the first end
 * @param to the last end
 * @param variance variance of the way between them (≥ 0)
 * @param uniform the deviate (between 0 and 1)
 * @returns the lowest point, at or below both ends
 * @see Glasserman, “Monte Carlo Methods in Financial Engineering”, 2003, 6.4
 */
export function bridgeMinimum(from: number, to: number, variance: number, uniform: number): number {
  const step = to - from;
  return (from + to - Math.sqrt(step * step - 2 * variance * log(uniform))) / 2;
}
