/*
 * Liquidation price of a linear contract: equity has fallen to the maintenance margin.
 * Venues print the equation in three forms. There is one line through one known point
 * (price, equity), so the forms differ only in which point they know: the entry with
 * the wallet, or the mark with the equity. The algebra is written once.
 * Decimal, because a contract decides it and it is shown as a price.
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { atLeastOne, positive } from '../domain.ts';
import type { Side } from '../side.ts';
import { linearEquity } from './linear-contract.ts';
import type { LinearPosition } from './linear-contract.ts';
import { excessMargin } from './maintenance-margin.ts';
import type { MaintenanceRule, OtherPositions } from './maintenance-margin.ts';

/**
 * Price at which the equity of a linear position equals its maintenance margin.
 *
 * (W − TMM + UPNL + cum − s·q·P₀) / (q·mmr − s·q). The other positions enter with their
 * maintenance and profit as they stand; this position must not be among them. A price
 * beyond the entry, on the gaining side, says that the position is liquidated on opening.
 *
 * @param position the position, the rest of the account and the rule of its tier
 * @returns unrounded liquidation price (quote per base, ≥ 0); null if there is no position
 *   or no price ≥ 0 at which the two are equal
 * @throws {DomainError} if an argument is outside its domain
 * @see binance-liquidation-price-2020 in src/content/sources.yaml
 */
export function linearLiquidationPrice(
  position: LinearPosition & OtherPositions & MaintenanceRule,
): Decimal | null {
  const { atZero, perNotional } = excessMargin(position);
  const lost = exact('quantity', position.quantity).times(perNotional).negated();
  // Zero without a position, and for a long that must hold its whole notional.
  if (lost.isZero()) return null;
  const price = atZero.div(lost);
  // abs, because 0 divided by a negative number is −0.
  return price.lt(0) ? null : price.abs();
}

/** A position known by the account's equity at a mark price, as dYdX states it. */
export interface MarginPosition {
  /** Equity of the account at `price`, this position's profit included (quote). */
  readonly equity: Exact;
  /** Signed size: positive long, negative short (base). */
  readonly size: Exact;
  /** Price at which the equity was read (quote per base, > 0). */
  readonly price: Exact;
  /** Maintenance margin rate, a fraction of the notional (0 to 1). */
  readonly maintenanceRate: Exact;
  /** Maintenance margin of the account's other positions (quote, ≥ 0); 0 unless given. */
  readonly otherMaintenance?: Exact;
}

/**
 * Liquidation price from equity at a mark price: the margin form.
 *
 * (e − z·p − MMR_other) / (|z|·MMF − z), which is the linear form with the mark standing
 * for the entry and the equity for the wallet.
 *
 * @param position the account's equity at a price and the signed position
 * @returns unrounded liquidation price (quote per base, ≥ 0), or null as the linear form
 * @throws {DomainError} if an argument is outside its domain
 * @see dydx-liquidations-2026 in src/content/sources.yaml
 */
export function marginLiquidationPrice(position: MarginPosition): Decimal | null {
  return linearLiquidationPrice(asLinear(position));
}

/**
 * Equity of the account at its liquidation price: what maintenance demands there.
 *
 * @param position the account's equity at a price and the signed position
 * @returns e + z·(P_liq − p) (quote), or null where there is no liquidation price
 * @throws {DomainError} if an argument is outside its domain
 * @see dydx-liquidations-2026 in src/content/sources.yaml
 */
export function equityAtLiquidation(position: MarginPosition): Decimal | null {
  const price = marginLiquidationPrice(position);
  return price && linearEquity({ ...asLinear(position), price });
}

function asLinear({
  equity,
  size,
  price,
  maintenanceRate,
  otherMaintenance = 0,
}: MarginPosition): LinearPosition & OtherPositions & MaintenanceRule {
  const signed = exact('size', size);
  return {
    wallet: exact('equity', equity),
    side: signed.lt(0) ? 'short' : 'long',
    quantity: signed.abs(),
    entry: exact('price', price, positive),
    maintenanceRate,
    otherMaintenance,
  };
}

/**
 * Liquidation price of an isolated position whose rate follows from the leverage cap.
 *
 * P − s·(margin − q·P·l)/q/(1 − l·s) with l = 1/(2·maxLeverage): the linear form with
 * half of the least initial margin as the maintenance rate.
 *
 * @param position isolated margin (quote), side, quantity (base, ≥ 0), entry (quote per
 *   base, > 0) and the highest leverage the venue allows on the asset (≥ 1)
 * @returns unrounded liquidation price (quote per base, ≥ 0), or null as the linear form
 * @throws {DomainError} if an argument is outside its domain
 * @see freqtrade-hyperliquid-2025 in src/content/sources.yaml
 */
export function isolatedLiquidationPrice({
  margin,
  side,
  quantity,
  entry,
  maxLeverage,
}: {
  readonly margin: Exact;
  readonly side: Side;
  readonly quantity: Exact;
  readonly entry: Exact;
  readonly maxLeverage: Exact;
}): Decimal | null {
  const maintenanceRate = new Decimal(1).div(
    exact('maxLeverage', maxLeverage, atLeastOne).times(2),
  );
  const wallet = exact('margin', margin);
  return linearLiquidationPrice({ wallet, side, quantity, entry, maintenanceRate });
}
