/*
 * Cascade map: the price after all sales that a price forces, as a function of that price.
 * A staircase; where it meets the diagonal, what is sold and what is due agree. Selling from
 * nothing reaches the highest of these points. Decimal, because a tie decides a step.
 */
import { Decimal, exact } from '../decimal.ts';
import { positive, unit } from '../domain.ts';
import { cascadeBook } from './cascade-book.ts';
import type { BookEntry } from './cascade-book.ts';
import { impactCurve } from './price-impact.ts';
import type { CascadeSetting } from './liquidation-cascade.ts';

/** Prices at which the same positions are due. */
export interface CascadeMapStep {
  /** Highest price of the step, included; null for the first, which has no end above. */
  readonly from: Decimal | null;
  /** Where the next step begins, excluded here; null for the last, which goes on to 0. */
  readonly to: Decimal | null;
  /** Amount due at these prices (base). */
  readonly forced: Decimal;
  /** Price once it is sold (quote per base). */
  readonly priceAfter: Decimal;
  /** Whether that price lies in the step: sold and due agree. */
  readonly fixed: boolean;
}

/**
 * The steps of price after forced sales against price, from high to low.
 *
 * One more than the book has different liquidation prices. The first step that is fixed is
 * where the cascade lands; a later one would hold too, had it been reached.
 *
 * @param setting price, shock, impact and book
 * @returns the steps, by falling price
 * @throws {DomainError} if an argument is outside its domain
 * @see cont-schaanning-2017 in src/content/sources.yaml
 */
export function cascadeMap(setting: CascadeSetting): readonly CascadeMapStep[] {
  const shocked = exact('price', setting.price, positive).times(
    new Decimal(1).minus(exact('shock', setting.shock, unit)),
  );
  const curve = impactCurve(setting.impact);
  const steps = levelsOf(cascadeBook(setting.book));
  return steps.map(({ from, forced }, i) => {
    const to = steps[i + 1]?.from ?? null;
    const priceAfter = curve.price(shocked, forced);
    const fixed = (from === null || priceAfter.lte(from)) && (to === null || priceAfter.gt(to));
    return { from, to, forced, priceAfter, fixed };
  });
}

interface Level {
  readonly from: Decimal | null;
  readonly forced: Decimal;
}

// What is due above all liquidation prices, nothing, and from each of them on.
function levelsOf(book: readonly BookEntry[]): readonly Level[] {
  const levels: Level[] = [{ from: null, forced: new Decimal(0) }];
  for (const { liquidation, quantity } of book) {
    const last = levels.at(-1);
    const forced = quantity.plus(last?.forced ?? 0);
    if (last?.from?.eq(liquidation)) levels.pop();
    levels.push({ from: liquidation, forced });
  }
  return levels;
}
