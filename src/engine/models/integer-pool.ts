/*
 * A constant-product pool as its contract reckons: in whole smallest units, rounding always in the
 * pool's favour. Integers: one unit more and the contract refuses.
 */
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { ratio } from '../rational.ts';
import type { Ratio } from '../rational.ts';

const keptShare: Interval = { words: 'a ratio above 0, to 1', above: 0, to: 1 };

/** A pool, seen from a trade: what it takes, and what it gives. */
export interface IntegerPool {
  /** Reserve of the coin paid in (smallest units, > 0). */
  readonly reserveIn: bigint;
  /** Reserve of the coin given out (smallest units, > 0). */
  readonly reserveOut: bigint;
  /** Share of what is paid in that counts after the fee (above 0, to 1): 997/1000 in Uniswap v2. */
  readonly kept: Ratio;
}

/** A trade done: what was given, and the pool after it. */
export interface IntegerSwap {
  readonly amountOut: bigint;
  readonly pool: IntegerPool;
}

/**
 * What a pool gives for an amount paid in.
 *
 * ⌊a·n·y ÷ (x·d + a·n)⌋ with n/d the share kept. It grows with the amount, ever more slowly, and never
 * reaches the reserve.
 *
 * @param pool reserves and share kept
 * @param amountIn what is paid in (smallest units, ≥ 0)
 * @returns what is given (smallest units, 0 to below the reserve)
 * @throws {DomainError} if an argument is outside its domain
 * @see uniswap-v2-periphery in src/content/sources.yaml
 */
export function integerAmountOut(pool: IntegerPool, amountIn: bigint): bigint {
  const { x, y, kept } = read(pool);
  const paid = whole('amountIn', amountIn, 0n) * kept.numerator;
  return (paid * y) / (x * kept.denominator + paid);
}

/**
 * What must be paid in to be given an amount.
 *
 * ⌊x·o·d ÷ ((y − o)·n)⌋ + 1: the contract adds the one always, so it may ask one too many and never
 * one too few.
 *
 * @param pool reserves and share kept
 * @param amountOut what is to be given (smallest units, ≥ 0, below the reserve)
 * @returns what is to be paid in (smallest units, > 0)
 * @throws {DomainError} if an argument is outside its domain; a pool cannot give all it has
 * @see uniswap-v2-periphery in src/content/sources.yaml
 */
export function integerAmountIn(pool: IntegerPool, amountOut: bigint): bigint {
  const { x, y, kept } = read(pool);
  const given = whole('amountOut', amountOut, 0n);
  if (given >= y) throw new DomainError('amountOut', given, 'less than the reserve of the pool');
  return (x * given * kept.denominator) / ((y - given) * kept.numerator) + 1n;
}

/**
 * A trade, and the pool it leaves.
 *
 * The whole of what is paid joins the reserve, the fee too, so the product of the reserves never falls.
 *
 * @param pool reserves and share kept
 * @param amountIn what is paid in (smallest units, ≥ 0)
 * @returns what is given, and the pool after
 * @throws {DomainError} if an argument is outside its domain
 * @see uniswap-v2-core in src/content/sources.yaml
 */
export function integerSwap(pool: IntegerPool, amountIn: bigint): IntegerSwap {
  const amountOut = integerAmountOut(pool, amountIn);
  const { reserveIn, reserveOut, kept } = pool;
  return {
    amountOut,
    pool: { reserveIn: reserveIn + amountIn, reserveOut: reserveOut - amountOut, kept },
  };
}

/** The same pool, seen from a trade the other way. */
export const turned = ({ reserveIn, reserveOut, kept }: IntegerPool): IntegerPool => ({
  reserveIn: reserveOut,
  reserveOut: reserveIn,
  kept,
});

/**
 * A number of smallest units, checked.
 *
 * @param parameter name of the parameter, for the error
 * @param value what the caller gave
 * @param least the lowest that it may be
 * @returns the value
 * @throws {DomainError} if `value` is not a whole number of type bigint, or is lower
 */
export function whole(parameter: string, value: unknown, least: bigint): bigint {
  if (typeof value !== 'bigint' || value < least)
    throw new DomainError(parameter, value, `a bigint of ${least} or more`);
  return value;
}

function read({ reserveIn, reserveOut, kept }: IntegerPool) {
  return {
    x: whole('reserveIn', reserveIn, 1n),
    y: whole('reserveOut', reserveOut, 1n),
    kept: ratio('kept', kept, keptShare),
  };
}
