/*
 * Loss versus rebalancing, LVR: what a pool pays to those who know the price elsewhere, however well
 * its owner hedges. Float64: curves.
 */
import { atLeastOne, nonNegative, positive, real } from '../domain.ts';

/**
 * Rate at which liquidity loses to those who trade against its old price.
 *
 * κσ²/8 of its value, which is ½σ²P²|Γ|. Volatility and rate are of one unit of time: 5 % a day gives 3.125
 * basis points a day.
 *
 * @param volatility volatility per root of a unit of time (≥ 0)
 * @param concentration κ, how many times the liquidity of all prices there is at this one (≥ 1)
 * @returns share of the value that is lost per unit of time (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see milionis-2022 in src/content/sources.yaml
 */
export function lossVersusRebalancing(volatility: number, concentration = 1): number {
  const sigma = real('volatility', volatility, nonNegative);
  return (real('concentration', concentration, atLeastOne) * sigma * sigma) / 8;
}

/**
 * Share of a constant-product pool that is lost to it by a horizon, on average.
 *
 * 1 − e^(−σ²T/8), a little less than the rate for so long, as what is left loses less. Without drift it is
 * the average loss of one who does not hedge, of one who hedges once, and of one who hedges always.
 *
 * @param volatility volatility per root of a unit of time (≥ 0)
 * @param time horizon in that unit (≥ 0)
 * @returns fraction of the value at entry (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see alexander-fritz-2024 in src/content/sources.yaml
 */
export function expectedPoolLoss(volatility: number, time: number): number {
  return -Math.expm1(-lossVersusRebalancing(volatility) * real('time', time, nonNegative));
}

/**
 * Volatility up to which fees alone pay for it.
 *
 * √(8φ/κ). A range multiplies fees and loss alike, so where φ is κ times the fees of all prices, κ
 * drops out.
 *
 * @param feeRate fees on the value of the position, per unit of time (≥ 0)
 * @param concentration κ (≥ 1)
 * @returns volatility per root of that unit (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see milionis-2022 in src/content/sources.yaml
 */
export function breakEvenVolatility(feeRate: number, concentration = 1): number {
  const fees = real('feeRate', feeRate, nonNegative);
  return Math.sqrt((8 * fees) / real('concentration', concentration, atLeastOne));
}

/**
 * Trading that pays for it: turnover of the pool at which fees equal the loss.
 *
 * @param volatility volatility per root of a unit of time (≥ 0)
 * @param poolFee what a trade pays, of its amount (fraction, > 0)
 * @returns pool values traded per unit of time (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see milionis-2022 in src/content/sources.yaml
 */
export function breakEvenTurnover(volatility: number, poolFee: number): number {
  return lossVersusRebalancing(volatility) / real('poolFee', poolFee, positive);
}
