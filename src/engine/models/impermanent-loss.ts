/*
 * Impermanent loss: what liquidity over all prices is behind, by where the price ends. Against
 * holding the same coins, and against having shorted them once. Float64: curves.
 */
import { nonNegative, real } from '../domain.ts';

/**
 * Loss of a constant-product position relative to holding, fees left out.
 *
 * It depends on where the price ends and not on the way, and is the same for a ratio and for its
 * inverse. Relative to holding: not to what was put in.
 *
 * @param ratio price at the end ÷ price at entry (≥ 0)
 * @returns value of the position ÷ value of holding − 1 (fraction, −1 to 0)
 * @throws {DomainError} if `ratio` is negative or not finite
 * @see uniswap-returns in src/content/sources.yaml
 */
export function impermanentLoss(ratio: number): number {
  const r = real('ratio', ratio, nonNegative);
  // Equal to 2√r/(1 + r) − 1, which rounding can leave a hair above zero near r = 1.
  return -((Math.sqrt(r) - 1) ** 2) / (1 + r);
}

/**
 * Profit of a constant-product position whose coins were shorted once, at entry, fees left out.
 *
 * −(√r − 1)²/2: the impermanent loss in money, as the short and the coins held have cancelled. It has no
 * limit on the way up, and a doubling costs twice what a halving does.
 *
 * @param ratio price at the end ÷ price at entry (≥ 0)
 * @returns profit ÷ value at entry (fraction, ≤ 0)
 * @throws {DomainError} if `ratio` is negative or not finite
 * @see uniswap-returns in src/content/sources.yaml
 */
export function hedgedOnceProfit(ratio: number): number {
  return -((Math.sqrt(real('ratio', ratio, nonNegative)) - 1) ** 2) / 2;
}
