/** The single numbers that prose prints, by the name it calls them. */
import { impermanentLoss } from '../../../engine/index.ts';
import type { Quantity } from '../../kit/define.ts';
import type { params, Settings } from './params.ts';
import { poolOf, profitsAt, type Pool } from './pool.ts';

type Of = Quantity<typeof params>;

const share = (
  label: string,
  of: (pool: Pool, values: Settings) => number,
  digits = 1,
  signed?: true,
): Of => ({
  label,
  unit: '%',
  digits,
  ...(signed && { signed }),
  of: (values) => 100 * of(poolOf(values), values),
});

export const quantities: Readonly<Record<string, Of>> = {
  mean: share('average loss until the end', ({ spread }) => -spread.mean),
  unhedged: share('scatter, not hedged', ({ spread }) => spread.unhedged),
  'hedged-once': share('scatter, hedged once', ({ spread }) => spread.once),
  hedged: share('scatter, hedge corrected', ({ spread }) => spread.hedged),
  rate: share('lost to arbitrage a year', ({ income }) => income.loss),
  'rate-daily': {
    label: 'lost to arbitrage a day',
    unit: 'bp',
    digits: 3,
    of: (values) => (10_000 * poolOf(values).income.loss) / 365,
  },
  fees: share('fees a year', ({ income }) => income.fees),
  funding: share('funding a year', ({ income }) => income.funding, 1, true),
  cost: share('trading the hedge, a year', ({ income }) => income.cost, 2),
  net: share('left a year, of the deposit', ({ income }) => income.net, 1, true),
  'on-capital': share('left a year, on all capital', ({ income }) => income.onCapital, 1, true),
  'break-even': share('volatility that the fees pay for', ({ breakEven }) => breakEven, 0),
  'loss-share': share('share of the loss that is counted', ({ lossShare }) => lossShare),
  alone: share(
    'profit at the end, not hedged',
    (pool, { price }) => profitsAt(pool, price).unhedged,
    1,
    true,
  ),
  once: share(
    'profit at the end, hedged once',
    (pool, { price }) => profitsAt(pool, price).once,
    1,
    true,
  ),
  behind: share('behind holding, over all prices', (_, { price }) => -impermanentLoss(price)),
  concentration: {
    label: 'concentration κ',
    unit: '×',
    digits: 2,
    of: (values) => poolOf(values).concentration,
  },
  liquidation: {
    label: 'price at which a short set once is liquidated',
    unit: '×',
    digits: 2,
    of: (values) => poolOf(values).liquidation,
  },
  volatility: { label: 'volatility a year', unit: '%', digits: 0, of: (v) => v.volatility },
  'fee-rate': { label: 'fees over all prices', unit: '%', digits: 0, of: (v) => v.fees },
  'funding-rate': { label: 'funding rate', unit: '%', digits: 0, of: (v) => v.funding },
  margin: { label: 'margin of the short', unit: '%', digits: 0, of: (v) => v.margin },
  price: { label: 'price at the end', unit: '×', digits: 2, of: (v) => v.price },
};
