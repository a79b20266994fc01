/*
 * A share of a pool as a book to be hedged along a path. For simulation, so by exact operations alone.
 */
import { nonNegative, real } from '../domain.ts';
import type { HedgedBook } from './hedged-path.ts';
import { readLiquidity } from './liquidity-range.ts';
import type { LiquidityPosition } from './liquidity-range.ts';

/**
 * Liquidity as a book to be hedged along a path.
 *
 * @param position liquidity and its range
 * @param volatility volatility per root of a year, for what it is expected to lose (≥ 0)
 * @returns value, delta and expected loss at a price; by exact operations alone
 * @throws {DomainError} if an argument is outside its domain, or the range is empty
 * @see milionis-2022 in src/content/sources.yaml
 */
export function poolBook(position: LiquidityPosition, volatility: number): HedgedBook {
  const { liquidity, low, high } = readLiquidity(position);
  const sigma = real('volatility', volatility, nonNegative);
  const rate = (sigma * sigma * liquidity) / 4;
  const rooted = (price: number) => Math.min(Math.max(Math.sqrt(price), low), high);
  const delta = (price: number) => liquidity * (1 / rooted(price) - 1 / high);
  return {
    delta,
    value: (price) => delta(price) * price + liquidity * (rooted(price) - low),
    drain: (price) => {
      const root = Math.sqrt(price);
      return root >= low && root <= high ? rate * root : 0;
    },
  };
}
