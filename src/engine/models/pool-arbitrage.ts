/*
 * Arbitrage with constant-product pools: what a stale price pays to the first who corrects it, beyond the
 * fee. Float64: curves.
 */
import { positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** A pool, seen from a trade. */
export interface ArbitragePool {
  /** Reserve of the coin paid in (> 0). */
  readonly reserveIn: number;
  /** Reserve of the coin given out (> 0). */
  readonly reserveOut: number;
}

/** The trade that pays best, in the coin paid in; both are 0 where none pays. */
export interface Arbitrage {
  readonly amountIn: number;
  readonly profit: number;
}

const feeRange: Interval = { words: 'a number that is 0 or more and below 1', from: 0, below: 1 };
const nothing: Arbitrage = { amountIn: 0, profit: 0 };

/**
 * Buying in one pool and selling in another.
 *
 * With A = f²y₁x₂, B = x₁y₂ and C = f·y₂ + f²y₁ the best amount is (√(AB) − B)/C and it brings
 * (√A − √B)²/C; where A is not above B the fees take more than the gap.
 *
 * @param from the pool that takes the coin in and gives the other
 * @param to the pool that takes the other, seen the same way round as the first
 * @param fee of both pools (fraction, 0 to below 1)
 * @returns what to pay in, and the profit
 * @throws {DomainError} if an argument is outside its domain
 * @see angeris-2019 in src/content/sources.yaml
 */
export function twoPoolArbitrage(from: ArbitragePool, to: ArbitragePool, fee: number): Arbitrage {
  const [x1, y1] = read(from);
  const [x2, y2] = read(to);
  const f = 1 - real('fee', fee, feeRange);
  const [A, B, C] = [f * f * y1 * x2, x1 * y2, f * y2 + f * f * y1];
  if (A <= B) return nothing;
  const gain = (A - B) / (Math.sqrt(A) + Math.sqrt(B));
  return { amountIn: (Math.sqrt(B) * gain) / C, profit: (gain * gain) / C };
}

/**
 * Buying from a pool what is worth more elsewhere.
 *
 * The trade moves the pool until its price, fee included, is the outside one: (√(f·x·y·m) − x)/f.
 *
 * @param pool the pool that takes the coin in
 * @param outside price elsewhere (coin paid in, for one of the other, > 0)
 * @param fee of the pool (fraction, 0 to below 1)
 * @returns what to pay in, and the profit at the outside price
 * @throws {DomainError} if an argument is outside its domain
 * @see angeris-2019 in src/content/sources.yaml
 */
export function outsideArbitrage(pool: ArbitragePool, outside: number, fee: number): Arbitrage {
  const [x, y] = read(pool);
  const m = real('outside', outside, positive);
  const f = 1 - real('fee', fee, feeRange);
  const worth = f * y * m;
  if (worth <= x) return nothing;
  const gain = (worth - x) / (Math.sqrt(worth) + Math.sqrt(x));
  // out·m − in is (√(f·y·m) − √x)² ÷ f.
  return { amountIn: (Math.sqrt(x) * gain) / f, profit: (gain * gain) / f };
}

/**
 * Outside prices at which nobody trades with a pool.
 *
 * @param pool the pool that takes the coin in
 * @param fee of the pool (fraction, 0 to below 1)
 * @returns from f·P to P/f, P the pool's price (coin paid in, for one of the other)
 * @throws {DomainError} if an argument is outside its domain
 * @see angeris-2019 in src/content/sources.yaml
 */
export function noArbitrageBand(
  pool: ArbitragePool,
  fee: number,
): { readonly low: number; readonly high: number } {
  const [x, y] = read(pool);
  const f = 1 - real('fee', fee, feeRange);
  return { low: (f * x) / y, high: x / (y * f) };
}

function read({ reserveIn, reserveOut }: ArbitragePool): readonly [number, number] {
  const [x, y] = [real('reserveIn', reserveIn, positive), real('reserveOut', reserveOut, positive)];
  if (!Number.isFinite(x * y)) throw new DomainError('reserveIn', x, 'of a finite product');
  return [x, y];
}
