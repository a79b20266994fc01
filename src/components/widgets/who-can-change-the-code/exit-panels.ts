/** The exit: who has noticed by when, and until when it helps. */
import type { Axis, Figure, Mark, Panel } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { strip } from './key-panels.ts';
import type { Settings } from './params.ts';
import { reach } from './rows.ts';

type C = typeof columns;

const axis = (settled: Settings): Axis<C> => ({
  column: 'day',
  label: 'days since the announcement',
  domain: [0, reach(settled)],
});

/** Room above 100 % for what the rule says. */
const TOP = 124;

const noticed: Panel<C> = {
  title: 'Users who have noticed',
  y: {
    column: 'noticed',
    label: 'Noticed',
    domain: [0, TOP],
    ticks: [0, 25, 50, 75, 100],
    unit: '%',
  },
  height: { narrow: 252, wide: 300 },
  marks: [
    {
      mark: 'block',
      where: is('leave'),
      x1: 'from',
      x2: 'to',
      y1: 0,
      y2: TOP,
      tone: 'loss',
      fill: 'wash',
    },
    {
      mark: 'rule',
      at: 'x',
      where: is('at-change'),
      dash: 'dashed',
      tone: 'warn',
      label: { text: 'new code', side: 'auto', dx: 6, tone: 'warn' },
    },
    { mark: 'line', where: is('late'), tone: 'quiet' },
    { mark: 'line', where: is('early'), tone: 'gain' },
    {
      mark: 'dot',
      where: is('now'),
      y: 'noticed',
      symbol: 'you',
      tone: 'you',
    },
    ...(
      [
        ['none', 'start', 14, -10],
        ['low', 'start', 14, 8],
        ['high', 'end', 12, 26],
      ] as const
    ).map(([kind, side, dx, dy]): Mark<C> => ({
      mark: 'text',
      y: 'noticed',
      where: is(kind),
      label: { text: ({ meets }) => meets, side, dx, dy, strong: true, tone: 'you' },
    })),
  ],
};

export const exitFigure = (settled: Settings): Figure<C> => ({
  x: axis(settled),
  panels: [noticed, strip(settled, false)],
  handle: {
    param: 'delay',
    where: is('now'),
    y: 'noticed',
    at: (window) => window + settled.leaving,
  },
});
