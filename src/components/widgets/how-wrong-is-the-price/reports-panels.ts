/** Reports, right and wrong, and what is made of them. */
import type { Figure, Mark } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { mixedOf } from './feed.ts';
import { HEIGHTS } from './heights.ts';
import type { Settings } from './params.ts';
import { timesText } from './words.ts';

type C = typeof columns;

const PLACES: Readonly<Record<number, string>> = {
  4: 'reports',
  3: 'mean',
  2: 'no ends',
  1: 'median',
};

const dots = (kind: string, tone: 'gain' | 'loss' | 'ink'): Mark<C> => ({
  mark: 'dot',
  where: is(kind),
  y: 'place',
  tone,
  ...(kind === 'wrong' && { symbol: 'cross' }),
  label: {
    text: ({ what, report }) =>
      kind === 'right' || kind === 'wrong'
        ? what.replace(/ reports?/u, '')
        : timesText(report ?? 1),
    side: 'auto',
    dx: 10,
    dy: -10,
    strong: true,
  },
});

export function reportsFigure(settled: Settings): Figure<C> {
  const { reports } = mixedOf(settled);
  const [least, most] = [Math.min(...reports, 1), Math.max(...reports, 1)];
  return {
    x: {
      column: 'report',
      label: 'times the price',
      scale: 'log',
      domain: [0.5 * least, 3 * most],
      ticks: [0.001, 0.01, 0.1, 1, 10, 100, 1000, 10_000].filter(
        (tick) => tick >= 0.5 * least && tick <= 3 * most,
      ),
    },
    panels: [
      {
        title: 'What they say, and what is made of it',
        y: {
          column: 'place',
          label: '',
          domain: [0.4, 4.7],
          ticks: [1, 2, 3, 4],
          say: (place) => PLACES[place] ?? '',
        },
        height: HEIGHTS.whole,
        marks: [
          dots('right', 'gain'),
          dots('wrong', 'loss'),
          dots('mix', 'ink'),
          dots('median', 'ink'),
        ],
      },
    ],
  };
}
