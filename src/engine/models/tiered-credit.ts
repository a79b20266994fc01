/*
 * Credit of a pledge under tiers: a venue counts the first units of a coin almost whole and
 * further ones for less, as more of it would be sold for less. Ratios: a rule book decides.
 */
import { nonNegative } from '../domain.ts';
import { atMost, over, ratio, signOf } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { tierTable, tieredTotal } from './tier-table.ts';
import type { Tier, TierColumns } from './tier-table.ts';

/** What a quantity is credited for. */
export interface TieredCredit {
  /** Tier that contains it, counted from 1; at a floor it is the lower one. */
  readonly tier: number;
  /** Each rate on its own slice (units of the coin, at most the quantity). */
  readonly credit: Rational;
  /** What one more unit is credited for: the tier’s rate. */
  readonly marginalRate: Rational;
  /** What a unit is credited for on average; null without one. */
  readonly averageRate: Rational | null;
}

/**
 * The tiers of a venue’s collateral rates.
 *
 * @param columns floors (units of the coin, the first 0, each above the one before) and a rate
 *   for each (0 to 1, none above the one before)
 * @returns the tiers, from the lowest
 * @throws {DomainError} if an argument is outside its domain or the lists differ in length
 * @see mexc-multi-asset-2025 in src/content/sources.yaml
 */
export function creditTable(columns: TierColumns): readonly Tier[] {
  return tierTable(columns, (rate, below) => atMost(rate, below));
}

/**
 * Credit of a quantity under a table of rates.
 *
 * Concave: the next unit is never credited for more than the last, so the average only falls.
 *
 * @param pledge the table and the quantity (units of the coin, ≥ 0)
 * @returns its tier, its credit, and the two rates
 * @throws {DomainError} if `quantity` is negative or the table is empty
 * @see mexc-multi-asset-2025 in src/content/sources.yaml
 */
export function tieredCredit({
  table,
  quantity,
}: {
  readonly table: readonly Tier[];
  readonly quantity: Ratio;
}): TieredCredit {
  const size = ratio('quantity', quantity, nonNegative);
  const { index, tier, total: credit } = tieredTotal(table, size);
  return {
    tier: index + 1,
    credit,
    marginalRate: tier.rate,
    averageRate: signOf(size) === 0 ? null : over(credit, size),
  };
}
