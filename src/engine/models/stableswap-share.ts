/*
 * A StableSwap pool by the share of its weak coin: the number that is published, and the one that
 * warns. The other coins share the rest equally. Float64, as its pool.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { coinsOf, stableswapPrice } from './stableswap.ts';

/** A pool known by its composition. */
export interface StableswapComposition {
  /** Number of coins n (2 to 8). */
  readonly coins: number;
  /** A as the pool's contract states it (> 0). */
  readonly amplification: number;
}

const least = 1e-9;
const shareRange: Interval = {
  words: 'a share from 10⁻⁹ to 1 − 10⁻⁹',
  from: least,
  to: 1 - least,
};
const priceRange: Interval = { words: 'a price greater than 0', above: 0 };

/**
 * Marginal price of the coin that makes up a share of a pool, in each of the others.
 *
 * 1 where the pool is balanced, at a share of 1/n. The share is of the nominal sum, as pools
 * publish it.
 *
 * @param pool number of coins, the contract's A, and the share (10⁻⁹ to 1 − 10⁻⁹)
 * @returns price (> 0), falling in the share
 * @throws {DomainError} if an argument is outside its domain
 */
export function stableswapPriceAtShare({
  coins,
  amplification,
  share,
}: StableswapComposition & { readonly share: number }): number {
  const n = coinsOf('coins', coins);
  const own = real('share', share, shareRange);
  const balances = Array.from({ length: n }, (_, i) => (i === 0 ? own : (1 - own) / (n - 1)));
  return stableswapPrice({ balances, amplification, coin: 0, quote: 1 });
}

/**
 * Share of a pool at which its coin has a price: the inverse.
 *
 * @param pool number of coins, the contract's A, and the price (> 0)
 * @returns the share, or null where no share from 10⁻⁹ to 1 − 10⁻⁹ has that price
 * @throws {DomainError} if an argument is outside its domain
 */
export function stableswapShareAtPrice({
  price,
  ...pool
}: StableswapComposition & { readonly price: number }): number | null {
  const target = real('price', price, priceRange);
  const at = (share: number): number => stableswapPriceAtShare({ ...pool, share });
  let [low, high] = [least, 1 - least];
  if (at(low) < target || at(high) > target) return null;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (at(middle) > target) low = middle;
    else high = middle;
  }
}
