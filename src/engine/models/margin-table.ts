/*
 * A venue's table of margin tiers, from floors and rates: the amounts that join the tiers, and
 * what a notional must hold. Ratios, because a rate may be a sixth, and the tiers must meet.
 */
import { atLeastOne, nonNegative, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { atMost, one, over, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { joined, tierTable } from './tier-table.ts';
import type { Tier, TierColumns } from './tier-table.ts';

/**
 * One tier of a table, for a notional above `floor` and up to `cap`. Its rate is the maintenance
 * margin rate, its amount (cum) the maintenance amount (quote, ≥ 0).
 */
export interface MarginRow extends Tier {
  /** Highest leverage at which a position of this size may be opened (≥ 1); null if not given. */
  readonly maxLeverage: Rational | null;
}

/**
 * The tiers of a table, each joined to the one below, so that the demand is continuous and rises.
 *
 * @param table floors (quote, the first 0, each above the one before), a rate for each (0 to 1,
 *   none below the one before) and, if given, the highest leverage for each (≥ 1)
 * @returns the tiers, from the lowest
 * @throws {DomainError} if an argument is outside its domain or the lists differ in length
 * @see binance-leverage-tiers-2024 in src/content/sources.yaml
 */
export function marginTable({
  maxLeverages,
  ...columns
}: TierColumns & { readonly maxLeverages?: readonly Ratio[] }): readonly MarginRow[] {
  const leverages = maxLeverages?.map((leverage, i) =>
    ratio(`maxLeverages[${i}]`, leverage, atLeastOne),
  );
  const tiers = tierTable(columns, (rate, below) => atMost(below, rate));
  if (leverages && leverages.length !== tiers.length)
    throw new DomainError('maxLeverages', leverages, 'a list as long as the floors');
  return tiers.map((tier, i) => ({ ...tier, maxLeverage: leverages?.[i] ?? null }));
}

/**
 * Maintenance amount of a tier, from that of the tier below: one step of the recursion.
 *
 * @param step the tier's floor (quote, ≥ 0) and rate, and rate and amount of the tier below
 * @returns the amount (quote) that lets the two meet at the floor
 * @throws {DomainError} if an argument is outside its domain
 * @see binance-liquidation-price-2020 in src/content/sources.yaml
 */
export function maintenanceAmount(step: {
  readonly floor: Ratio;
  readonly rate: Ratio;
  readonly rateBelow: Ratio;
  readonly amountBelow: Ratio;
}): Rational {
  return joined({
    floor: ratio('floor', step.floor, nonNegative),
    rate: ratio('rate', step.rate, unit),
    rateBelow: ratio('rateBelow', step.rateBelow, unit),
    amountBelow: ratio('amountBelow', step.amountBelow, nonNegative),
  });
}

/**
 * Maintenance rates of a venue that derives them from its highest leverages.
 *
 * 1/(ρ·L): with ρ = 2 liquidation begins when half of the least initial margin is left.
 *
 * @param venue the highest leverages (≥ 1) and ρ, initial ÷ maintenance margin (≥ 1)
 * @returns a rate for each (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see Hyperliquid documentation, “Margin tiers”,
 *   https://hyperliquid.gitbook.io/hyperliquid-docs/trading/margin-tiers
 */
export function maintenanceRates({
  maxLeverages,
  marginRatio,
}: {
  readonly maxLeverages: readonly Ratio[];
  readonly marginRatio: Ratio;
}): readonly Rational[] {
  const share = ratio('marginRatio', marginRatio, atLeastOne);
  return maxLeverages.map((leverage, i) =>
    over(one, times(share, ratio(`maxLeverages[${i}]`, leverage, atLeastOne))),
  );
}
