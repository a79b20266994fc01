/*
 * Which of two distances a price reaches first. Brownian motion, watched all the time, no jumps: a stop is
 * filled at its price. Float64, a statistic.
 */
import { finite, positive, real } from '../domain.ts';

/** A stop behind, a target ahead, and how the price moves between them. */
export interface Bracket {
  /** Distance to the stop, in any unit of price (> 0), say N. */
  readonly stop: number;
  /** Distance to the target, in the same unit (> 0). */
  readonly target: number;
  /** Drift towards the target per unit of time; 0 unless given. */
  readonly drift?: number;
  /** Volatility per square root of that time (> 0). */
  readonly volatility: number;
}

/**
 * Chance that the target is reached before the stop.
 *
 * (1 − e^(−2μa/s²)) ÷ (1 − e^(−2μ(a + b)/s²)), a the stop and b the target; a ÷ (a + b) without drift,
 * so that a farther target is reached exactly so much less often as it pays more.
 *
 * @param bracket stop, target, drift and volatility
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see W. Feller, An Introduction to Probability Theory and Its Applications, vol. 1, ch. XIV, the limit of small steps
 */
export function targetBeforeStop({ stop, target, drift = 0, volatility }: Bracket): number {
  const [a, b] = [real('stop', stop, positive), real('target', target, positive)];
  const s = real('volatility', volatility, positive);
  const pull = (2 * real('drift', drift, finite)) / (s * s);
  if (Math.abs(pull) * (a + b) < 1e-300) return a / (a + b);
  if (pull > 0) return Math.expm1(-pull * a) / Math.expm1(-pull * (a + b));
  return (Math.exp(pull * b) * Math.expm1(pull * a)) / Math.expm1(pull * (a + b));
}
