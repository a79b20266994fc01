/** Two prices with the gap between them, and below, whose the discovery is. */
import { percent } from '../../kit/format.ts';
import type { Axis, Figure, Mark, Panel } from '../../kit/marks.ts';
import { is, type columns, type MarketRow } from './columns.ts';
import { pairOf, pathsOf, STEPS } from './pair.ts';
import type { Settings } from './params.ts';
import { span } from './words.ts';

type C = typeof columns;

/** The name of a line at its end, above or below as the line lies to the other. */
const name = (of: 'first' | 'second', high: boolean): Mark<C> => ({
  mark: 'text',
  x: 'step',
  y: of,
  where: (row) => is('end')(row) && row[of] !== null && (row.low === 1) === high,
  label: {
    text: of === 'first' ? 'A' : 'B',
    side: 'start',
    dx: 6,
    dy: high ? -1 : 12,
    strong: true,
    ...(of === 'second' && { tone: 'gain' }),
  },
});

function pricePanel(settled: Settings): Panel<C> {
  const { first, second } = pathsOf(settled);
  const all = [...first, ...second];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = 0.08 * (high - low) + 0.5;
  return {
    title: 'Two prices of one thing, bp',
    y: { column: 'first', label: 'Price', domain: [low - room, high + room] },
    height: { narrow: 150, wide: 214 },
    marks: [
      { mark: 'area', where: is('path'), y1: 'first', y2: 'second', tone: 'warn' },
      { mark: 'line', where: is('path'), y: 'second', tone: 'gain' },
      { mark: 'line', where: is('path'), y: 'first', tone: 'ink' },
      ...(['first', 'second'] as const).flatMap((of) => [name(of, true), name(of, false)]),
    ],
  };
}

const shareAxis: Axis<C> = {
  column: 'low',
  label: '%, from none to all',
  domain: [0, 100],
  ticks: [0, 25, 50, 75, 100],
};

const interval = ({ high }: MarketRow, settled: Settings): string => {
  const { shares } = pairOf(settled);
  return shares === null || high === null ? '' : `information share ${span(shares)}`;
};

function sharePanel(settled: Settings): Panel<C> {
  return {
    title: 'Share of the discovery that is A’s',
    x: shareAxis,
    y: { column: 'step', label: '', domain: [0, 1], ticks: [] },
    height: { narrow: 66, wide: 70 },
    marks: [
      {
        mark: 'bar',
        where: is('share'),
        x1: 0,
        x2: 100,
        y: 0.5,
        thick: 4,
        tone: 'quiet',
        fill: 'wash',
      },
      {
        mark: 'bar',
        where: is('share'),
        x1: 'low',
        x2: 'high',
        y: 0.5,
        thick: 20,
        tone: 'gain',
        fill: 'wash',
      },
      {
        mark: 'dot',
        where: is('weight'),
        x: 'low',
        y: 0.5,
        tone: 'ink',
      },
      {
        mark: 'text',
        x: 'low',
        y: 0.78,
        where: is('share-name'),
        label: { text: (row) => interval(row, settled), side: 'auto', strong: true, tone: 'gain' },
      },
      {
        mark: 'text',
        x: 'low',
        y: 0.08,
        where: is('weight'),
        label: { text: ({ low }) => `component share ${percent(low ?? 0, 0)}`, side: 'auto' },
      },
      {
        mark: 'text',
        x: 3,
        y: 'step',
        where: is('no-shares'),
        label: { text: 'No common price, so no shares of it.', side: 'start', dy: -28 },
      },
    ],
  };
}

export const pairFigure = (settled: Settings): Figure<C> => ({
  x: {
    column: 'step',
    label: 'steps',
    domain: [0, STEPS],
    ticks: [0, 20, 40, 60, 80, 100, 120],
  },
  panels: [pricePanel(settled), sharePanel(settled)],
  margin: { narrow: 24, wide: 28 },
});
