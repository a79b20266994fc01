/*
 * Liquidation probability: the chance that a position at a leverage is closed out within a
 * horizon, by first passage of its liquidation price. Float64, because it is a statistic;
 * the price itself is the business of isolated-liquidation.ts and liquidation-price.ts.
 */
import { touchProbability } from './first-passage.ts';
import type { Passage } from './first-passage.ts';
import { isolatedLiquidationRatio } from './isolated-liquidation.ts';
import type { IsolatedPosition } from './isolated-liquidation.ts';

/** A position, and how the price moves until the horizon. */
export type PositionAtRisk = IsolatedPosition & Pick<Passage, 'volatility' | 'drift' | 'years'>;

/**
 * Probability that an isolated position is liquidated within a horizon.
 *
 * The touch of its liquidation price, watched all the time, fees left out. Opened beyond that
 * price, at λ ≥ 1/mmr for a long, it is liquidated at once; a long at 1× or less never is, unless
 * it is margined in the coin.
 *
 * @param position side, leverage λ (> 0), maintenance rate mmr (0 to 1, 1 excluded) and what is
 *   margined in; volatility and drift of the price a year, horizon in years of 365 days
 * @returns probability (0 to 1), with relative accuracy however small
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function liquidationProbability(position: PositionAtRisk): number {
  return touchProbability(passageToLiquidation(position));
}

/**
 * The passage that ends an isolated position: for its touch, or for where it stands at the end.
 *
 * @param position as for `liquidationProbability`
 * @returns price 1 and the level that liquidates, in multiples of the entry; where there is none,
 *   one out of reach
 * @throws {DomainError} if an argument of the position is outside its domain
 */
export function passageToLiquidation(position: PositionAtRisk): Passage {
  const { side, volatility, drift = 0, years } = position;
  const level = isolatedLiquidationRatio(position);
  return {
    price: 1,
    barrier: level ?? (side === 'long' ? 0 : beyondReach),
    direction: side === 'long' ? 'down' : 'up',
    volatility,
    drift,
    years,
  };
}

const beyondReach = Number.MAX_VALUE;
