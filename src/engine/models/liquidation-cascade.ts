/*
 * Liquidation cascade: a shock forces positions out, their sale moves the price, the price
 * forces more out, until a pass over the book finds no one. Started from nothing sold it ends
 * at the least amount that is consistent with itself; larger ones may exist, up to the whole
 * book, and are not reached. Decimal, because a tie decides who goes: at exactly its
 * liquidation price a position is forced out.
 *
 *   shocked price → who is due? ─ no one → landed
 *                     ↑   ↓ someone
 *     price ← buyback ← sale of a share of each, by falling liquidation price
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { positive, unit } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { cascadeBook } from './cascade-book.ts';
import type { CascadePosition } from './cascade-book.ts';
import { forcedSales } from './forced-sale.ts';
import type { Account, ForcedSale } from './forced-sale.ts';
import { impactCurve } from './price-impact.ts';
import type { Impact } from './price-impact.ts';

/** A market, a book of longs in it, and the fall that may set it off. */
export interface CascadeSetting {
  /** Price before the shock (quote per base, > 0). */
  readonly price: Exact;
  /** First fall, from outside (fraction, 0 to 1). */
  readonly shock: Exact;
  readonly impact: Impact;
  readonly book: readonly CascadePosition[];
}

/** How a venue sells, and what the market does about it. */
export interface SellingRule {
  /** Share of its first quantity that a position sells each time it is due (above 0, to 1). */
  readonly share?: Exact;
  /** Share of what weighs on the price that is bought back after a round (0 to 1, 1 excluded). */
  readonly buyback?: Exact;
}

/** A pass over the book that found someone. */
export interface CascadeRound {
  /** Price that the pass saw (quote per base). */
  readonly price: Decimal;
  /** Sales, in the order in which they were made. */
  readonly sales: readonly ForcedSale[];
  /** Amount sold in this round, and in all rounds so far (base). */
  readonly sold: Decimal;
  readonly soldSoFar: Decimal;
  /** Price after the last sale, and after the buyback. */
  readonly low: Decimal;
  readonly priceAfter: Decimal;
}

/** A cascade, from the shock to where it lands. */
export interface Cascade {
  readonly shockedPrice: Decimal;
  readonly rounds: readonly CascadeRound[];
  /** Passes over the book, the last and idle one included. */
  readonly passes: number;
  /** Amount forced (base), and what its buyers paid (quote). */
  readonly forced: Decimal;
  readonly proceeds: Decimal;
  /** Debt that the margins do not cover (quote, ≥ 0); null if a bankruptcy price is unknown. */
  readonly badDebt: Decimal | null;
  readonly finalPrice: Decimal;
  readonly lowestPrice: Decimal;
  /** Fall from the price before the shock to the final one (fraction). */
  readonly totalFall: Decimal;
  /** Total fall ÷ shock; null without a shock. */
  readonly amplification: Decimal | null;
  /** Places of the positions that were due before the shock. */
  readonly dueBefore: readonly number[];
}

const someShare: Interval = { words: 'a share above 0 and up to 1', above: 0, to: 1 };
const notAll: Interval = { words: 'a share of 0 or more and below 1', from: 0, below: 1 };

/**
 * The rounds of forced selling that follow a shock, and where they end.
 *
 * A position sold in part owes what is left of its debt on what is left of it: sold above
 * its bankruptcy price it may recover, sold below it is due the more.
 *
 * @param setting price, shock, impact and book; `share` sold a round (1, the whole position,
 *   unless given) and `buyback` after it (0 unless given)
 * @returns the rounds, with who sold what at which price, and their totals
 * @throws {DomainError} if an argument is outside its domain
 * @see cont-schaanning-2017 in src/content/sources.yaml, for sales that start at a threshold
 */
export function liquidationCascade(setting: CascadeSetting & SellingRule): Cascade {
  const price = exact('price', setting.price, positive);
  const shock = exact('shock', setting.shock, unit);
  const share = exact('share', setting.share ?? 1, someShare);
  const stays = new Decimal(1).minus(exact('buyback', setting.buyback ?? 0, notAll));
  const curve = impactCurve(setting.impact);
  const book = cascadeBook(setting.book);

  const from = price.times(new Decimal(1).minus(shock));
  const rounds: CascadeRound[] = [];
  let accounts: readonly Account[] = book.map((entry) => ({
    ...entry,
    chunk: entry.quantity.times(share),
  }));
  let outstanding = new Decimal(0);
  let seen = from;
  for (;;) {
    const { sales, left } = forcedSales(accounts, seen, { curve, from, outstanding });
    if (sales.length === 0) break;
    const sold = total(sales.map(({ quantity }) => quantity));
    const pressed = outstanding.plus(sold);
    outstanding = pressed.times(stays);
    const soldSoFar = sold.plus(rounds.at(-1)?.soldSoFar ?? 0);
    const priceAfter = curve.price(from, outstanding);
    const low = curve.price(from, pressed);
    rounds.push({ price: seen, sales, sold, soldSoFar, low, priceAfter });
    accounts = left;
    seen = priceAfter;
  }

  const sales = rounds.flatMap((round) => round.sales);
  const lost = price.minus(seen);
  return {
    shockedPrice: from,
    rounds,
    passes: rounds.length + 1,
    forced: total(sales.map(({ quantity }) => quantity)),
    proceeds: total(sales.map(({ quantity, averagePrice }) => quantity.times(averagePrice))),
    badDebt: totalIfKnown(sales.map(({ badDebt }) => badDebt)),
    finalPrice: seen,
    lowestPrice: rounds.reduce((low, round) => Decimal.min(low, round.low), from),
    totalFall: lost.div(price),
    amplification: shock.isZero() ? null : lost.div(price.times(shock)),
    dueBefore: book
      .filter(({ liquidation }) => liquidation.gte(price))
      .map(({ position }) => position),
  };
}

function total(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
}

function totalIfKnown(amounts: readonly (Decimal | null)[]): Decimal | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === amounts.length ? total(known) : null;
}
