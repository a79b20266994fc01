/*
 * An option as a book to be hedged along a path, as Black and Scholes have it. For simulation, so by exact
 * operations alone; its twin for display is in european-option.ts, and a test holds both to one function.
 *
 * There is no rate here. With cash at a rate and prices in money of the end, the same path hedges the
 * same: give prices that do not drift, and a strike that is discounted.
 */
import { positive, real } from '../domain.ts';
import { log } from '../elementary.ts';
import type { HedgedBook } from './hedged-path.ts';
import { normalBelow, normalHeight } from './reproducible-normal.ts';

/** Which way an option pays. */
export type OptionType = 'call' | 'put';

/** An option, held or sold, and the volatility that its delta is reckoned with. */
export interface HeldOption {
  readonly type: OptionType;
  /** Strike (quote per base, > 0), discounted if there is a rate. */
  readonly strike: number;
  /** Volatility per root of a year (> 0). */
  readonly volatility: number;
  /** How many: negative if sold. */
  readonly quantity: number;
}

/** A book whose delta bends: what a band is reckoned from. */
export interface OptionBook extends HedgedBook {
  /** Change of the delta for a unit of price (base per quote, ≥ 0), of one option. */
  readonly gamma: (price: number, left: number) => number;
}

/**
 * An option as a book to be hedged along a path.
 *
 * @param option the option and its volatility
 * @returns value, delta and gamma at a price and a time left; at its end what it pays
 * @throws {DomainError} if an argument is outside its domain
 * @see kamal-derman-1999 in src/content/sources.yaml
 */
export function optionBook(option: HeldOption): OptionBook {
  const { type } = option;
  const strike = real('strike', option.strike, positive);
  const volatility = real('volatility', option.volatility, positive);
  const quantity = real('quantity', option.quantity);
  // A put is a call less the asset, plus the strike: so both leave the same of every path.
  const asset = type === 'put' ? 1 : 0;
  const spread = (left: number): number => volatility * Math.sqrt(left);
  const middle = (price: number, wide: number): number => log(price / strike) / wide;
  const call = (price: number, left: number): number => {
    const wide = spread(left);
    if (!(wide > 0)) return Math.max(0, price - strike);
    const m = middle(price, wide);
    return price * normalBelow(m + wide / 2) - strike * normalBelow(m - wide / 2);
  };
  return {
    value: (price, left) => quantity * (call(price, left) - asset * (price - strike)),
    delta: (price, left) => {
      const wide = spread(left);
      return quantity * (normalBelow(middle(price, wide) + wide / 2) - asset);
    },
    gamma: (price, left) => {
      const wide = spread(left);
      return normalHeight(middle(price, wide) + wide / 2) / (price * wide);
    },
  };
}
