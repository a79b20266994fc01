/** What a loop carries, and under it the fall that ends it: both at every length. */
import { defaults, defineWidget, type Values } from '../../kit/define.ts';
import { columns } from '../how-thin-is-the-last-link/columns.ts';
import { loopAxis, loopPanels } from '../how-thin-is-the-last-link/loop-panels.ts';
import { params as all, type Settings } from '../how-thin-is-the-last-link/params.ts';
import { run } from '../how-thin-is-the-last-link/rows.ts';
import { finding, readout } from '../how-thin-is-the-last-link/words.ts';

const params = { loops: all.loops, shock: all.shock, ltv: all.ltv, gap: all.gap } as const;

const settings = (values: Values<typeof params>): Settings => ({ ...defaults(all), ...values });

export const widget = defineWidget({
  id: 'loop-staircase',
  title: 'What does a loop carry?',
  question: 'How much does a loop carry, and how small a fall ends it?',
  measures:
    'One unit deposited, 80\u202f% of each deposit borrowed and deposited again; liquidated at 85\u202f%. Hatched: borrowed.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: (values) => run(settings(values)),
  finding: (values) => finding(settings(values)),
  readout: (values) => readout(settings(values)),
  quantities: {},
  figure: (values) => {
    const settled = settings(values);
    return { x: loopAxis(settled), panels: loopPanels(settled).slice(0, 2) };
  },
});
