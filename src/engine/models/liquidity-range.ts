/*
 * Liquidity in a range: what a share of an automated market maker holds at a price. It sells
 * whatever rises and buys whatever falls, between two prices; without them over all prices,
 * which is the constant product. Float64: curves. Square roots and plain operations alone,
 * as the simulation of a hedge calls it.
 */
import { positive, real } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { concentration } from './concentration.ts';
import { rootShortfall } from './root-shortfall.ts';

/** Where liquidity is, and how much of it. */
export interface LiquidityPosition {
  /** L, √(quote·base): what it trades for a change of the price's root (> 0). */
  readonly liquidity: number;
  /** Price at which it is all base (quote per base, > 0); none unless given. */
  readonly lower?: number;
  /** Price at which it is all quote (quote per base, above `lower`); none unless given. */
  readonly upper?: number;
}

/** What a position is at a price. */
export interface LiquidityHoldings {
  /** Amounts of the volatile asset and of the other one (≥ 0). */
  readonly base: number;
  readonly quote: number;
  /** base·price + quote (quote). */
  readonly value: number;
  /** Change of the base for a change of the price, d²V/dP² (≤ 0; 0 out of range). */
  readonly gamma: number;
  /** κ: the value of a position over all prices that trades as much, over its own (≥ 1); null out of range. */
  readonly concentration: number | null;
}

/**
 * Amounts, value, gamma and concentration of liquidity at a price.
 *
 * The amount of base is the delta: value changes with the price as if it alone were held. Below the
 * range that is all there is, above it there is none. Fees are left out. At exactly an edge the
 * position still trades, inwards.
 *
 * @param position liquidity and its range
 * @param price price now (quote per base, > 0)
 * @returns base, quote, value, gamma and concentration
 * @throws {DomainError} if an argument is outside its domain, or the range is empty
 * @see uniswap-v3-2021 in src/content/sources.yaml
 */
export function liquidityHoldings(position: LiquidityPosition, price: number): LiquidityHoldings {
  const { liquidity } = readLiquidity(position);
  const { lower = 0, upper = Infinity } = position;
  const now = real('price', price, positive);
  const within = Math.min(Math.max(now, lower), upper);
  const root = Math.sqrt(within);
  const base = (liquidity * rootShortfall(within, upper)) / root;
  const quote = liquidity * root * rootShortfall(lower, within);
  const value = base * now + quote;
  const active = now === within;
  return {
    base,
    quote,
    value,
    gamma: active ? -liquidity / (2 * now * root) : 0,
    concentration: active ? concentration({ lower, upper }, now) : null,
  };
}

/** A position read: roots of the ends of its range, 0 and Infinity where it has none. */
export interface ReadLiquidity {
  readonly liquidity: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A position, checked.
 *
 * @param position liquidity and its range
 * @returns liquidity, and the roots of both ends
 * @throws {DomainError} if an argument is outside its domain, or the range is empty
 */
export function readLiquidity({ liquidity, lower, upper }: LiquidityPosition): ReadLiquidity {
  const low = lower === undefined ? 0 : Math.sqrt(real('lower', lower, positive));
  const high = upper === undefined ? Infinity : Math.sqrt(real('upper', upper, positive));
  if (!(low < high)) throw new DomainError('upper', upper, 'above lower');
  return { liquidity: real('liquidity', liquidity, positive), low, high };
}

/**
 * Liquidity that is worth a given value at a price.
 *
 * Value is proportional to liquidity, so that of one unit says how many there are.
 *
 * @param range its range
 * @param at price and value there (quote per base; quote; both > 0)
 * @returns L (√(quote·base))
 * @throws {DomainError} if an argument is outside its domain, or the range is empty
 * @see uniswap-v3-2021 in src/content/sources.yaml
 */
export function liquidityWorth(
  range: Omit<LiquidityPosition, 'liquidity'>,
  { price, value }: { readonly price: number; readonly value: number },
): number {
  return (
    real('value', value, positive) / liquidityHoldings({ ...range, liquidity: 1 }, price).value
  );
}
