/** The finding at a glance: what corrections cost and what they calm, and the gap that none of them reaches. */
import { europeanOption } from '../../../engine/index.ts';
import { defaults, defineWidget, type Values } from '../../kit/define.ts';
import type { Figure } from '../../kit/marks.ts';
import { columns } from '../how-often-to-rehedge/columns.ts';
import { timesAxis } from '../how-often-to-rehedge/figure.ts';
import { hedgeOf, optionOf } from '../how-often-to-rehedge/hedge.ts';
import { barsPanel, curvesPanel } from '../how-often-to-rehedge/panels.ts';
import { params as all, type Settings } from '../how-often-to-rehedge/params.ts';
import { run } from '../how-often-to-rehedge/rows.ts';
import { finding, readout } from '../how-often-to-rehedge/words.ts';

const params = { rehedges: all.rehedges, volatility: all.volatility } as const;
type V = Values<typeof params>;

const settings = (values: V): Settings => ({ ...defaults(all), ...values });

/** What a call costs more where the price swings by so many points more than it was sold for. */
const POINTS = 20;

export const widget = defineWidget({
  id: 'hedge-ucurve',
  title: 'How often is enough?',
  question: 'What do more corrections of a hedge bring, and what do they cost?',
  measures:
    'A call at the money on a coin, sold for 30 days at 80\u202f% volatility and hedged at 5 basis points a trade; all in % of its premium. One deviation left open counts for half of its size.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: (values) => run(settings(values)).filter(({ kind }) => kind !== 'bell'),
  finding: (values) => finding(settings(values)),
  readout: (values) => readout(settings(values)),
  quantities: {
    mispriced: {
      label: `lost on average where the price swings ${POINTS} points more`,
      unit: '%',
      digits: 1,
      of: (values) => {
        const option = optionOf(settings(values));
        const { premium } = hedgeOf(settings(values));
        const worth = europeanOption({ ...option, volatility: option.volatility + POINTS / 100 });
        return 100 * (worth.value / premium - 1);
      },
    },
  },
  figure: (values): Figure<typeof columns> => {
    const settled = settings(values);
    return { x: timesAxis, panels: [curvesPanel(settled), barsPanel(settled)] };
  },
});
