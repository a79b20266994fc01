/*
 * A dated future in a margin scan: what it is worth at each shocked price, and the contingency that
 * its size costs. Float64.
 */
import { nonNegative, positive, real } from '../domain.ts';

/** A dated future, priced by what carrying the index to its end costs. */
export interface DatedFuture {
  /** Price of the index now (quote per base, > 0). */
  readonly index: number;
  /** Basis a year, continuous. */
  readonly basis: number;
  /** Days to expiry (≥ 0). */
  readonly days: number;
  /** Signed size: positive long, negative short (base). */
  readonly quantity: number;
}

/** What a scan says of it. */
export interface FuturesScan {
  /** Forward price: index·e^(basis·days/365) (quote per base). */
  readonly forward: number;
  /** Gain at each shock, in order (quote; a loss is negative). */
  readonly gains: readonly number[];
  /** Charged whatever the price does (quote, ≥ 0). */
  readonly contingency: number;
}

/**
 * Gains of a dated future over a grid of shocks to its forward price, and its contingency.
 *
 * quantity·shock·forward; contingency factor·index·|quantity|.
 *
 * @param future index, basis, days and size
 * @param shocks relative changes of the forward price
 * @param contingencyFactor share of the notional that is charged for size (≥ 0)
 * @returns forward, gains and contingency
 * @throws {DomainError} if an argument is outside its domain
 * @see Dederi wiki, “Portfolio Margin”,
 *   https://wiki.dederi.io/RiskControlRules/portfolio_margin
 */
export function futuresScan(
  future: DatedFuture,
  shocks: readonly number[],
  contingencyFactor: number,
): FuturesScan {
  const index = real('index', future.index, positive);
  const years = real('days', future.days, nonNegative) / 365;
  const forward = real('basis', index * Math.exp(real('basis', future.basis) * years), positive);
  const quantity = real('quantity', future.quantity);
  return {
    forward,
    gains: shocks.map((shock) => quantity * real('shocks', shock) * forward),
    contingency:
      real('contingencyFactor', contingencyFactor, nonNegative) * index * Math.abs(quantity),
  };
}
