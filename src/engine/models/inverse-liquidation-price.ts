/*
 * Liquidation price of an inverse contract: equity in coin has fallen to the maintenance
 * margin, which venues fix at the value at entry. Decimal, because a contract decides it.
 */
import { exact, roundAgainstTrader } from '../decimal.ts';
import type { Decimal, Exact } from '../decimal.ts';
import { nonNegative, positive } from '../domain.ts';
import type { Side } from '../side.ts';
import { inversePrices } from './inverse-contract.ts';
import type { InversePosition, InversePrices } from './inverse-contract.ts';

/**
 * Price at which the equity of an inverse position is its maintenance margin, without fees.
 *
 * C/(C/P₀ + s·m − s·mmr·C/P₀): maintenance is a fraction of the value at entry, in coin,
 * and so does not move with the price.
 *
 * @param position the position, its margin and the maintenance rate (0 to 1)
 * @returns unrounded liquidation price (quote per coin, > 0), or null if there is none
 * @throws {DomainError} if an argument is outside its domain
 * @see Bybit Help Centre, “How to calculate Liquidation Price (Inverse Contract)”,
 *   https://help.bybit.com/hc/en-us/articles/360039261334
 */
export function inverseLiquidationPrice(
  position: InversePosition & { readonly maintenanceRate: Exact },
): Decimal | null {
  return inversePrices({ ...position, takerFee: 0 }).liquidationPrice;
}

/** A position in an inverse contract under cross margin, with what the venue charges. */
export interface InverseCrossPosition {
  /** Coin balance of the account. */
  readonly balance: Exact;
  /** Coin held back for open orders (≥ 0); 0 unless given. */
  readonly orderMargin?: Exact;
  readonly side: Side;
  /** Number of contracts, each worth one unit of the quote currency (quote, ≥ 0). */
  readonly contracts: Exact;
  /** Price at which the position was opened (quote per coin, > 0). */
  readonly entry: Exact;
  /** Maintenance margin rate, a fraction of the value at entry (0 to 1). */
  readonly maintenanceRate: Exact;
  /** Fee to close, a fraction of the value at the bankruptcy price (0 to 1, 1 excluded). */
  readonly takerFee: Exact;
  /** The venue's smallest price step (quote per coin, > 0). */
  readonly tick: Exact;
}

/** Where an inverse position ends, and the liquidation price as the venue shows it. */
export interface InverseCrossPrices extends InversePrices {
  /** The liquidation price on the venue's grid, rounded against the trader. */
  readonly displayedLiquidationPrice: Decimal | null;
}

/**
 * Bankruptcy and liquidation price of an inverse position under cross margin, with fees.
 *
 * The fee to close is charged at the bankruptcy price, so that price comes first.
 *
 * @param account the balance, what orders hold back, the position and the venue's rates
 * @returns both prices, unrounded, and the liquidation price as the venue shows it
 * @throws {DomainError} if an argument is outside its domain
 * @see Bybit Help Centre, “How to calculate Liquidation Price (Inverse Contract)”,
 *   https://help.bybit.com/hc/en-us/articles/360039261334
 */
export function inverseCrossLiquidationPrice({
  balance,
  orderMargin = 0,
  tick,
  ...position
}: InverseCrossPosition): InverseCrossPrices {
  const held = exact('orderMargin', orderMargin, nonNegative);
  const prices = inversePrices({ ...position, margin: exact('balance', balance).minus(held) });
  const step = exact('tick', tick, positive);
  const { liquidationPrice: price } = prices;
  return {
    ...prices,
    displayedLiquidationPrice: price && roundAgainstTrader(price, position.side, step),
  };
}
