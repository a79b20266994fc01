/**
 * The run the reader has set up: a first fall into the book, and what it sets
 * off. Everything the widget says is read off here.
 *
 * The engine reckons in decimals, because a tie at a price decides who goes;
 * numbers leave it as they become cells and words.
 */
import {
  Decimal,
  cascadeMap,
  liquidationCascade,
  roundRatios,
  type Cascade,
  type CascadeRound,
} from '../../../engine/index.ts';
import { book, impact, PRICE, UNITS } from './book.ts';
import { LAST, type Settings } from './params.ts';

export interface Run {
  readonly cascade: Cascade;
  /** The rounds played so far, and whether they are all. */
  readonly played: readonly CascadeRound[];
  readonly ended: boolean;
  /** Fall of each round ÷ the fall before it; null where nothing fell before. */
  readonly ratios: readonly (number | null)[];
  /** Where the price stands now; the fall to there, % of the first price; units sold, and what they left unpaid. */
  readonly price: number;
  readonly fall: number;
  readonly sold: number;
  readonly debt: number;
  /** Total fall ÷ first fall; null without a first fall. */
  readonly amplification: number | null;
  /** Share of the total fall that was forced, which is κρ over the fall; null without a fall. */
  readonly branching: number | null;
}

const setting = ({ shock, depth, law, crowd }: Settings) => ({
  price: PRICE,
  shock: new Decimal(shock).div(100),
  impact: impact(law, depth),
  book: book(crowd),
});

/** A setting is asked for its run many times while one frame is drawn: it is played once. */
const runs = new WeakMap<Settings, Run>();

export function domino(values: Settings): Run {
  const known = runs.get(values);
  if (known !== undefined) return known;
  const run = play(values);
  runs.set(values, run);
  return run;
}

function play(values: Settings): Run {
  const cascade = liquidationCascade({
    ...setting(values),
    share: new Decimal(values.share).div(100),
    buyback: new Decimal(values.buyback).div(100),
  });
  const { rounds, shockedPrice } = cascade;
  const played = values.rounds >= LAST ? rounds : rounds.slice(0, Math.floor(values.rounds));
  const price = played.at(-1)?.priceAfter ?? shockedPrice;
  const fall = new Decimal(PRICE).minus(price);
  const first = new Decimal(PRICE).minus(shockedPrice);
  const debts = played.flatMap(({ sales }) => sales.map(({ badDebt }) => badDebt ?? 0));
  return {
    cascade,
    played,
    ended: played.length === rounds.length,
    ratios: roundRatios(PRICE, cascade).map((ratio) => ratio?.toNumber() ?? null),
    price: price.toNumber(),
    fall: fall.div(PRICE).times(100).toNumber(),
    sold: played.at(-1)?.soldSoFar.toNumber() ?? 0,
    debt: debts.reduce<Decimal>((sum, debt) => sum.plus(debt), new Decimal(0)).toNumber(),
    amplification: first.isZero() ? null : fall.div(first).toNumber(),
    branching: fall.isZero() ? null : fall.minus(first).div(fall).toNumber(),
  };
}

/** A group of longs: what it had, what of it was sold in the rounds played, and from which round on. */
export interface Group {
  readonly level: number;
  readonly units: number;
  readonly sold: number;
  readonly round: number | null;
  readonly debt: number | null;
}

export function groups({ crowd }: Settings, { played }: Run): Group[] {
  return book(crowd).map(({ liquidationPrice, quantity }, position) => {
    const own = played.map(({ sales }) => sales.filter((sale) => sale.position === position));
    const sales = own.flat();
    const first = own.findIndex((of) => of.length > 0);
    const sum = (of: (sale: (typeof sales)[number]) => Decimal | null) =>
      sales.reduce((total, sale) => total.plus(of(sale) ?? 0), new Decimal(0)).toNumber();
    return {
      level: Number(liquidationPrice),
      units: Number(quantity),
      sold: sum((sale) => sale.quantity),
      round: first === -1 ? null : first + 1,
      debt: first === -1 ? null : sum((sale) => sale.badDebt),
    };
  });
}

/** The steps of the map from a price to the price after all sales it forces, from high to low. */
export const steps = (values: Settings) => cascadeMap(setting(values));

/** Prices that would hold as well had they been reached: below the landing, and never visited. */
export const otherEndings = (values: Settings): number[] =>
  steps(values)
    .filter(({ fixed }) => fixed)
    .slice(1)
    .map(({ priceAfter }) => priceAfter.toNumber());

/** The highest price at which someone is still waiting; null when the book is empty. */
export function nextInLine(values: Settings, run: Run): number | null {
  const waiting = groups(values, run).filter(({ sold, units }) => sold < units);
  return waiting.length === 0 ? null : Math.max(...waiting.map(({ level }) => level));
}

/** The prices that matter: from just below the lowest that is reached or waited at, to just above the first. */
export function range(settled: Settings): readonly [number, number] {
  const run = domino(settled);
  const levels = groups(settled, run).map(({ level }) => level);
  const low = Math.min(...levels, run.cascade.lowestPrice.toNumber());
  const room = 0.08 * (PRICE - low);
  return [Math.max(0, low - room), PRICE + room / 2];
}

export { PRICE, UNITS };
