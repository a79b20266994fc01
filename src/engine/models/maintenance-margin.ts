/*
 * Maintenance margin: the equity a venue demands, and what an account has above it.
 * Decimal, because the venue's table is the contract.
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { nonNegative, positive, unit } from '../domain.ts';
import { sign } from '../side.ts';
import type { LinearPosition } from './linear-contract.ts';

/** What else the account holds and owes, beside the position in question. */
export interface OtherPositions {
  /** Maintenance margin of the account's other positions (quote, ≥ 0); 0 unless given. */
  readonly otherMaintenance?: Exact;
  /** Unrealised profit of the account's other positions (quote); 0 unless given. */
  readonly otherPnl?: Exact;
}

/** How much equity the venue demands: rate × notional − amount. */
export interface MaintenanceRule {
  /** Maintenance margin rate, a fraction of the notional (0 to 1). */
  readonly maintenanceRate: Exact;
  /** Maintenance amount (cum): what the lower tiers leave off (quote, ≥ 0); 0 unless given. */
  readonly maintenanceAmount?: Exact;
}

/**
 * Maintenance margin of a linear position: the least equity the venue accepts.
 *
 * @param rule `quantity` (base, ≥ 0) at `price` (quote per base, ≥ 0), and the tier's rule
 * @returns q·P·mmr − cum (quote); negative where the rule is not that of the notional's tier
 * @throws {DomainError} if an argument is outside its domain
 * @see binance-liquidation-price-2020 in src/content/sources.yaml
 */
export function maintenanceMargin({
  quantity,
  price,
  maintenanceRate,
  maintenanceAmount = 0,
}: MaintenanceRule & { readonly quantity: Exact; readonly price: Exact }): Decimal {
  return exact('quantity', quantity, nonNegative)
    .times(exact('price', price, nonNegative))
    .times(exact('maintenanceRate', maintenanceRate, unit))
    .minus(exact('maintenanceAmount', maintenanceAmount, nonNegative));
}

/** Equity less maintenance margin, as the straight line in the notional that it is. */
export interface ExcessMargin {
  /** Excess at a notional of zero (quote). */
  readonly atZero: Decimal;
  /** Excess gained for every unit of notional (dimensionless): s − mmr. */
  readonly perNotional: Decimal;
}

/**
 * Excess margin of an account: its equity above what maintenance demands.
 *
 * @param position the position, the rest of the account and the rule of its tier
 * @returns the line W − TMM + UPNL + cum − s·q·P₀ + (s − mmr)·N in the notional N = q·P
 * @throws {DomainError} if an argument is outside its domain
 * @see binance-liquidation-price-2020 in src/content/sources.yaml
 */
export function excessMargin({
  wallet,
  otherMaintenance = 0,
  otherPnl = 0,
  maintenanceAmount = 0,
  side,
  quantity,
  entry,
  maintenanceRate,
}: LinearPosition & OtherPositions & MaintenanceRule): ExcessMargin {
  const s = sign(side);
  const cost = exact('entry', entry, positive).times(exact('quantity', quantity, nonNegative));
  return {
    atZero: exact('wallet', wallet)
      .minus(exact('otherMaintenance', otherMaintenance, nonNegative))
      .plus(exact('otherPnl', otherPnl))
      .plus(exact('maintenanceAmount', maintenanceAmount, nonNegative))
      .minus(cost.times(s)),
    perNotional: new Decimal(s).minus(exact('maintenanceRate', maintenanceRate, unit)),
  };
}
