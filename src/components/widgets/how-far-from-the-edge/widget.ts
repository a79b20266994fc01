import { defineWidget, type Quantity } from '../../kit/define.ts';
import { figure } from './figure.ts';
import { params } from './params.ts';
import {
  account,
  leverageAfter,
  marked,
  priceNow,
  sale,
  type Account,
  type Standing,
} from './position.ts';
import { columns, run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { equityShare, finding, readout } from './words.ts';
import { working } from './working.ts';

type Of = Quantity<typeof params>;

/** A price, or null where no price does it. */
const price = (label: string, of: (account: Account) => { toNumber(): number } | null): Of => ({
  label,
  unit: '',
  digits: 2,
  none: 'none',
  of: (values) => of(account(values))?.toNumber() ?? null,
});

const distance = (label: string, of: (account: Account) => number | null, digits: number): Of => ({
  label,
  unit: '%',
  digits,
  none: 'no move',
  of: (values) => of(account(values)),
});

const after = (
  label: string,
  unit: string,
  digits: number,
  of: (now: Standing, account: Account, values: Parameters<Of['of']>[0]) => number | null,
): Of => ({
  label,
  unit,
  digits,
  none: 'none',
  of: (values) => {
    const own = account(values);
    return of(own.at(priceNow(values)), own, values);
  },
});

export const widget = defineWidget({
  id: 'how-far-from-the-edge',
  title: 'How far from the edge?',
  question:
    'At which price are you liquidated, at which are you bankrupt, and what is your leverage really on the way?',
  measures: 'One coin held on margin; no fees or funding.',
  params,
  columns,
  key: 'point',
  scenarios,
  runs: 'inline',
  run,
  figure,
  finding,
  readout,
  working,
  quantities: {
    liquidation: price('liquidation price', (of) => of.liquidation),
    bankruptcy: price('bankruptcy price', (of) => of.bankruptcy),
    cushion: price('between the two', (of) =>
      of.liquidation && of.bankruptcy ? of.liquidation.minus(of.bankruptcy).abs() : null,
    ),
    fall: distance('move to liquidation', (of) => of.toLiquidation, 1),
    'exact-fall': distance('move to liquidation', (of) => of.toLiquidation, 2),
    'fall-to-bankruptcy': distance('move to bankruptcy', (of) => of.toBankruptcy, 2),
    price: after('price now', '', 2, (now) => now.price.toNumber()),
    equity: after('equity', '', 2, (now) => now.equity?.toNumber() ?? null),
    share: after('equity, of the margin put up', '%', 0, (now, of) => equityShare(of, now)),
    effective: after('effective leverage', '×', 0, (now) => now.leverage?.toNumber() ?? null),
    chosen: {
      label: 'leverage at entry',
      unit: '×',
      digits: 0,
      of: (values) => values.leverage,
    },
    maintenance: {
      label: 'maintenance margin',
      unit: '%',
      digits: 2,
      of: (values) => values.maintenance,
    },
    sell: after('to sell', '', 2, (now, _, values) => {
      const { fraction } = sale(values, marked(now));
      return fraction === null || now.notional === null
        ? null
        : now.notional.times(fraction).toNumber();
    }),
    'sell-share': after('to sell, of the position', '%', 1, (now, _, values) => {
      const { fraction } = sale(values, marked(now));
      return fraction === null ? null : fraction * 100;
    }),
    pushed: after(
      'price after the sale',
      '',
      2,
      (now, _, values) => sale(values, marked(now)).pricePushed,
    ),
    extra: after('further move', '%', 1, (now, _, values) => sale(values, marked(now)).extra * 100),
    'leverage-after': after('leverage after the sale', '×', 1, (now, _, values) =>
      leverageAfter(values, marked(now)),
    ),
  },
});
