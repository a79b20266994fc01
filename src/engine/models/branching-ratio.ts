/*
 * Branching ratio: units that one forced unit forces out in turn, R = κρ. Below 1 a cascade
 * dies out, multiplied by 1/(1 − R); from 1 on it runs to the end of the cluster.
 */
import { exact } from '../decimal.ts';
import type { Decimal, Exact } from '../decimal.ts';
import { nonNegative, positive, real, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { cascadeBook } from './cascade-book.ts';
import type { CascadePosition } from './cascade-book.ts';
import type { Cascade } from './liquidation-cascade.ts';

/**
 * Branching ratio of a book between two prices.
 *
 * κ times the units that wait there for each unit of price. A book has as many of them as
 * ranges one may look at: say which one is meant.
 *
 * @param range `perUnit` κ (quote per base², ≥ 0), the book, and the prices `from` (due at or
 *   below it), higher than `to` (due above it) (quote per base, ≥ 0)
 * @returns R (≥ 0)
 * @throws {DomainError} if an argument is outside its domain, or `from` is not above `to`
 */
export function branchingRatio({
  perUnit,
  book,
  from,
  to,
}: {
  readonly perUnit: Exact;
  readonly book: readonly CascadePosition[];
  readonly from: Exact;
  readonly to: Exact;
}): Decimal {
  const low = exact('to', to, nonNegative);
  const high = exact('from', from);
  if (high.lte(low))
    throw new DomainError('from', high.toString(), `a price above ${low.toString()}`);
  const waiting = cascadeBook(book)
    .filter(({ liquidation }) => liquidation.lte(high) && liquidation.gt(low))
    .reduce((sum, { quantity }) => sum.plus(quantity), low.minus(low));
  return exact('perUnit', perUnit, nonNegative).times(waiting).div(high.minus(low));
}

/**
 * Branching ratio of a cascade, round by round: the fall of a round ÷ the fall before it.
 *
 * Under linear impact it is κ times the units that wait for each unit of price on the way of the
 * fall before: from 1 on the rounds grow, below 1 they shrink. It is read off the falls, so it
 * serves every law of impact, and sales in part. A round falls from the price its pass saw to the
 * price after its sales, the first one after the shock.
 *
 * @param price price before the shock (quote per base, > 0)
 * @param cascade what followed
 * @returns a ratio for each round (≥ 0); null where nothing fell before it
 * @throws {DomainError} if `price` is outside its domain
 */
export function roundRatios(
  price: Exact,
  { shockedPrice, rounds }: Pick<Cascade, 'shockedPrice' | 'rounds'>,
): readonly (Decimal | null)[] {
  const falls = [
    exact('price', price, positive).minus(shockedPrice),
    ...rounds.map((round) => round.price.minus(round.low)),
  ];
  return falls.slice(1).map((fall, i) => {
    const before = falls[i];
    return before === undefined || before.isZero() ? null : fall.div(before);
  });
}

/** A cascade through a book of one density; null where it never ends. */
export interface UniformCascade {
  /** R = κρ (≥ 0). */
  readonly branchingRatio: number;
  /** Total fall ÷ first fall, 1/(1 − R) (≥ 1). */
  readonly multiplier: number | null;
  /** Total fall (quote per base); it may exceed the price, near R = 1. */
  readonly totalFall: number | null;
}

/**
 * Total fall after a shock to a book that waits evenly at all prices: the closed form.
 *
 * S·s/(1 − κρ), the limit of a discrete book of many small positions. Float64.
 *
 * @param setting price S (quote per base, > 0), shock s (fraction, 0 to 1), density ρ (base a
 *   unit of price, ≥ 0) and `perUnit` κ (quote per base², ≥ 0)
 * @returns branching ratio, multiplier and total fall
 * @throws {DomainError} if an argument is outside its domain
 */
export function uniformCascade({
  price,
  shock,
  density,
  perUnit,
}: {
  readonly price: number;
  readonly shock: number;
  readonly density: number;
  readonly perUnit: number;
}): UniformCascade {
  const ratio = real('perUnit', perUnit, nonNegative) * real('density', density, nonNegative);
  const first = real('price', price, positive) * real('shock', shock, unit);
  // Divided by 1 − R, which is never above 1: the fall is never softened by rounding.
  const ends = ratio < 1;
  return {
    branchingRatio: ratio,
    multiplier: ends ? 1 / (1 - ratio) : null,
    totalFall: ends ? first / (1 - ratio) : null,
  };
}
