/*
 * What a notional must hold under a table of tiers: to be opened, and to be kept. Ratios, as
 * the table's.
 */
import { atLeastOne, nonNegative } from '../domain.ts';
import { Decimal, toDecimal } from '../decimal.ts';
import { DomainError } from '../errors.ts';
import { atMost, fractionText, over, ratio, signOf } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import type { MarginRow } from './margin-table.ts';
import type { MarginTier } from './margin-tiers.ts';
import { tieredTotal } from './tier-table.ts';

/** What a notional must hold to be kept. */
export interface TieredMaintenance {
  /** Tier that contains it, counted from 1; at a floor it is the lower one. */
  readonly tier: number;
  /** Maintenance margin (quote, ≥ 0). */
  readonly margin: Rational;
  /** What one more unit of notional must hold: the tier’s rate. */
  readonly marginalRate: Rational;
  /** What a unit holds on average: margin ÷ notional; null without a notional. */
  readonly effectiveRate: Rational | null;
}

/**
 * Maintenance margin of a notional under a table of tiers.
 *
 * Continuous, and rising by the marginal rate, so the effective rate never falls with size.
 *
 * @param position the table and the notional (quote, ≥ 0)
 * @returns its tier, its margin, and the two rates
 * @throws {DomainError} if `notional` is negative or the table is empty
 * @see binance-leverage-tiers-2024 in src/content/sources.yaml
 */
export function tieredMaintenance({
  table,
  notional,
}: {
  readonly table: readonly MarginRow[];
  readonly notional: Ratio;
}): TieredMaintenance {
  const size = ratio('notional', notional, nonNegative);
  const { index, tier, total: margin } = tieredTotal(table, size);
  return {
    tier: index + 1,
    margin,
    marginalRate: tier.rate,
    effectiveRate: signOf(size) === 0 ? null : over(margin, size),
  };
}

/**
 * Initial margin of a notional at a leverage.
 *
 * @param position the table, the notional (quote, ≥ 0) and the leverage (1 to the highest that the
 *   table allows at this size)
 * @returns notional ÷ leverage (quote)
 * @throws {DomainError} if an argument is outside its domain
 * @see binance-leverage-tiers-2024 in src/content/sources.yaml
 */
export function initialMargin({
  table,
  notional,
  leverage,
}: {
  readonly table: readonly MarginRow[];
  readonly notional: Ratio;
  readonly leverage: Ratio;
}): Rational {
  const size = ratio('notional', notional, nonNegative);
  const used = ratio('leverage', leverage, atLeastOne);
  const { maxLeverage } = tieredTotal(table, size).tier;
  if (maxLeverage && !atMost(used, maxLeverage))
    throw new DomainError(
      'leverage',
      fractionText(used),
      `at most ${fractionText(maxLeverage)} for a position of this size`,
    );
  return over(size, used);
}

/**
 * A table as the tiers of `tieredLiquidationPrice`, in decimals.
 *
 * @param table the table
 * @returns its tiers, each amount joined to the one below in the same arithmetic
 */
export function marginTiers(table: readonly MarginRow[]): readonly MarginTier[] {
  let amount = new Decimal(0);
  return table.map(({ floor, cap, rate }, i) => {
    const from = toDecimal(floor);
    const own = toDecimal(rate);
    amount = amount.plus(from.times(own.minus(toDecimal(table[i - 1]?.rate ?? rate))));
    return { floor: from, cap: cap && toDecimal(cap), rate: own, amount };
  });
}
