/** One panel at a time of what a leverage does: to growth, to the chance of liquidation, to the capital tied up. */
import { defaults, defineWidget, type ChoiceParam, type Values } from '../../kit/define.ts';
import type { Panel } from '../../kit/marks.ts';
import { columns } from '../how-much-leverage-pays/columns.ts';
import { leverageAxis } from '../how-much-leverage-pays/frame.ts';
import { oddsAt, setting } from '../how-much-leverage-pays/lever.ts';
import { capitalPanel, growthPanel, oddsPanel } from '../how-much-leverage-pays/panels.ts';
import { params as all, type Settings } from '../how-much-leverage-pays/params.ts';
import { run } from '../how-much-leverage-pays/rows.ts';
import { finding, readout } from '../how-much-leverage-pays/words.ts';

type View = 'growth' | 'odds' | 'capital';

const params = {
  view: {
    kind: 'choice',
    label: 'View',
    options: [
      { value: 'growth', label: 'Growth' },
      { value: 'odds', label: 'Liquidation' },
      { value: 'capital', label: 'Capital tied up' },
    ],
    default: 'growth',
  } satisfies ChoiceParam<View>,
  leverage: all.leverage,
  volatility: all.volatility,
  drift: { ...all.drift, more: true },
  rate: all.rate,
  days: all.days,
  record: all.record,
  book: all.book,
} as const;

type V = Values<typeof params>;
type C = typeof columns;

const settings = ({ view: _, ...values }: V): Settings => ({ ...defaults(all), ...values });

/** One has names above it, one no axis below it, and all take the same room. */
const HEIGHTS = {
  growth: { narrow: 150, wide: 190 },
  odds: { narrow: 192, wide: 216 },
  capital: { narrow: 240, wide: 264 },
} as const;

function panel(values: V): Panel<C> {
  const settled = settings(values);
  const every = {
    growth: growthPanel(settled),
    odds: oddsPanel(settled),
    capital: capitalPanel(settled, 18),
  };
  return { ...every[values.view], height: HEIGHTS[values.view] };
}

export const widget = defineWidget({
  id: 'leverage-closeup',
  title: 'What does a leverage do?',
  question: 'How does a leverage change growth, and the chance to be liquidated?',
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
    best: {
      label: 'leverage of fastest growth',
      unit: '×',
      digits: 2,
      of: (values) => setting(settings(values)).best.leverage,
    },
    odds: {
      label: 'chance to be liquidated',
      unit: '%',
      digits: 1,
      of: (values) => 100 * oddsAt(settings(values), values.leverage).touch,
    },
  },
  figure: (values) => ({ x: leverageAxis, panels: [panel(values)] }),
});
