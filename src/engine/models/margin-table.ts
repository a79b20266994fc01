/*
 * A venue's table of margin tiers, from floors and rates: the amounts that join the tiers, and
 * what a notional must hold. Ratios, because a rate may be a sixth, and the tiers must meet.
 */
import { atLeastOne, nonNegative, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';
import {
  compare,
  fractionText,
  minus,
  one,
  over,
  plus,
  ratio,
  signOf,
  times,
  zero,
} from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** One tier of a table, for a notional above `floor` and up to `cap`. */
export interface MarginRow {
  readonly floor: Rational;
  /** The floor of the next tier; null for no end. */
  readonly cap: Rational | null;
  /** Maintenance margin rate: what each further unit of notional must hold (0 to 1). */
  readonly rate: Rational;
  /** Maintenance amount (cum): demand = rate × notional − amount (quote, ≥ 0). */
  readonly amount: Rational;
  /** Highest leverage at which a position of this size may be opened (≥ 1); null if not given. */
  readonly maxLeverage: Rational | null;
}

/**
 * The tiers of a table, each joined to the one below.
 *
 * cum_n = cum_(n−1) + floor_n·(rate_n − rate_(n−1)), so the demand is continuous and rises.
 *
 * @param table floors (quote, the first 0, each above the one before), a rate for each (0 to 1,
 *   none below the one before) and, if given, the highest leverage for each (≥ 1)
 * @returns the tiers, from the lowest
 * @throws {DomainError} if an argument is outside its domain or the lists differ in length
 * @see binance-leverage-tiers-2024 in src/content/sources.yaml
 */
export function marginTable(table: {
  readonly floors: readonly Ratio[];
  readonly rates: readonly Ratio[];
  readonly maxLeverages?: readonly Ratio[];
}): readonly MarginRow[] {
  const floors = table.floors.map((floor, i) => ratio(`floors[${i}]`, floor, nonNegative));
  const rates = table.rates.map((rate, i) => ratio(`rates[${i}]`, rate, unit));
  const leverages = table.maxLeverages?.map((leverage, i) =>
    ratio(`maxLeverages[${i}]`, leverage, atLeastOne),
  );
  rising('floors', floors, (above, below) => compare(above, below) > 0);
  rising('rates', rates, (above, below) => compare(above, below) >= 0);
  if (floors.length === 0 || signOf(floors[0] ?? one) !== 0)
    throw new DomainError('floors', table.floors, 'a list that begins with 0');
  for (const [name, list] of Object.entries({ rates, maxLeverages: leverages }))
    if (list && list.length !== floors.length)
      throw new DomainError(name, list, 'a list as long as the floors');

  let amount = zero;
  return floors.map((floor, i) => {
    const rate = rates[i] ?? zero;
    const rateBelow = rates[i - 1] ?? rate;
    amount = maintenanceAmount({ floor, rate, rateBelow, amountBelow: amount });
    return { floor, cap: floors[i + 1] ?? null, rate, amount, maxLeverage: leverages?.[i] ?? null };
  });
}

function rising(
  name: string,
  list: readonly Rational[],
  follows: (above: Rational, below: Rational) => boolean,
): void {
  list.forEach((value, i) => {
    const below = list[i - 1];
    if (below && !follows(value, below))
      throw new DomainError(`${name}[${i}]`, fractionText(value), 'no lower than the one before');
  });
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
  const floor = ratio('floor', step.floor, nonNegative);
  const rise = minus(ratio('rate', step.rate, unit), ratio('rateBelow', step.rateBelow, unit));
  return plus(ratio('amountBelow', step.amountBelow, nonNegative), times(floor, rise));
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
