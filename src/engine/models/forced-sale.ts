/*
 * Forced sale: what the accounts that are due sell in one pass over a book, and what they
 * look like afterwards. Decimal, as the cascade is.
 */
import { Decimal } from '../decimal.ts';
import { byTurn } from './cascade-book.ts';
import type { BookEntry } from './cascade-book.ts';
import type { ImpactCurve } from './price-impact.ts';

/** What one position had to sell in a round. */
export interface ForcedSale {
  /** Place of the position in the book as it was given. */
  readonly position: number;
  /** Amount sold (base), and its average price (quote per base). */
  readonly quantity: Decimal;
  readonly averagePrice: Decimal;
  /** What its margin does not cover (quote, ≥ 0), told once it is closed; null if unknown. */
  readonly badDebt: Decimal | null;
}

/** A position as it stands; `quantity` is what is left of it. */
export interface Account extends BookEntry {
  /** Amount it sells each time it is due. */
  readonly chunk: Decimal;
}

/** A market on its way down. */
export interface SellingPressure {
  readonly curve: ImpactCurve;
  /** Price without any forced sale. */
  readonly from: Decimal;
  /** Amount sold so far that still weighs on the price (base). */
  readonly outstanding: Decimal;
}

/**
 * One pass over the accounts: whoever is due at a price sells, one after the other.
 *
 * @param accounts those that have something left
 * @param price the price they are judged at; at exactly its liquidation price one is due
 * @param market the market they sell into
 * @returns the sales in their order, and the accounts that still have something left
 */
export function forcedSales(
  accounts: readonly Account[],
  price: Decimal,
  market: SellingPressure,
): { readonly sales: readonly ForcedSale[]; readonly left: readonly Account[] } {
  let { outstanding } = market;
  const sales: ForcedSale[] = [];
  const left = accounts.toSorted(byTurn).map((account) => {
    if (account.liquidation.lt(price)) return account;
    const quantity = Decimal.min(account.chunk, account.quantity);
    const after = outstanding.plus(quantity);
    const averagePrice = market.curve.average(market.from, outstanding, after);
    outstanding = after;
    const { position, bankruptcy } = account;
    const next = afterSale(account, quantity, averagePrice);
    const short = next.quantity.isZero() ? bankruptcy?.minus(averagePrice) : new Decimal(0);
    const badDebt = short ? Decimal.max(0, short).times(quantity) : null;
    sales.push({ position, quantity, averagePrice, badDebt: bankruptcy && badDebt });
    return next;
  });
  return { sales, left: left.filter(({ quantity }) => !quantity.isZero()) };
}

// The debt is what the quantity is worth at the bankruptcy price; the sale repays some of it,
// and what is left of it weighs on what is left of the position.
function afterSale(account: Account, sold: Decimal, averagePrice: Decimal): Account {
  const { liquidation, bankruptcy } = account;
  const quantity = account.quantity.minus(sold);
  if (quantity.isZero() || !bankruptcy || bankruptcy.isZero()) return { ...account, quantity };
  const owed = account.quantity.times(bankruptcy).minus(sold.times(averagePrice));
  const next = Decimal.max(0, owed).div(quantity);
  return {
    ...account,
    quantity,
    bankruptcy: next,
    liquidation: liquidation.times(next).div(bankruptcy),
  };
}
