/** Where simulated paths end, hedged as often as the reader says: points of a cloud. */
import { hedgedPaths, poolBook, type HedgeSetting } from '../../../engine/index.ts';
import { columns, row, type PoolRow } from './columns.ts';
import type { Settings } from './params.ts';
import { poolOf, YEAR } from './pool.ts';

/** What is simulated: a price without drift, and the reader’s pool hedged along it. */
export function simulated(values: Settings): HedgeSetting {
  const { position, rehedges } = poolOf(values);
  const volatility = values.volatility / 100;
  return {
    book: poolBook(position, volatility),
    price: 1,
    volatility,
    years: values.days / YEAR,
    rehedges,
    cost: values.cost / 10_000,
    seed: Math.trunc(values.seed),
  };
}

/** Ends of so many pairs of paths, as finely as they are printed: a page carries hundreds of them. */
export function cloud(setting: HedgeSetting, pairs: number): PoolRow[] {
  const pair = hedgedPaths(setting);
  return Array.from({ length: pairs }, (_, index) => pair(index))
    .flat()
    .map(({ price, hedged }) =>
      row('path', {
        price: printed(price, columns.price.digits),
        hedged: printed(100 * hedged, columns.hedged.digits),
      }),
    );
}

const printed = (value: number, digits: number): number => Number(value.toFixed(digits));
