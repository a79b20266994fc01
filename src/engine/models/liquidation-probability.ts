/*
 * Liquidation probability: the chance that a position at a leverage is closed out within a
 * horizon, by first passage of its liquidation price. Float64, because it is a statistic;
 * the price itself is the business of liquidation-price.ts.
 */
import { positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { sign } from '../side.ts';
import type { Side } from '../side.ts';
import { touchProbability } from './first-passage.ts';

const belowOne: Interval = { words: 'a rate of 0 or more and below 1', from: 0, below: 1 };

/**
 * Probability that an isolated position is liquidated within a horizon.
 *
 * The touch of (1 − s/λ)/(1 − s·mmr) times the entry, watched all the time, fees left out.
 * Opened beyond its liquidation price, at λ ≥ 1/mmr for a long, it is liquidated at once;
 * a long at 1× or less never is.
 *
 * @param position side, leverage λ (> 0) and maintenance rate mmr (0 to 1, 1 excluded);
 *   volatility and drift of the price a year, horizon in years of 365 days
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function liquidationProbability({
  side,
  leverage,
  maintenanceRate,
  volatility,
  drift = 0,
  years,
}: {
  readonly side: Side;
  readonly leverage: number;
  readonly maintenanceRate: number;
  readonly volatility: number;
  readonly drift?: number;
  readonly years: number;
}): number {
  const s = sign(side);
  const owed = 1 - s / real('leverage', leverage, positive);
  const kept = 1 - s * real('maintenanceRate', maintenanceRate, belowOne);
  return touchProbability({
    price: 1,
    // A debt of nothing, or less, is worth more than any price can take away.
    barrier: Math.max(0, owed / kept),
    direction: s === 1 ? 'down' : 'up',
    volatility,
    drift,
    years,
  });
}
