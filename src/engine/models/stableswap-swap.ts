/*
 * Trading against a StableSwap pool: what a sale gets, and how large a sale takes the price where.
 * Float64, as its pool.
 */
import { nonNegative, positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { pairOf, priceIn, stableswapInvariant } from './stableswap.ts';
import type { PairOfCoins, StableswapInvariant, StableswapPool } from './stableswap.ts';

const feeRange: Interval = { words: 'a fraction of 0 or more and below 1', from: 0, below: 1 };

/** A sale of `coin` for `quote`. */
export interface StableswapSale extends StableswapPool, PairOfCoins {
  /** Amount sold (≥ 0). */
  readonly amount: number;
  /** Fee, taken from what is received and left in the pool (fraction, 0 to 1, 1 excluded; 0 if left out). */
  readonly fee?: number;
}

/** What a sale gets, and the pool it leaves. */
export interface StableswapSold {
  readonly received: number;
  /** Of the quote coin, kept by the pool. */
  readonly feePaid: number;
  readonly balances: readonly number[];
}

/**
 * Sale of one coin of a StableSwap pool for another.
 *
 * The new balance y of the quote coin keeps D: y² + (b − D)·y = c. Contracts iterate; here it is
 * the root itself, in the form that subtracts nothing of like size. Without a fee D stays as it
 * was; a fee raises it.
 *
 * @param sale pool, the two coins, amount and fee
 * @returns what is received, the fee and the balances afterwards
 * @throws {DomainError} if an argument is outside its domain
 * @see curve-3pool-contract in src/content/sources.yaml
 */
export function stableswapSwap({ amount, fee = 0, ...rest }: StableswapSale): StableswapSold {
  const invariant = stableswapInvariant(rest);
  const pair = pairOf(rest, rest.balances.length);
  const kept = real('fee', fee, feeRange);
  const added = real('amount', amount, nonNegative);
  if (added === 0) return { received: 0, feePaid: 0, balances: rest.balances };
  const after = sold(invariant, rest.balances, pair, added);
  const left = after[pair.quote] ?? NaN;
  const gross = Math.max(0, (rest.balances[pair.quote] ?? NaN) - left);
  const feePaid = gross * kept;
  return {
    received: gross - feePaid,
    feePaid,
    // From what the root left: a pool nearly sold out would lose it in a difference.
    balances: after.map((balance, i) => (i === pair.quote ? left + feePaid : balance)),
  };
}

/**
 * Amount of a coin whose sale takes its marginal price to a target.
 *
 * The price falls with every unit sold, so halving finds it.
 *
 * @param pool pool, the two coins, and the target: a price below the present one (> 0)
 * @returns the amount (in the units of the balances), or null if the price is there already or below
 * @throws {DomainError} if an argument is outside its domain
 */
export function stableswapSellTo({
  price,
  ...pool
}: StableswapPool & PairOfCoins & { readonly price: number }): number | null {
  const target = real('price', price, targetRange);
  const invariant = stableswapInvariant(pool);
  const pair = pairOf(pool, pool.balances.length);
  const above = (amount: number): boolean =>
    priceIn(invariant, sold(invariant, pool.balances, pair, amount), pair) > target;
  if (!above(0)) return null;
  let [low, high] = [0, invariant.total];
  while (above(high)) [low, high] = [high, 2 * high];
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (above(middle)) low = middle;
    else high = middle;
  }
}

/** Below a millionth of what is promised a price says nothing more. */
const targetRange: Interval = { ...positive, words: 'a price of 0.000001 or more', from: 1e-6 };

/** The balances after a sale that keeps D. */
function sold(
  { total, amplified }: StableswapInvariant,
  before: readonly number[],
  { coin, quote }: PairOfCoins,
  amount: number,
): readonly number[] {
  const balances = before.map((balance, i) => (i === coin ? balance + amount : balance));
  const others = balances.filter((_, i) => i !== quote);
  const n = balances.length;
  // D is the unit, so that no power of a balance overflows.
  const sum = others.reduce((all, balance) => all + balance / total, 0);
  const product = others.reduce((all, balance) => all * ((n * balance) / total), n);
  const half = (sum + 1 / amplified - 1) / 2;
  const square = 1 / (product * amplified);
  const root = Math.sqrt(half * half + square);
  const share = half > 0 ? square / (half + root) : root - half;
  return balances.map((balance, i) => (i === quote ? share * total : balance));
}
