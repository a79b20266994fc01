import { exact } from '../decimal.ts';
import type { Decimal, Exact } from '../decimal.ts';
import { nonNegative } from '../domain.ts';

/** A long that is sold by force when the price is at or below its liquidation price. */
export interface CascadePosition {
  /** Price at which it is forced out (quote per base, ≥ 0). */
  readonly liquidationPrice: Exact;
  /** Amount to sell (base, ≥ 0). */
  readonly quantity: Exact;
  /** Price at which its margin is gone (quote per base, ≥ 0); without it no bad debt is known. */
  readonly bankruptcyPrice?: Exact;
}

/** A position of a book, read. */
export interface BookEntry {
  /** Its place in the book as it was given. */
  readonly position: number;
  readonly liquidation: Decimal;
  readonly quantity: Decimal;
  readonly bankruptcy: Decimal | null;
}

/**
 * The positions of a book in the order in which a falling price forces them out.
 *
 * By falling liquidation price; then by bankruptcy price and quantity, so that the order in
 * which a book is given decides nothing. Positions of no quantity are left out.
 *
 * @param book the positions, in any order
 * @returns those that have something to sell
 * @throws {DomainError} naming the first number that is negative or none
 */
export function cascadeBook(book: readonly CascadePosition[]): readonly BookEntry[] {
  return book
    .map(entry)
    .filter(({ quantity }) => !quantity.isZero())
    .sort(byTurn);
}

function entry(given: CascadePosition, position: number): BookEntry {
  const { liquidationPrice, quantity, bankruptcyPrice } = given;
  return {
    position,
    liquidation: exact('liquidationPrice', liquidationPrice, nonNegative),
    quantity: exact('quantity', quantity, nonNegative),
    bankruptcy:
      bankruptcyPrice === undefined ? null : exact('bankruptcyPrice', bankruptcyPrice, nonNegative),
  };
}

/** Order of two entries of a book: which of them a falling price forces out first. */
export function byTurn(a: BookEntry, b: BookEntry): number {
  return (
    b.liquidation.cmp(a.liquidation) ||
    (b.bankruptcy ?? a.liquidation).cmp(a.bankruptcy ?? a.liquidation) ||
    b.quantity.cmp(a.quantity)
  );
}
