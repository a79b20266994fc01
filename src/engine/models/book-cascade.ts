/*
 * Cascade of a large book: where a shock leads, by one search in a shockable book. The same
 * least fixed point as liquidation-cascade.ts finds in rounds, without the rounds. Float64
 * for what is shown, whole numbers where a tie decides.
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { positive, real, unit } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { averageFall, impactCurve, relativeFall } from './price-impact.ts';
import { forcedPositions } from './shockable-book.ts';
import type { ShockableBook } from './shockable-book.ts';

/** A first fall of the price, from outside. */
export interface Shock {
  /** Price before it (quote per base, > 0). */
  readonly price: Exact;
  /** The fall (fraction, 0 to 1). */
  readonly shock: Exact;
}

/** Where a shock to a book leads. */
export interface BookCascade {
  /** Positions forced out: the first ones of the book. */
  readonly positions: number;
  /** Amount they sell (base), and what it is worth at their liquidation prices (quote). */
  readonly forced: number;
  readonly worth: number;
  /** Price after the shock, and after all sales (quote per base). */
  readonly shockedPrice: number;
  readonly finalPrice: number;
}

/**
 * Level of a shocked price in a book: what `forcedPositions` is asked with.
 *
 * In ticks and scaled; where levels are whole numbers it is the next whole number above,
 * as a whole number is at least a price where it is at least that.
 *
 * @param shockable the book
 * @param shock price before the shock and the shock
 * @returns the level (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export function shockLevel(shockable: ShockableBook, { price, shock }: Shock): number {
  const level = shocked({ price, shock }).times(shockable.scale).div(exact('tick', shockable.tick));
  return (shockable.exact ? level.ceil() : level).toNumber();
}

/**
 * Where a shock to a large book leads.
 *
 * @param shockable the book
 * @param shock price before the shock and the shock
 * @returns who is forced out, how much that is and the price it leads to
 * @throws {DomainError} if an argument is outside its domain
 */
export function bookCascade(shockable: ShockableBook, shock: Shock): BookCascade {
  const { book, tick, lot, impact } = shockable;
  const positions = forcedPositions(shockable, shockLevel(shockable, shock));
  const from = shocked(shock);
  const size = exact('lot', lot);
  const forced = size.times(book.sold[positions] ?? 0);
  const worth = size.times(exact('tick', tick)).times(book.worth[positions] ?? 0);
  return {
    positions,
    forced: forced.toNumber(),
    worth: worth.toNumber(),
    shockedPrice: from.toNumber(),
    finalPrice: impactCurve(impact).price(from, forced).toNumber(),
  };
}

const belowOne: Interval = { words: 'a rate of 0 or more and below 1', from: 0, below: 1 };

/**
 * Bad debt that a cascade of a large book leaves.
 *
 * Each position is bankrupt at (1 − mmr) times its liquidation price and sells in turn, by
 * falling liquidation price. One pass over the positions forced out.
 *
 * @param shockable the book
 * @param shock price before the shock, the shock and the maintenance rate of all positions
 *   (fraction, 0 to 1, 1 excluded)
 * @returns debt that the margins do not cover (quote, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export function bookBadDebt(
  shockable: ShockableBook,
  { maintenanceRate, ...shock }: Shock & { readonly maintenanceRate: number },
): number {
  const { book, tick, lot } = shockable;
  const kept =
    (1 - real('maintenanceRate', maintenanceRate, belowOne)) * exact('tick', tick).toNumber();
  const unitSize = exact('lot', lot).toNumber();
  const { positions, shockedPrice } = bookCascade(shockable, shock);
  const average = averagePrice(shockable, shockedPrice);
  let debt = 0;
  for (let i = 0; i < positions; i++) {
    const before = (book.sold[i] ?? 0) * unitSize;
    const after = (book.sold[i + 1] ?? 0) * unitSize;
    const short = kept * (book.prices[i] ?? 0) - average(before, after);
    debt += Math.max(0, short) * (after - before);
  }
  return debt;
}

// Average price of the sales between two amounts sold, in float64.
function averagePrice(
  { impact }: ShockableBook,
  from: number,
): (before: number, after: number) => number {
  if (impact.law !== 'linear') {
    const law = relativeFall(impact);
    return (before, after) => from * (1 - averageFall(law, before, after));
  }
  const kappa = exact('perUnit', impact.perUnit).toNumber();
  return (before, after) => {
    const [top, end] = [Math.max(0, from - kappa * before), from - kappa * after];
    if (end >= 0 || top === 0) return (top + Math.max(0, end)) / 2;
    // Sold out of the book on the way: a triangle, and nothing after it.
    return (top * top) / (2 * kappa * (after - before));
  };
}

function shocked({ price, shock }: Shock): Decimal {
  const fall = exact('shock', shock, unit);
  return exact('price', price, positive).times(new Decimal(1).minus(fall));
}
