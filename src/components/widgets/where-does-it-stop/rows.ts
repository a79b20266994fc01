/** The result as a table: the first fall, the rounds, the longs; and the points the drawing joins. */
import type { Columns, Row } from '../../kit/define.ts';
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
} as const satisfies Columns;

export type DominoRow = Row<typeof columns>;

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
    row('now', { price: shocked, round: 0 }),
    ...map(values),
    ...path(now, shocked),
    ...otherEndings(values).map((price) => row('other', { price, after: price })),
  ];
}

/** A row a round; those beyond the last that is drawn share it. */
function rounds({ played }: Run): DominoRow[] {
  return played.slice(0, LAST).map((first, i) => {
    const own = i + 1 === LAST ? played.slice(i) : [first];
    const sales = own.flatMap((round) => round.sales);
    const last = i + own.length;
    return row('round', {
      what: own.length === 1 ? `Round ${i + 1}` : `Rounds ${i + 1} to ${last}`,
      state: 'sold',
      round: i + 1,
      price: first.price.toNumber(),
      after: Math.min(...own.map(({ low }) => low.toNumber())),
      sold: sales.reduce((sum, { quantity }) => sum + quantity.toNumber(), 0),
      debt: sales.reduce((sum, { badDebt }) => sum + (badDebt?.toNumber() ?? 0), 0),
    });
  });
}

/** A group as a stem of its size at its price; the table prints its top. */
function longs({ level, units, sold, round, debt }: Group): DominoRow[] {
  const state = sold === 0 ? 'waiting' : sold < units ? 'sold in part' : 'sold';
  const foot = row('stem', { state, price: level, units: 0 });
  const what = `Longs due at ${short(level)}`;
  return [foot, row('longs', { what, state, round, price: level, units, sold, debt })];
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

const NOTHING: DominoRow = {
  what: '',
  kind: '',
  state: '',
  round: null,
  price: null,
  after: null,
  units: null,
  sold: null,
  debt: null,
};

function row(kind: string, cells: Partial<DominoRow>): DominoRow {
  return { ...NOTHING, kind, ...cells };
}
