/*
 * A table of tiers: a rate for each further unit of a size, so that a rate applies to its own
 * slice and to no other. What a size must hold as margin rises ever faster, what it is
 * credited as collateral ever slower; the line is the same. Ratios, because the tiers must meet.
 */
import { nonNegative, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';
import {
  atMost,
  compare,
  fractionText,
  minus,
  one,
  plus,
  ratio,
  signOf,
  times,
  zero,
} from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** One tier of a table, for a size above `floor` and up to `cap`. */
export interface Tier {
  readonly floor: Rational;
  /** The floor of the next tier; null for no end. */
  readonly cap: Rational | null;
  /** What each further unit adds (0 to 1). */
  readonly rate: Rational;
  /** What joins it to the tier below: total = rate × size − amount. */
  readonly amount: Rational;
}

/** Floors and rates, as a venue prints them. */
export interface TierColumns {
  readonly floors: readonly Ratio[];
  readonly rates: readonly Ratio[];
}

/**
 * The tiers of a table, each joined to the one below.
 *
 * amount_n = amount_(n−1) + floor_n·(rate_n − rate_(n−1)), so the total is continuous.
 *
 * @param columns floors (the first 0, each above the one before) and a rate for each (0 to 1)
 * @param follows whether a rate may follow the one below it: no lower where margin is asked, no
 *   higher where collateral is credited
 * @returns the tiers, from the lowest
 * @throws {DomainError} if an argument is outside its domain or the lists differ in length
 */
export function tierTable(
  columns: TierColumns,
  follows: (rate: Rational, below: Rational) => boolean,
): readonly Tier[] {
  const floors = columns.floors.map((floor, i) => ratio(`floors[${i}]`, floor, nonNegative));
  const rates = columns.rates.map((rate, i) => ratio(`rates[${i}]`, rate, unit));
  inOrder('floors', floors, (above, below) => compare(above, below) > 0);
  inOrder('rates', rates, follows);
  if (floors.length === 0 || signOf(floors[0] ?? one) !== 0)
    throw new DomainError('floors', columns.floors, 'a list that begins with 0');
  if (rates.length !== floors.length)
    throw new DomainError('rates', rates, 'a list as long as the floors');

  let amount = zero;
  return floors.map((floor, i) => {
    const rate = rates[i] ?? zero;
    amount = joined({ floor, rate, rateBelow: rates[i - 1] ?? rate, amountBelow: amount });
    return { floor, cap: floors[i + 1] ?? null, rate, amount };
  });
}

/** The amount that lets a tier meet the one below at its floor. */
export function joined(step: {
  readonly floor: Rational;
  readonly rate: Rational;
  readonly rateBelow: Rational;
  readonly amountBelow: Rational;
}): Rational {
  return plus(step.amountBelow, times(step.floor, minus(step.rate, step.rateBelow)));
}

function inOrder(
  name: string,
  list: readonly Rational[],
  follows: (above: Rational, below: Rational) => boolean,
): void {
  list.forEach((value, i) => {
    const below = list[i - 1];
    if (below && !follows(value, below))
      throw new DomainError(`${name}[${i}]`, fractionText(value), 'in order after the one before');
  });
}

/** A size in its table. */
export interface TieredTotal<T extends Tier> {
  /** Place of the tier that contains the size, from 0; at a floor it is the lower one. */
  readonly index: number;
  readonly tier: T;
  /** Every rate on its own slice: rate × size − amount. */
  readonly total: Rational;
}

/**
 * Total of a size under a table.
 *
 * @param table its tiers
 * @param size the size (≥ 0)
 * @returns the tier it is in, and the total
 * @throws {DomainError} if the table is empty
 */
export function tieredTotal<T extends Tier>(table: readonly T[], size: Rational): TieredTotal<T> {
  const index = table.findIndex(({ cap }) => cap === null || atMost(size, cap));
  const tier = table[index];
  if (!tier) throw new DomainError('table', table, 'a table of one tier or more');
  return { index, tier, total: minus(times(size, tier.rate), tier.amount) };
}
