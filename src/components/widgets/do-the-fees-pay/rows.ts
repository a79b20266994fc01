/** The result as a table: the reader’s price, averages and scatter, the parts of the income; and the curves. */
import { row, type PoolRow } from './columns.ts';
import type { Settings } from './params.ts';
import { poolOf, profitsAt, rangeOf, type Pool } from './pool.ts';
import { corrected } from './words.ts';

/** Ends of the axis of prices, × entry. */
export const PRICES = [0.25, 4] as const;
const POINTS = 32;
const GRID = Array.from({ length: POINTS + 1 }, (_, i) => 2 ** ((4 * i) / POINTS - 2));

export function run(values: Settings): PoolRow[] {
  const pool = poolOf(values);
  return [
    row('now', { what: 'At your price', ...at(pool, values.price) }),
    ...scatters(values, pool),
    ...parts(pool),
    ...edges(values, pool),
    ...curves(values, pool),
  ];
}

const at = (pool: Pool, price: number): Partial<PoolRow> => {
  const { unhedged, once, held } = profitsAt(pool, price);
  return { price, unhedged: 100 * unhedged, once: 100 * once, held: 100 * held };
};

/** The three ways, from top to bottom, and where they are drawn. */
export const WAYS = ['unhedged', 'once', 'hedged'] as const;
export type Way = (typeof WAYS)[number];
export const levelOf = (way: Way): number => 2 - WAYS.indexOf(way);

/** An average with a standard deviation to either side. */
export function scatter(mean: number, deviation: number): Partial<PoolRow> {
  const [middle, wide] = [100 * mean, 100 * deviation];
  return { mean: middle, scatter: wide, from: middle - wide, to: middle + wide };
}

function scatters(values: Settings, { spread, rehedges }: Pool): PoolRow[] {
  const names = {
    unhedged: 'Not hedged',
    once: 'Hedged once',
    hedged: corrected(values, rehedges),
  };
  return [
    ...WAYS.map((way) =>
      row(way, { what: names[way], ...scatter(spread.mean, spread[way]), level: levelOf(way) }),
    ),
    row('mean', { mean: 100 * spread.mean }),
    // An upright line, from below the last bar to above the first.
    ...[-0.5, 2.45].map((level) => row('average', { mean: 100 * spread.mean, level })),
  ];
}

/** What is added and what is taken off, each from where the one before ended. */
function parts({ income }: Pool): PoolRow[] {
  let sum = 0;
  const part = (what: string, kind: string, rate: number, level: number) => {
    const from = sum;
    sum += 100 * rate;
    return row(kind, { what, from, to: sum, mean: 100 * rate, level });
  };
  const signed = (rate: number) => (rate < 0 ? 'taken' : 'added');
  const all = [
    part('Fees', signed(income.fees), income.fees, 4),
    part('Lost to arbitrage', 'taken', -income.loss, 3),
    part('Funding of the short', signed(income.funding), income.funding, 2),
    part('Trading the hedge', 'taken', -income.cost, 1),
  ];
  const left = 100 * income.onCapital;
  const kind = left < 0 ? 'lost' : 'left';
  return [
    ...all,
    row(kind, { what: 'Left, on all capital', from: 0, to: left, mean: left, level: 0 }),
    ...[-0.5, 4.5].map((level) => row('nothing', { to: 0, level })),
  ];
}

/** Where the range ends, and where the short of a hedge set once is liquidated. */
function edges(values: Settings, { liquidation }: Pool): PoolRow[] {
  const { lower, upper } = { lower: undefined, upper: undefined, ...rangeOf(values) };
  const edge = (kind: string, what: string, price: number | undefined) =>
    price === undefined ? [] : [row(kind, { what, price })];
  return [
    ...edge('lower', 'Range begins', lower),
    ...edge('upper', 'Range ends', upper),
    row('liquidation', { what: 'Short liquidated, hedged once', price: liquidation }),
  ];
}

function curves(values: Settings, pool: Pool): PoolRow[] {
  const { mean, hedged } = pool.spread;
  const kinks = Object.values(rangeOf(values)).filter((p) => p > PRICES[0] && p < PRICES[1]);
  const band = {
    hedged: 100 * mean,
    from: 100 * (mean - hedged),
    to: 100 * (mean + hedged),
  };
  return [...GRID, ...kinks]
    .sort((a, b) => a - b)
    .map((price) => row('curve', { ...at(pool, price), ...band }));
}
