/** One thing at a time: the pool beside its coins, the hedge set once or corrected, or the income. */
import { hedgeTradingNoise, lossVersusRebalancing } from '../../../engine/index.ts';
import { defaults, defineWidget, type ChoiceParam, type Values } from '../../kit/define.ts';
import type { Figure, Mark, Panel } from '../../kit/marks.ts';
import { quantityOf } from '../../kit/parts.ts';
import { cloud, simulated } from '../do-the-fees-pay/cloud.ts';
import { columns, is, type PoolRow } from '../do-the-fees-pay/columns.ts';
import { priceAxis } from '../do-the-fees-pay/figure.ts';
import { incomePanel } from '../do-the-fees-pay/panels.ts';
import { profitPanel } from '../do-the-fees-pay/profit-panel.ts';
import { params as all, type Settings } from '../do-the-fees-pay/params.ts';
import { poolOf, profitsAt } from '../do-the-fees-pay/pool.ts';
import { run } from '../do-the-fees-pay/rows.ts';
import { finding, readout } from '../do-the-fees-pay/words.ts';

type C = typeof columns;
type View = 'coins' | 'once' | 'corrected' | 'income';

const params = {
  view: {
    kind: 'choice',
    label: 'View',
    options: [
      { value: 'coins', label: 'The pool and its coins' },
      { value: 'once', label: 'Hedged once' },
      { value: 'corrected', label: 'Hedge corrected' },
      { value: 'income', label: 'The income' },
    ],
    default: 'coins',
  } satisfies ChoiceParam<View>,
  volatility: all.volatility,
  rehedge: all.rehedge,
  price: all.price,
  liquidity: all.liquidity,
  factor: all.factor,
  counted: all.counted,
} as const;

type V = Values<typeof params>;

const settings = ({ view: _, ...values }: V): Settings => ({ ...defaults(all), ...values });

/** Paths of which the end is drawn, in pairs. */
const PAIRS = 60;

/** One has no axis below it, and all take the same room. */
const HEIGHT = { narrow: 156, wide: 190 } as const;
const BARE = { narrow: 204, wide: 238 } as const;

/** The pool beside its own coins: it sells on the way up and buys on the way down. */
const coins: Panel<C> = {
  title: 'Profit, of the deposit',
  y: { column: 'unhedged', label: 'Profit', domain: [-70, 170], unit: '%' },
  height: HEIGHT,
  marks: [
    {
      mark: 'line',
      where: is('curve'),
      y: 'held',
      tone: 'quiet',
      label: { text: 'its coins, held', side: 'end', dy: -6, strong: true },
    },
    {
      mark: 'line',
      where: is('curve'),
      y: 'unhedged',
      label: { text: 'in the pool', side: 'end', dy: 44, strong: true },
    },
  ],
};

/** Marks of the whole that a view keeps: by the column they draw. */
const kept = (panel: Panel<C>, keep: (mark: Mark<C>) => boolean, low: number): Panel<C> => ({
  ...panel,
  y: { ...panel.y, domain: [low, 15] },
  title: 'Profit, of the deposit',
  height: HEIGHT,
  marks: panel.marks.filter(keep),
});

const draws = (column: string) => (mark: Mark<C>) => 'y' in mark && mark.y === column;
const corrected = (mark: Mark<C>): boolean =>
  draws('hedged')(mark) || draws('mean')(mark) || mark.mark === 'area';

function panelOf(values: V): Panel<C> {
  const settled = settings(values);
  const profit = profitPanel(settled);
  return {
    coins,
    once: kept(profit, draws('once'), -60),
    corrected: kept(profit, corrected, -60),
    income: { ...incomePanel(settled), height: BARE },
  }[values.view];
}

const of = quantityOf<typeof params>();

export const widget = defineWidget({
  id: 'pool-closeup',
  title: 'What does a hedge take away?',
  question: 'What does hedging a pool take away, and what does it leave?',
  measures:
    'Profit of a pool deposit after a year, before fees and costs, at a volatility of 80\u202f% and without drift. Specks: simulated paths, hedged daily.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: (values): PoolRow[] => {
    const at = settings(values);
    const shown = values.view === 'corrected' && at.rehedge >= 24;
    return [...run(at), ...(shown ? cloud(simulated(at), PAIRS) : [])];
  },
  finding: (values) => finding(settings(values)),
  readout: (values) => readout(settings(values)),
  quantities: {
    noise: of('scatter around the loss of the same path', '%', 2, (v) => {
      const { concentration } = poolOf(settings(v));
      const hedge = { gamma: concentration / 4, volatility: v.volatility / 100 };
      return 100 * hedgeTradingNoise({ ...hedge, interval: v.rehedge / 24 / 365, time: 1 });
    }),
    held: of('profit of its coins, held', '%', 1, (v) => {
      return 100 * profitsAt(poolOf(settings(v)), v.price).held;
    }),
    coins: of('coins left of those at entry', '%', 0, (v) => {
      const pool = poolOf(settings(v));
      return (100 * profitsAt(pool, v.price).base) / pool.delta;
    }),
    rate: of('lost to arbitrage a year', '%', 1, (v) => {
      const { concentration } = poolOf(settings(v));
      return 100 * lossVersusRebalancing(v.volatility / 100, concentration);
    }),
  },
  figure: (values): Figure<C> => ({ x: priceAxis, panels: [panelOf(values)] }),
});
