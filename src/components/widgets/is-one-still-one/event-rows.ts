/** Real pools as a table: composition, the price reported and the model’s; and the curves they should lie on. */
import {
  contractAmplification,
  stableswapPrice,
  stableswapPriceAtShare,
} from '../../../engine/index.ts';
import { row, type PegRow } from './columns.ts';
import { lows, pools, reports, type Report } from './events.ts';
import type { Settings } from './params.ts';

/** A of a pool as the view reads it: as its contract states it, or as if that were the paper’s. */
export function amplificationOf({ view }: Pick<Settings, 'view'>, pool: Report['pool']): number {
  const { amplification, coins } = pools[pool];
  return view === 'paper' ? contractAmplification({ paper: amplification, coins }) : amplification;
}

/** What the model gives for a reported composition, in the coin of the second place. */
export const modelPrice = (values: Pick<Settings, 'view'>, { pool, balances }: Report): number =>
  stableswapPrice({
    balances,
    amplification: amplificationOf(values, pool),
    coin: 0,
    quote: 1,
  });

/** Share of the first coin, %. */
export const shareOf = ({ balances: [own, ...others] }: Report): number =>
  (100 * own) / others.reduce((all, balance) => all + balance, own);

/** Shares that the figure shows, %. */
export const SHOWN = [60, 90] as const;

export function eventRows(values: Settings): PegRow[] {
  return [
    ...reports.map((report) =>
      row(`report-${report.pool}`, {
        what: report.what,
        state: '–',
        share: shareOf(report),
        price: modelPrice(values, report),
        reported: report.price,
      }),
    ),
    ...lows.map(({ what, price }, i) =>
      row('low', {
        what,
        state: '–',
        reported: price,
        x1: 0,
        x2: price,
        y1: lows.length - i,
        y2: 1,
      }),
    ),
    ...curves(values),
  ];
}

function curves(values: Settings): PegRow[] {
  const [from, to] = SHOWN;
  const steps = Array.from({ length: 2 * (to - from) + 1 }, (_, i) => from + i / 2);
  return (Object.keys(pools) as Report['pool'][]).flatMap((pool) =>
    steps.map((share) =>
      row(`curve-${pool}`, {
        share,
        price: stableswapPriceAtShare({
          coins: pools[pool].coins,
          amplification: amplificationOf(values, pool),
          share: share / 100,
        }),
      }),
    ),
  );
}
