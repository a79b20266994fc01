/*
 * A share of a pool as a payoff in pieces, for closed forms. Its twin for paths is in pool-book.ts; a
 * test holds both to one function. Float64.
 */
import { readLiquidity, type LiquidityPosition } from './liquidity-range.ts';
import type { Payoff } from './piecewise-power.ts';

/**
 * Value of liquidity as a payoff in pieces: all base below its range, all quote above.
 *
 * @param position liquidity and its range
 * @returns one piece over all prices, or up to three
 * @throws {DomainError} if an argument is outside its domain, or the range is empty
 * @see uniswap-v3-2021 in src/content/sources.yaml
 */
export function poolPayoff(position: LiquidityPosition): Payoff {
  const { liquidity, low, high } = readLiquidity(position);
  const [from, to] = [low * low, high * high];
  const inside = [
    [0.5, 2 * liquidity],
    [1, -liquidity / high],
    [0, -liquidity * low],
  ] as const;
  return [
    { from: 0, to: from, terms: [[1, liquidity * (1 / low - 1 / high)] as const] },
    { from, to, terms: inside },
    { from: to, to: Infinity, terms: [[0, liquidity * (high - low)] as const] },
  ].filter((piece) => piece.from < piece.to);
}
