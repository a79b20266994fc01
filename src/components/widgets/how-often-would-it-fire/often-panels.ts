/** How often a threshold fires, by its distance, with the distances of real rule books. */
import { short } from '../../kit/format.ts';
import type { Axis, Figure, Mark, Panel } from '../../kit/marks.ts';
import { levels } from './books.ts';
import { is, type columns } from './columns.ts';
import { FEWEST, windows } from './odds.ts';
import type { Settings } from './params.ts';
import { distances } from './rows.ts';

type C = typeof columns;

const axis = (settled: Settings): Axis<C> => ({
  column: 'distance',
  label: settled.direction === 'falls' ? 'fall, %' : 'move either way, %',
  scale: 'log',
  domain: distances(settled),
  ticks: [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].filter(
    (tick) => tick >= distances(settled)[0] && tick <= distances(settled)[1],
  ),
});

/** The ticks are the guides: so often in words. */
export const OFTEN = new Map([
  [365 * 24, 'hourly'],
  [365, 'daily'],
  [52, 'weekly'],
  [12, 'monthly'],
  [1, 'yearly'],
  [0.1, 'a decade'],
  [0.01, 'a century'],
]);

const names = new Map(levels.map(({ what, name }) => [what, name]));
const widely = new Set(levels.filter(({ wide }) => wide).map(({ what }) => what));

const named = (wide: boolean): Mark<C> => ({
  mark: 'rule',
  at: 'x',
  where: (row) => is('level')(row) && widely.has(row.what) === wide,
  named: true,
  label: {
    text: ({ what, distance }) => `${names.get(what) ?? ''}\n${short(distance ?? 0, 1)}\u202f%`,
    side: 'middle',
    ...(wide && { wide: true }),
  },
});

export function oftenPanel(settled: Settings): Panel<C> {
  const most = windows(settled) * 1.6;
  return {
    title: 'Times a year',
    y: {
      column: 'touched',
      label: 'Times a year',
      scale: 'log',
      domain: [FEWEST, Math.max(most, 10)],
      ticks: [...OFTEN.keys()].filter((tick) => tick <= Math.max(most, 10)),
      say: (tick) => OFTEN.get(tick) ?? '',
    },
    height: { narrow: 246, wide: 304 },
    marks: [
      named(true),
      named(false),
      { mark: 'line', where: is('curve'), y: 'fat', tone: 'loss' },
      { mark: 'line', where: is('curve'), y: 'closed', tone: 'quiet' },
      { mark: 'line', where: is('curve'), y: 'touched', tone: 'gain' },
      {
        mark: 'text',
        y: 'touched',
        where: is('touched'),
        tone: 'gain',
        label: { text: 'touched', side: 'start', dx: 6, dy: -8, strong: true, tone: 'gain' },
      },
      {
        mark: 'text',
        y: 'closed',
        where: is('closed'),
        label: { text: 'closes beyond', side: 'end', dx: 10, dy: 4 },
      },
      {
        mark: 'text',
        y: 'fat',
        where: is('fat'),
        tone: 'loss',
        label: { text: 'fat tails', side: 'start', dx: 8, dy: -5, strong: true, tone: 'loss' },
      },
      {
        mark: 'text',
        y: 'fat',
        where: is('fat-inside'),
        tone: 'loss',
        label: { text: 'fat tails', side: 'end', dy: -10, strong: true, tone: 'loss' },
      },
      {
        mark: 'dot',
        where: is('now'),
        y: 'touched',
        symbol: 'you',
        tone: 'you',
        label: {
          text: ({ then }) => then,
          side: 'start',
          dx: 10,
          dy: -10,
          strong: true,
        },
      },
    ],
  };
}

export const oftenFigure = (settled: Settings): Figure<C> => ({
  x: axis(settled),
  panels: [oftenPanel(settled)],
  handle: { param: 'distance', where: is('now'), y: 'touched', at: (distance) => distance },
});
