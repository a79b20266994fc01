/*
 * Margin tiers: the larger the notional, the higher the maintenance rate. Each tier's
 * amount keeps the demand continuous at its floor, so exactly one tier contains the
 * liquidation it predicts. Decimal, because the venue's table is the contract.
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { nonNegative, positive, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { sign } from '../side.ts';
import type { LinearPosition } from './linear-contract.ts';
import { linearLiquidationPrice } from './liquidation-price.ts';
import { excessMargin } from './maintenance-margin.ts';
import type { OtherPositions } from './maintenance-margin.ts';

/** One row of a venue's table, for a notional above `floor` and up to `cap`. */
export interface MarginTier {
  /** Notional from which the tier applies (quote, ≥ 0); at the floor itself the tier below does. */
  readonly floor: Exact;
  /** Notional up to which it applies (quote), the floor of the next; null for no end. */
  readonly cap: Exact | null;
  /** Maintenance margin rate, a fraction of the notional (0 to 1). */
  readonly rate: Exact;
  /** Maintenance amount: demand = rate × notional − amount (quote, ≥ 0). */
  readonly amount: Exact;
  /** Highest leverage at which a position of this size may be opened (≥ 1). */
  readonly maxLeverage?: Exact;
}

/** A liquidation price and the tier whose rule gave it. */
export interface TieredLiquidation {
  /** Unrounded liquidation price (quote per base, ≥ 0). */
  readonly price: Decimal;
  /** Tier that contains quantity × price, counted from 1. */
  readonly tier: number;
}

/**
 * Liquidation price under a table of tiers, by the tier that applies at that price.
 *
 * The notional moves with the price, so the entry's tier may be the wrong one. A cap
 * limits what may be opened, not what the price makes of it later: beyond the last cap
 * the last tier's rule goes on.
 *
 * @param position the position, the rest of the account and the venue's table
 * @returns the price and its tier, or null if there is no position or no such price ≥ 0
 * @throws {DomainError} if an argument is outside its domain, or the table is empty, does
 *   not start at 0, has a gap, a falling rate, or a jump in the demand at a floor
 * @see binance-liquidation-price-2020 in src/content/sources.yaml
 */
export function tieredLiquidationPrice({
  tiers,
  ...position
}: LinearPosition &
  OtherPositions & { readonly tiers: readonly MarginTier[] }): TieredLiquidation | null {
  const rules = continuous(tiers).map(({ cap, rate, amount }) => {
    const account = { ...position, maintenanceRate: rate, maintenanceAmount: amount };
    return { account, cap, excess: excessMargin(account) };
  });
  // Excess × s rises with the notional, and liquidation is where it crosses zero. Asking
  // at the caps needs no division, so a tie is seen as one.
  const crossed = rules.findIndex(
    ({ cap, excess: { atZero, perNotional } }) =>
      cap !== null && atZero.plus(perNotional.times(cap)).times(sign(position.side)).gte(0),
  );
  const index = crossed === -1 ? rules.length - 1 : crossed;
  const rule = rules[index];
  const price = rule && linearLiquidationPrice(rule.account);
  return price ? { price, tier: index + 1 } : null;
}

interface Tier {
  readonly floor: Decimal;
  readonly cap: Decimal | null;
  readonly rate: Decimal;
  readonly amount: Decimal;
}

function continuous(tiers: readonly MarginTier[]): readonly Tier[] {
  if (tiers.length === 0) throw new DomainError('tiers', tiers, 'a table of one tier or more');
  const table = tiers.map((tier, i) => read(tier, `tiers[${i}]`));
  table.forEach((tier, i) => follows(tier, table[i - 1], `tiers[${i}]`));
  return table;
}

function read({ floor, cap, rate, amount }: MarginTier, name: string): Tier {
  return {
    floor: exact(`${name}.floor`, floor, nonNegative),
    cap: cap === null ? null : exact(`${name}.cap`, cap, positive),
    rate: exact(`${name}.rate`, rate, unit),
    amount: exact(`${name}.amount`, amount, nonNegative),
  };
}

function follows(tier: Tier, below: Tier | undefined, name: string): void {
  const { floor, cap, rate, amount } = tier;
  const demand = (field: string, holds: boolean, value: Decimal | null, constraint: string) => {
    if (!holds) throw new DomainError(`${name}.${field}`, value?.toString(), constraint);
  };
  const from = below ? below.cap : new Decimal(0);
  if (!from) throw new DomainError(name, tier, 'absent, as the tier below has no cap');
  demand('floor', floor.eq(from), floor, `${from.toString()}, where the tier below ends`);
  demand('cap', cap === null || cap.gt(floor), cap, `more than ${floor.toString()}, its floor`);
  demand('rate', !below || rate.gte(below.rate), rate, 'no less than the rate of the tier below');
  const joined = below ? below.amount.plus(floor.times(rate.minus(below.rate))) : from;
  demand(
    'amount',
    amount.eq(joined),
    amount,
    `${joined.toString()}, so that the margin does not jump`,
  );
}
