/** The page's first picture: growth above the chance of liquidation, at one leverage. */
import { defaults, defineWidget, type Values } from '../../kit/define.ts';
import { columns } from '../how-much-leverage-pays/columns.ts';
import { leverageAxis } from '../how-much-leverage-pays/frame.ts';
import { growthPanel, oddsPanel } from '../how-much-leverage-pays/panels.ts';
import { params as all, type Settings } from '../how-much-leverage-pays/params.ts';
import { run } from '../how-much-leverage-pays/rows.ts';
import { finding, readout } from '../how-much-leverage-pays/words.ts';
import { oddsAt } from '../how-much-leverage-pays/lever.ts';

const params = {
  leverage: all.leverage,
  volatility: all.volatility,
  drift: all.drift,
  rate: all.rate,
  days: all.days,
} as const;

type V = Values<typeof params>;

const settings = (values: V): Settings => ({ ...defaults(all), ...values });

export const widget = defineWidget({
  id: 'growth-and-odds',
  title: 'What grows, and what is liquidated?',
  question: 'Does growth end before liquidation begins?',
  measures:
    'Return 20\u202f% a year, volatility 60\u202f%, interest 5\u202f%, maintenance margin 0.5\u202f%. Thin: to end beyond the liquidation price.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: (values) => run(settings(values)),
  finding: (values) => finding(settings(values)),
  readout: (values) => readout(settings(values)),
  quantities: {
    odds: {
      label: 'chance to be liquidated',
      unit: '%',
      digits: 1,
      of: (values) => 100 * oddsAt(settings(values), values.leverage).touch,
    },
  },
  figure: (values) => {
    const settled = settings(values);
    return { x: leverageAxis, panels: [growthPanel(settled), oddsPanel(settled)] };
  },
});
