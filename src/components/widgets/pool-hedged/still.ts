/** The finding at a glance: profit by price, and the scatter of the three ways around one average. */
import { defaults, defineWidget } from '../../kit/define.ts';
import type { Figure } from '../../kit/marks.ts';
import { cloud, simulated } from '../do-the-fees-pay/cloud.ts';
import { columns, type PoolRow } from '../do-the-fees-pay/columns.ts';
import { priceAxis } from '../do-the-fees-pay/figure.ts';
import { scatterPanel } from '../do-the-fees-pay/panels.ts';
import { profitPanel } from '../do-the-fees-pay/profit-panel.ts';
import { params as all, type Settings } from '../do-the-fees-pay/params.ts';
import { run } from '../do-the-fees-pay/rows.ts';
import { finding, readout } from '../do-the-fees-pay/words.ts';

const params = {} as const;

const settings: Settings = defaults(all);

/** Paths of which the end is drawn, in pairs. */
const PAIRS = 150;
const rows: readonly PoolRow[] = [...run(settings), ...cloud(simulated(settings), PAIRS)];

export const widget = defineWidget({
  id: 'pool-hedged',
  title: 'What does a hedge take away?',
  question: 'What does hedging a pool take away, and what does it leave?',
  measures:
    'Profit of a pool deposit after a year, before fees and costs, at a volatility of 80\u202f% and without drift. Specks: simulated paths, hedged daily.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: () => rows,
  finding: () => finding(settings),
  readout: () => readout(settings),
  quantities: {},
  figure: (): Figure<typeof columns> => {
    const profit = profitPanel(settings);
    // Neither a range nor a margin is spoken of yet.
    const marks = profit.marks.filter(({ mark }) => mark !== 'rule');
    return { x: priceAxis, panels: [{ ...profit, marks }, scatterPanel(settings)] };
  },
});
