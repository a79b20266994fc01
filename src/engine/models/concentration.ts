/*
 * Concentration of liquidity: how many times as much it trades as the same capital would over all
 * prices. Float64: curves. No difference of near roots, and nothing but square roots and plain
 * operations, as what simulations call uses it.
 */
import { positive, real } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { rootShortfall } from './root-shortfall.ts';

/** A range of prices; 0 and Infinity stand for no end. */
export interface PriceRange {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Concentration of liquidity in a range, at a price in it.
 *
 * κ = 2√P/(2√P − P/√Pb − √Pa), as 2/((1 − √(P/Pb)) + (1 − √(Pa/P))).
 *
 * @param range both ends (quote per base, 0 ≤ lower < upper)
 * @param price price now, within them (quote per base, > 0)
 * @returns κ (≥ 1)
 * @throws {DomainError} if an argument is outside its domain, or the price out of the range
 * @see uniswap-v3-2021 in src/content/sources.yaml
 */
export function concentration({ lower, upper }: PriceRange, price: number): number {
  const now = real('price', price, positive);
  if (!(lower >= 0 && lower < upper)) throw new DomainError('upper', upper, 'above lower');
  if (now < lower || now > upper) throw new DomainError('price', price, 'within the range');
  return 2 / (rootShortfall(now, upper) + rootShortfall(lower, now));
}
