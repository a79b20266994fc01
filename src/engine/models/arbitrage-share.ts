/*
 * Arbitrage share: how much of the loss versus rebalancing arbitrageurs keep where they pay the pool's
 * fee and must wait for a block. The rest comes back to the pool as their fees: so count all fees
 * and the whole loss, or the fees of others and this share of it. Float64: curves.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { discreteBarrierBeta } from './discrete-first-passage.ts';

/** Blocks at a volatility. */
export interface BlockTrading {
  /** Volatility of the log price per root of a unit of time (> 0). */
  readonly volatility: number;
  /** Time from block to block, on average, in that unit (> 0). */
  readonly blockTime: number;
  /** What a trade pays the pool, one way, of its amount (fraction, ≥ 0): half of the spread. */
  readonly fee: number;
}

/**
 * The fee in swings of the log price from block to block.
 *
 * @param trading volatility, block time and fee
 * @returns fee ÷ (σ√Δt) (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export function feeInSwings({ volatility, blockTime, fee }: BlockTrading): number {
  const swing =
    real('volatility', volatility, positive) * Math.sqrt(real('blockTime', blockTime, positive));
  return real('fee', fee, nonNegative) / swing;
}

/**
 * Share of the loss that arbitrageurs keep where blocks come at random times.
 *
 * 1/(1 + √2·f), f the fee in swings: also the share of blocks that find something to trade. Good
 * while the fee is small.
 *
 * @param swings the fee, as `feeInSwings` gives it (≥ 0)
 * @returns share (above 0, to 1)
 * @throws {DomainError} if `swings` is negative or not finite
 * @see milionis-2023 in src/content/sources.yaml
 */
export function arbitrageShareRandomBlocks(swings: number): number {
  return 1 / (1 + Math.SQRT2 * real('swings', swings, nonNegative));
}

/**
 * Share of the loss that arbitrageurs keep where blocks come at equal intervals.
 *
 * 1/(1 + f/β), 1/β = √(2π)/|ζ(½)| = 1.7164…: a walk of equal steps lands β of a step beyond a level, on
 * average. The source has the spread for the fee, which is twice it, and hence 2/(2 + 1.7164 γ/σ).
 *
 * @param swings the fee one way, as `feeInSwings` gives it (≥ 0)
 * @returns share (above 0, to 1)
 * @throws {DomainError} if `swings` is negative or not finite
 * @see nezlobin-tassy-2025 in src/content/sources.yaml
 */
export function arbitrageShareFixedBlocks(swings: number): number {
  return 1 / (1 + real('swings', swings, nonNegative) / discreteBarrierBeta);
}
