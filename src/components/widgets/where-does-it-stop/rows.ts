/** The result as a table: the first fall, the rounds, the longs; and the points the drawing joins. */
import type { ForcedSale } from '../../../engine/index.ts';
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';
import { short } from '../../kit/format.ts';
import {
  domino,
  groups,
  otherEndings,
  PRICE,
  range,
  steps,
  type Group,
  type Run,
} from './domino.ts';
import { LAST, type Settings } from './params.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  state: { kind: 'text', label: 'State' },
  round: { kind: 'number', label: 'Round', unit: '', digits: 0 },
  price: { kind: 'number', label: 'Price', unit: '', digits: 2 },
  after: { kind: 'number', label: 'Price after', unit: '', digits: 2 },
  units: { kind: 'number', label: 'Units', unit: '', digits: 1 },
  sold: { kind: 'number', label: 'Sold', unit: '', digits: 1 },
  debt: { kind: 'number', label: 'Bad debt', unit: '', digits: 2 },
  ratio: { kind: 'number', label: 'Fall ÷ fall before', unit: '', digits: 2 },
} as const satisfies Columns;

export type DominoRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);

/** From this ratio on a chain is long: the fall is five times the first. */
export const NEARLY = 0.8;

export function run(values: Settings): DominoRow[] {
  const now = domino(values);
  const shocked = now.cascade.shockedPrice.toNumber();
  return [
    row('first', {
      what: 'First fall',
      state: 'from outside',
      round: 0,
      price: PRICE,
      after: shocked,
      sold: 0,
    }),
    ...rounds(now),
    ...played(now).flatMap(parts),
    row(now.ended ? 'landing' : 'standing', {
      what: now.ended ? 'Landing' : 'So far',
      state: now.ended ? 'nobody is due' : 'another round is due',
      round: now.played.length,
      price: now.price,
      sold: now.sold,
      debt: now.debt,
    }),
    ...groups(values, now).flatMap(longs),
    row('start', { price: PRICE }),
    row('nearly', { ratio: NEARLY }),
    row('one', { ratio: 1, round: 0 }),
    row('one', { ratio: 1, round: 1 }),
    row('now', { price: shocked, round: 0 }),
    ...map(values),
    ...path(now, shocked),
    ...otherEndings(values).map((price) => row('other', { price, after: price })),
  ];
}

/** What one row tells: a round; or, in the last row that is drawn, all that are left. */
interface Lot {
  readonly round: number;
  readonly last: number;
  readonly price: number;
  readonly low: number;
  readonly sales: readonly ForcedSale[];
}

const played = ({ played: all }: Run): Lot[] =>
  all.slice(0, LAST).map((first, i) => {
    const own = i + 1 === LAST ? all.slice(i) : [first];
    return {
      round: i + 1,
      last: i + own.length,
      price: first.price.toNumber(),
      low: Math.min(...own.map(({ low }) => low.toNumber())),
      sales: own.flatMap(({ sales }) => sales),
    };
  });

const amount = (sales: readonly ForcedSale[]): number =>
  sales.reduce((sum, { quantity }) => sum + quantity.toNumber(), 0);

function rounds(run: Run): DominoRow[] {
  return played(run).map(({ round, last, price, low, sales }) =>
    row(last === run.played.length ? 'latest' : 'round', {
      what: round === last ? `Round ${round}` : `Rounds ${round} to ${last}`,
      state: 'sold',
      round,
      price,
      after: low,
      sold: amount(sales),
      debt: sales.reduce((sum, { badDebt }) => sum + (badDebt?.toNumber() ?? 0), 0),
      ratio: run.ratios[last - 1] ?? null,
    }),
  );
}

/** A round's stretch of price, shared out among the groups by what each sold, the highest first. */
function parts({ round, price, low, sales }: Lot): DominoRow[] {
  const all = amount(sales);
  let done = 0;
  return groupsOf(sales).map((position) => {
    const sold = amount(sales.filter((sale) => sale.position === position));
    const [from, to] = [done, done + sold].map((so) => price - ((price - low) * so) / all);
    done += sold;
    return row(`part-${position}`, { round, price: from ?? null, after: to ?? null, sold });
  });
}

const groupsOf = (sales: readonly ForcedSale[]): number[] =>
  [...new Set(sales.map(({ position }) => position))].sort((a, b) => a - b);

/** A group as a stem of its size at its price; the table prints its top. */
function longs({ level, units, sold, round, debt }: Group, position: number): DominoRow[] {
  const state = sold === 0 ? 'waiting' : sold < units ? 'sold in part' : 'sold';
  const stem = [0, units].map((end) =>
    row(`stem-${position}`, { state, price: level, units: end }),
  );
  const what = `Longs due at ${short(level)}`;
  return [...stem, row('longs', { what, state, round, price: level, units, sold, debt })];
}

/** Corners of the map from a price to the price after the sales it forces; and the line on which the two agree. */
function map(values: Settings): DominoRow[] {
  const [low, high] = range(values);
  const seen = (price: number) => Math.min(high, Math.max(low, price));
  const corners = steps(values).flatMap(({ from, to, priceAfter }) => {
    const after = priceAfter.toNumber();
    const ends = [seen(from?.toNumber() ?? high), seen(to?.toNumber() ?? low)];
    return ends.map((price) => row('map', { price, after }));
  });
  const equal = [low, high].map((price) => row('equal', { price, after: price }));
  return [...corners, ...equal];
}

/** Down to what the price forces, across to that price, and down again. */
function path({ played }: Run, shocked: number): DominoRow[] {
  const start = row('path', { price: shocked, after: shocked });
  const corners = played.flatMap(({ price, priceAfter }) => {
    const [seen, after] = [price.toNumber(), priceAfter.toNumber()];
    return [row('path', { price: seen, after }), row('path', { price: after, after })];
  });
  return [start, ...corners];
}
