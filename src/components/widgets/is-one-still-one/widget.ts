import { stableswapSellTo } from '../../../engine/index.ts';
import { defineWidget } from '../../kit/define.ts';
import { quantityOf } from '../../kit/parts.ts';
import { columns } from './columns.ts';
import { figure } from './figure.ts';
import { params } from './params.ts';
import { pegOf, productOf, shareAt } from './peg.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

const of = quantityOf<typeof params>();

export const widget = defineWidget({
  id: 'is-one-still-one',
  title: 'Is one still one?',
  question: 'How lopsided must a pool be, or how doubtful redemption, before one is not worth one?',
  measures:
    'Price in what is promised, before fees, against the share of the pool that is the weak coin.',
  params,
  columns,
  key: 'what',
  scenarios,
  runs: 'inline',
  run,
  figure,
  finding,
  readout,
  working,
  quantities: {
    price: of('price in the pool', '', 3, (v) => pegOf(v).price),
    discount: of('discount in the pool', '%', 1, (v) => 100 * (1 - pegOf(v).price)),
    low: of('worth redeemed', '', 4, (v) => pegOf(v).low),
    pays: of('share from which redeeming pays', '%', 0, (v) => pegOf(v).pays),
    implied: of('failure the price implies', '%', 1, (v) => {
      const { implied } = pegOf(v);
      return implied?.explained ? 100 * implied.failure : null;
    }),
    share: of('share of the pool', '%', 1, ({ share }) => share),
    amplification: of('amplification of the contract', '', 0, (v) => v.amplification),
    failure: of('probability of failure', '%', 1, ({ failure }) => failure),
    liquidation: of('price that liquidates the loop', '', 3, (v) => pegOf(v).liquidation),
    shortfall: of('price that leaves the lender short', '', 3, (v) => pegOf(v).shortfall),
    'liquidation-share': of('share at which the loop is liquidated', '%', 0, (v) =>
      shareAt(v, pegOf(v).liquidation),
    ),
    'shortfall-share': of('share from which the lender is short', '%', 0, (v) =>
      shareAt(v, pegOf(v).shortfall),
    ),
    product: of('weight of the product, c', '', 2, productOf),
    health: of('health factor of the loop', '', 3, (v) => pegOf(v).health),
    sold: of('sold into a balanced pool, of one side', '%', 0, (v) => {
      const { coins, price } = pegOf(v);
      const balances = Array.from({ length: coins }, () => 1);
      const pool = { balances, amplification: v.amplification, coin: 0, quote: 1 };
      const amount = price < 1 && price > 1e-4 ? stableswapSellTo({ ...pool, price }) : null;
      return amount && 100 * amount;
    }),
  },
});
