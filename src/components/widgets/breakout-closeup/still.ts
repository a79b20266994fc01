/** One part of the plan at a time: how large, where it is wrong, and what the exit may cost. */
import { toNumber, unitSize } from '../../../engine/index.ts';
import { defaults, defineWidget, type ChoiceParam, type Values } from '../../kit/define.ts';
import { number, short, THIN } from '../../kit/format.ts';
import type { Figure } from '../../kit/marks.ts';
import { columns, is, row, type TradeRow } from '../how-big-may-this-trade-be/columns.ts';
import { gapFigure } from '../how-big-may-this-trade-be/gap-panels.ts';
import { params as all, type Settings } from '../how-big-may-this-trade-be/params.ts';
import { run } from '../how-big-may-this-trade-be/rows.ts';
import { sizeOf } from '../how-big-may-this-trade-be/sizing.ts';
import { finding, readout } from '../how-big-may-this-trade-be/words.ts';

const params = {
  part: {
    kind: 'choice',
    label: 'Part',
    options: [
      { value: 'size', label: 'The size' },
      { value: 'stop', label: 'The stop' },
      { value: 'gap', label: 'The gap' },
    ],
    default: 'size',
  } satisfies ChoiceParam<'size' | 'stop' | 'gap'>,
} as const;

type C = typeof columns;
type V = Values<typeof params>;

const settings = defaults(all);
const gap: Settings = { ...settings, view: 'gap' };

const RANGES = [0.00705, 0.0141, 0.0282];
const sized = RANGES.map((range) =>
  unitSize({ equity: settings.equity, risk: 0.01, range, pointValue: settings.point }),
);
const sizeRows: TradeRow[] = sized.map(({ raw, contracts }, i) =>
  row('bar', {
    what: `N ${short(RANGES[i] ?? 0, 5)}: ${number(contracts)} contracts`,
    share: toNumber(raw),
    price: contracts,
    level: RANGES.length - i,
  }),
);

const { planned } = sizeOf(settings);
const stopRows: TradeRow[] = planned.map((_, i) => {
  const loss = settings.stop - (planned.length - 1 - i) / 2;
  return row('bar', {
    what: `Unit ${i + 1}: ${short(loss)}${THIN}N`,
    share: Math.max(0, loss),
    level: planned.length - i,
  });
});

const bars = (title: string, count: number, longest: number): Figure<C> => ({
  x: { column: 'share', label: '', domain: [0, 2.3 * longest], ticks: [] },
  panels: [
    {
      title,
      x: { column: 'share', label: '', domain: [0, 2.3 * longest], ticks: [] },
      y: { column: 'level', label: '', domain: [0.3, count + 0.7], ticks: [] },
      height: { narrow: 226, wide: 230 },
      marks: [
        {
          mark: 'bar',
          where: is('bar'),
          x1: 0,
          x2: 'share',
          y: 'level',
          thick: 28,
          tone: title.startsWith('Lost') ? 'loss' : 'gain',
          fill: 'wash',
        },
        {
          mark: 'text',
          x: 'share',
          y: 'level',
          where: is('bar'),
          label: { text: ({ what }) => what, side: 'start', dx: 6, dy: 5, strong: true },
        },
      ],
    },
  ],
});

const said = {
  size: 'Twice the range, half the size',
  stop: `Four units under one stop lose ${short(planned.at(-1) ?? 0)}${THIN}N together`,
};

export const widget = defineWidget({
  id: 'breakout-closeup',
  title: 'How is a breakout trade planned?',
  question: 'How large is the trade, what may it lose, and what if the exit is late?',
  measures:
    'A million at 1 % per N and $42 000 a point; four units half an N apart, with a stop 2 N below the last; a fill 4 N beyond a stop.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: ({ part }) => (part === 'size' ? sizeRows : part === 'stop' ? stopRows : run(gap)),
  quantities: {},
  finding: ({ part }) => (part === 'gap' ? finding(gap) : said[part]),
  readout: ({ part }) => {
    if (part === 'gap') return readout(gap);
    if (part === 'stop')
      return `The last unit loses ${short(settings.stop)}${THIN}N at the stop, each before it half an N less: ${short(planned.at(-1) ?? 0)}${THIN}N in all.`;
    return `With N at 0.0141 a unit is ${number(sized[1]?.contracts ?? 0)} contracts, with half of it ${number(sized[0]?.contracts ?? 0)}, with twice ${number(sized[2]?.contracts ?? 0)}.`;
  },
  figure: ({ part }: V): Figure<C> => {
    if (part === 'size')
      return bars(
        'Contracts for the same risk',
        3,
        toNumber(sized[0]?.raw ?? { numerator: 1n, denominator: 1n }),
      );
    if (part === 'stop') return bars('Lost at the common stop', 4, settings.stop);
    const { x, panels } = gapFigure(gap);
    // One axis under the path; the bars stand in the widget.
    return {
      x,
      panels: panels.slice(0, 1).map((panel) => ({ ...panel, height: { narrow: 178, wide: 182 } })),
    };
  },
});
