/*
 * The linear contract: margined and settled in the quote currency, so equity is a
 * straight line in the price. Decimal, because an account is a ledger.
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { nonNegative, positive } from '../domain.ts';
import { sign } from '../side.ts';
import type { Side } from '../side.ts';

/** A position in a linear contract and the money that stands behind it. */
export interface LinearPosition {
  /** Wallet balance or isolated margin, before this position's profit (quote). */
  readonly wallet: Exact;
  readonly side: Side;
  /** Size of the position (base, ≥ 0). */
  readonly quantity: Exact;
  /** Price at which the position was opened (quote per base, > 0). */
  readonly entry: Exact;
}

/**
 * Equity of a linear position at a price: what is left when it is closed there.
 *
 * E(P) = W + s·q·(P − P₀). Fees and funding are left out. Any known equity may stand
 * as `wallet` with the price at which it was read as `entry`: the line is the same.
 *
 * @param position the position and its wallet; `price` is the mark (quote per base, ≥ 0)
 * @returns equity (quote), negative once losses exceed the wallet
 * @throws {DomainError} if an argument is outside its domain
 * @see adrian-shin-2010 in src/content/sources.yaml
 */
export function linearEquity({
  wallet,
  side,
  quantity,
  entry,
  price,
}: LinearPosition & { readonly price: Exact }): Decimal {
  const move = exact('price', price, nonNegative).minus(exact('entry', entry, positive));
  const profit = move.times(exact('quantity', quantity, nonNegative)).times(sign(side));
  return exact('wallet', wallet).plus(profit);
}

/**
 * Price at which the equity of a linear position is zero.
 *
 * P = P₀ − s·W/q, not below 0: a long with a wallet as large as its notional can lose
 * no more than everything, and does so at a price of 0. Liquidation comes earlier.
 *
 * @param position the position and its wallet
 * @returns bankruptcy price (quote per base, ≥ 0), or null without a position
 * @throws {DomainError} if an argument is outside its domain
 * @see binance-liquidation-price-2020 in src/content/sources.yaml
 */
export function linearBankruptcyPrice({
  wallet,
  side,
  quantity,
  entry,
}: LinearPosition): Decimal | null {
  const size = exact('quantity', quantity, nonNegative);
  const value = exact('entry', entry, positive).times(size);
  const left = value.minus(exact('wallet', wallet).times(sign(side)));
  return size.isZero() ? null : Decimal.max(0, left.div(size));
}
