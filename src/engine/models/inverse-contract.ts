/*
 * The inverse contract: quoted in dollars, margined and settled in the coin itself, so
 * equity is a hyperbola in the price and a fall costs a long more coin the deeper it goes.
 * Decimal, because a contract decides it.
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { nonNegative, positive, unit } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { sign } from '../side.ts';
import type { Side } from '../side.ts';

const feeRange: Interval = { words: 'a rate of 0 or more and below 1', from: 0, below: 1 };

/** A position in an inverse contract and the coin that stands behind it. */
export interface InversePosition {
  /** Margin behind the position (coin). */
  readonly margin: Exact;
  readonly side: Side;
  /** Number of contracts, each worth one unit of the quote currency (quote, ≥ 0). */
  readonly contracts: Exact;
  /** Price at which the position was opened (quote per coin, > 0). */
  readonly entry: Exact;
}

/**
 * Equity of an inverse position at a price, in coin.
 *
 * E(P) = m + s·C·(1/P₀ − 1/P). Fees and funding are left out.
 *
 * @param position the position and its margin; `price` is the mark (quote per coin, > 0)
 * @returns equity (coin), negative once losses exceed the margin
 * @throws {DomainError} if an argument is outside its domain
 * @see Bybit Help Centre, “How to calculate Liquidation Price (Inverse Contract)”,
 *   https://help.bybit.com/hc/en-us/articles/360039261334
 */
export function inverseEquity({
  margin,
  side,
  contracts,
  entry,
  price,
}: InversePosition & { readonly price: Exact }): Decimal {
  const from = exact('entry', entry, positive);
  const to = exact('price', price, positive);
  const size = exact('contracts', contracts, nonNegative).times(sign(side));
  const profit = size.times(to.minus(from)).div(to.times(from));
  return exact('margin', margin).plus(profit);
}

/**
 * Price at which the equity of an inverse position is zero: the margin form.
 *
 * P = C/(C/P₀ + s·m). A short with at least C/P₀ coins behind it holds its whole debt in
 * coin and cannot be bankrupted by any price.
 *
 * @param position the position and its margin
 * @returns bankruptcy price (quote per coin, > 0), or null without a position or a price
 * @throws {DomainError} if an argument is outside its domain
 * @see bybit-adl-2020 in src/content/sources.yaml
 */
export function inverseBankruptcyPrice(position: InversePosition): Decimal | null {
  return inversePrices({ ...position, maintenanceRate: 0, takerFee: 0 }).bankruptcyPrice;
}

/**
 * Bankruptcy price of an inverse position opened at a leverage: the leverage form.
 *
 * P = P₀·L/(L + s), the margin form with m = C/(P₀·L), of any size. Not P₀·(1 − 1/L),
 * which is the linear contract's: a long at 1× is bankrupt at half its entry.
 *
 * @param opening side, entry (quote per coin, > 0) and leverage (> 0)
 * @returns bankruptcy price (quote per coin, > 0), or null for a short at 1× or less
 * @throws {DomainError} if an argument is outside its domain
 * @see bybit-adl-2020 in src/content/sources.yaml
 */
export function inverseBankruptcyPriceAtLeverage({
  side,
  entry,
  leverage,
}: {
  readonly side: Side;
  readonly entry: Exact;
  readonly leverage: Exact;
}): Decimal | null {
  // One coin of margin carries L coins' worth of contracts.
  const contracts = exact('entry', entry, positive).times(exact('leverage', leverage, positive));
  return inverseBankruptcyPrice({ margin: 1, side, contracts, entry });
}

/** Where an inverse position ends; null where no price does it. */
export interface InversePrices {
  readonly bankruptcyPrice: Decimal | null;
  readonly liquidationPrice: Decimal | null;
}

/**
 * Bankruptcy and liquidation price of an inverse position: the one equation of this contract.
 *
 * With v = C/P₀ the value at entry in coin and k = 1 + s·f,
 *   bankruptcy   m + s·(v − C/P) = f·C/P                →  P = C·k/(v + s·m)
 *   liquidation  m + s·(v − C/P) = mmr·v + f·C/P_bk      →  P = C·k/(v + s·m − s·mmr·v·k)
 * and without a bankruptcy price there is no fee to set aside: k = 1. Both are multiplied
 * by P₀, so that each is rounded once.
 *
 * @param position the position, its margin, the maintenance rate (a fraction of the value
 *   at entry, 0 to 1) and the fee to close (a fraction, 0 to 1, 1 excluded)
 * @returns both prices (quote per coin, > 0), unrounded
 * @throws {DomainError} if an argument is outside its domain
 * @see Bybit Help Centre, “How to calculate Liquidation Price (Inverse Contract)”,
 *   https://help.bybit.com/hc/en-us/articles/360039261334
 */
export function inversePrices({
  margin,
  side,
  contracts,
  entry,
  maintenanceRate,
  takerFee,
}: InversePosition & { readonly maintenanceRate: Exact; readonly takerFee: Exact }): InversePrices {
  const s = sign(side);
  const price = exact('entry', entry, positive);
  const size = exact('contracts', contracts, nonNegative);
  const backed = size.plus(exact('margin', margin).times(price).times(s));
  const fee = exact('takerFee', takerFee, feeRange).times(s);
  const k = backed.gt(0) ? fee.plus(1) : new Decimal(1);
  const kept = size
    .times(exact('maintenanceRate', maintenanceRate, unit))
    .times(s)
    .times(k);
  const over = (denominator: Decimal): Decimal | null =>
    size.isZero() || denominator.lte(0) ? null : size.times(price).times(k).div(denominator);
  return { bankruptcyPrice: over(backed), liquidationPrice: over(backed.minus(kept)) };
}
