/** Correlation of a price and of its late copy, by the horizon they are looked at over. */
import { number } from '../../kit/format.ts';
import type { Figure } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { LONGEST, SHORTEST } from './rows.ts';
import { duration } from './words.ts';

type C = typeof columns;

const TICKS = new Map([
  [1, '1\u202fms'],
  [10, '10'],
  [100, '100'],
  [1000, '1\u202fs'],
  [10_000, '10\u202fs'],
]);

export const horizonFigure = (): Figure<C> => ({
  x: {
    column: 'horizon',
    label: 'horizon of the moves compared',
    scale: 'log',
    domain: [SHORTEST, LONGEST],
    ticks: [...TICKS.keys()],
    say: (tick) => TICKS.get(tick) ?? '',
  },
  panels: [
    {
      title: 'Correlation of the moves of both',
      y: {
        column: 'correlation',
        label: 'Correlation',
        domain: [0, 1.05],
        ticks: [0, 0.25, 0.5, 0.75, 1],
      },
      height: { narrow: 258, wide: 342 },
      marks: [
        {
          mark: 'rule',
          at: 'x',
          where: is('lag'),
          named: true,
          label: { text: ({ horizon }) => `late by\n${duration(horizon ?? 0)}`, side: 'middle' },
        },
        { mark: 'line', where: is('curve'), tone: 'gain' },
        {
          mark: 'dot',
          where: is('now'),
          symbol: 'you',
          tone: 'you',
          label: {
            text: ({ correlation }) => number(correlation ?? 0, 2),
            side: 'start',
            dx: 13,
            dy: 14,
            strong: true,
          },
        },
      ],
    },
  ],
  handle: { param: 'horizon', where: is('now'), y: 'correlation', at: (horizon) => horizon },
});
