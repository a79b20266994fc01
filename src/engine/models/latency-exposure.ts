/*
 * What happens while a change of a limit is on its way: the positions opened at the old limit
 * that are liquidated before the new one is in force. Float64, because it is a statistic.
 */
import { atLeastOne, nonNegative, real } from '../domain.ts';
import { liquidationProbability } from './liquidation-probability.ts';

/**
 * Share of maximum-leverage longs that are liquidated before a change takes effect.
 *
 * The first passage of (1 − 1/L)/(1 − mmr) with mmr = 1/(ρ·L), of positions opened now. Where
 * ρ is 1 the margin is all maintenance and they are liquidated at once.
 *
 * @param wait highest leverage L (≥ 1), ρ, initial ÷ maintenance margin (≥ 1), volatility per
 *   square root of a year (≥ 0), drift of the price a year (0 unless given) and the days until
 *   the change is in force (≥ 0)
 * @returns the share (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-proposal-197-2024 in src/content/sources.yaml
 */
export function latencyExposure(wait: {
  readonly maxLeverage: number;
  readonly marginRatio: number;
  readonly volatility: number;
  readonly drift?: number;
  readonly days: number;
}): number {
  const leverage = real('maxLeverage', wait.maxLeverage, atLeastOne);
  const maintenanceRate = 1 / (real('marginRatio', wait.marginRatio, atLeastOne) * leverage);
  const years = real('days', wait.days, nonNegative) / 365;
  const { volatility, drift = 0 } = wait;
  // A position that must hold its whole notional is one that cannot be open.
  if (maintenanceRate === 1) return 1;
  return liquidationProbability({
    side: 'long',
    leverage,
    maintenanceRate,
    volatility,
    drift,
    years,
  });
}
