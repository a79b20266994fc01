/*
 * The leverage cap that a tolerated failure rate implies: how thick the cushion below
 * liquidation must be, and so how thin the margin above it may be. Float64, as it is a
 * statistic. Real prices have fatter tails, so the true cap is lower.
 */
import { atLeastOne, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { normalQuantile } from './normal-distribution.ts';
import { volatilityHaircut } from './volatility-haircut.ts';

const chance: Interval = { words: 'a number between 0 and 1', above: 0, below: 1 };

/** A cap, and the maintenance rate behind it. */
export interface GapImpliedCap {
  /** Least maintenance rate that is enough (fraction of the notional, 0 to 1). */
  readonly maintenanceRate: number;
  /** Highest leverage that leaves it (> 0); null where none is too high. */
  readonly maxLeverage: number | null;
}

/**
 * Highest leverage at which a liquidation fails no more often than tolerated.
 *
 * mmr = 1 − e^(−z·σ√τ − slip) with z = Φ⁻¹(1 − ε), and 1/(ρ·mmr). It looks at the end of the time
 * to close and leaves the drift of the log price out. With ε of a half or more, or no time to
 * close, and no slippage, nothing is asked for.
 *
 * @param venue tolerated chance ε (between 0 and 1), volatility per square root of a year (≥ 0),
 *   time to close in years of 365 days (≥ 0), slippage in log price (≥ 0; 0 unless given) and ρ,
 *   initial ÷ maintenance margin (≥ 1)
 * @returns the maintenance rate and the cap
 * @throws {DomainError} if an argument is outside its domain
 * @see dydx-margining-2026 in src/content/sources.yaml
 */
export function gapImpliedCap(venue: {
  readonly tolerance: number;
  readonly volatility: number;
  readonly years: number;
  readonly slippage?: number;
  readonly marginRatio: number;
}): GapImpliedCap {
  // The upper quantile by its own tail: 1 − ε would round ε away.
  const deviations = -normalQuantile(real('tolerance', venue.tolerance, chance));
  const maintenanceRate = volatilityHaircut({ ...venue, deviations });
  const share = real('marginRatio', venue.marginRatio, atLeastOne);
  return {
    maintenanceRate,
    maxLeverage: maintenanceRate > 0 ? 1 / (share * maintenanceRate) : null,
  };
}
