/*
 * How the gap between the prices of two coupled markets behaves: it halves, swings or wanders. Float64.
 */
import { nonNegative, real } from '../domain.ts';
import { readMarkets } from './coupled-markets.ts';
import type { CoupledMarkets } from './coupled-markets.ts';

/** How the gap between the two prices behaves. */
export interface GapReversion {
  /** Part of a gap that is left a step later, φ = 1 − a₁ − a₂; below 0 it changes sides. */
  readonly persistence: number;
  /** Whether the gap comes back at all, |φ| < 1: then the prices are cointegrated. */
  readonly reverts: boolean;
  /** Steps until half of a gap is left, ln ½ ÷ ln φ; null unless 0 < φ < 1. */
  readonly halfLife: number | null;
  /** Deviation of what the noises add to the gap in a step. */
  readonly stepDeviation: number;
  /** Deviation of the gap in the long run; null where it does not revert. */
  readonly deviation: number | null;
}

/**
 * How the gap between two coupled markets reverts.
 *
 * The gap is autoregressive: z′ = φz + e₁ − e₂. Without any pull φ is 1, and it wanders.
 *
 * @param markets the two markets
 * @returns persistence, half-life (steps) and deviations (unit of the noise)
 * @throws {DomainError} if a number is outside its domain
 * @see hasbrouck-1995 in src/content/sources.yaml, for the model of error correction
 */
export function gapReversion(markets: CoupledMarkets): GapReversion {
  const { follow, noise, correlation } = readMarkets(markets);
  const pull = follow[0] + follow[1];
  const persistence = 1 - pull;
  const reverts = pull > 0 && pull < 2;
  // s₁² + s₂² − 2ρs₁s₂, as a sum that cannot fall below 0.
  const stepDeviation = Math.hypot(
    noise[0] - noise[1],
    Math.sqrt(2 * (1 - correlation)) * Math.sqrt(noise[0]) * Math.sqrt(noise[1]),
  );
  return {
    persistence,
    reverts,
    // Of 1 − a₁ − a₂ itself nothing would be left where the pull is tiny.
    halfLife: reverts && persistence > 0 ? -Math.LN2 / Math.log1p(-pull) : null,
    stepDeviation,
    deviation: reverts ? stepDeviation / Math.sqrt(pull * (2 - pull)) : null,
  };
}

/**
 * Deviation of the gap some steps after the two prices were equal.
 *
 * With a pull it levels off; without one it grows like the root of time.
 *
 * @param markets the two markets
 * @param steps how many (≥ 0)
 * @returns the deviation (unit of the noise); null where the gap grows without end faster than that
 * @throws {DomainError} if a number is outside its domain
 */
export function gapDeviationAfter(markets: CoupledMarkets, steps: number): number | null {
  const { persistence, reverts, stepDeviation, deviation } = gapReversion(markets);
  const time = real('steps', steps, nonNegative);
  if (deviation !== null && reverts)
    return deviation * Math.sqrt(1 - Math.abs(persistence) ** (2 * time));
  return Math.abs(persistence) === 1 ? stepDeviation * Math.sqrt(time) : null;
}
