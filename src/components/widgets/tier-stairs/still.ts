/** The stairs of a table of tiers alone: the rate of the next dollar, and of the average one. */
import { defaults, defineWidget, type Values } from '../../kit/define.ts';
import { percent } from '../../kit/format.ts';
import { params as all } from '../is-the-limit-tight-enough/params.ts';
import { columns } from '../is-the-limit-tight-enough/columns.ts';
import { run } from '../is-the-limit-tight-enough/rows.ts';
import { SIZES } from '../is-the-limit-tight-enough/tables.ts';
import { dollars, ratesPanel } from '../is-the-limit-tight-enough/tier-panels.ts';
import { finding, readout } from '../is-the-limit-tight-enough/words.ts';

const params = { size: all.size, table: all.table } as const;

type V = Values<typeof params>;

const settings = (values: V) => ({ ...defaults(all), ...values, view: 'tiers' as const });
const position = (values: V) => run(settings(values)).find(({ kind }) => kind === 'size');

export const widget = defineWidget({
  id: 'tier-stairs',
  title: 'How does the margin rise with size?',
  question: 'What does the next dollar have to hold, and what the average one?',
  measures: 'Maintenance margin, % of the next dollar and of all of the position.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: (values) => run(settings(values)),
  quantities: {
    marginal: {
      label: 'rate of the next dollar',
      unit: '%',
      digits: 2,
      of: (values) => position(values)?.rate ?? null,
    },
    effective: {
      label: 'rate of the average dollar',
      unit: '%',
      digits: 2,
      of: (values) => position(values)?.effective ?? null,
    },
  },
  finding: (values) => finding(settings(values)),
  readout: (values) => readout(settings(values)),
  figure: (values) => ({
    x: {
      column: 'size',
      label: 'position size, log scale',
      scale: 'log',
      domain: SIZES,
      ticks: [1e3, 1e5, 1e7, 1e9],
      say: dollars,
    },
    panels: [{ ...small(values), height: { narrow: 140, wide: 200 } }],
  }),
});

/** The panel without its title, which the text beside it says, and with half of the ticks. */
function small(values: V) {
  const { y, marks } = ratesPanel(settings(values));
  const say = (tick: number) => percent(tick, tick < 1 ? 1 : 0);
  return { y: { ...y, ticks: [0.5, 2, 10, 50], say }, marks };
}
