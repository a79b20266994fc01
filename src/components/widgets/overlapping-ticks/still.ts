/** Two prices seen at different times: what a grid keeps of their moves, and what overlap does. */
import {
  overlapCovariance,
  previousTickCovariance,
  realisedVariance,
  type Ticks,
} from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { MINUS, number } from '../../kit/format.ts';
import type { Mark } from '../../kit/marks.ts';

const params = {
  lag: {
    kind: 'number',
    label: 'Second clock set forward by',
    unit: 's',
    min: -2,
    max: 2,
    step: 1,
    default: 0,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  lane: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  from: { kind: 'number', label: 'From', unit: 's', digits: 0 },
  to: { kind: 'number', label: 'To', unit: 's', digits: 0 },
  middle: { kind: 'number', label: 'Middle', unit: 's', digits: 1 },
  move: { kind: 'number', label: 'Move', unit: '', digits: 0 },
} as const;

type C = typeof columns;
type V = Values<typeof params>;
type R = Row<C>;

/** Numbers of ours. */
const FIRST: Ticks = { times: [0, 2, 5, 7, 10], prices: [100, 101, 100, 103, 102] };
const SECOND: Ticks = { times: [0, 1, 4, 6, 9, 10], prices: [50, 50, 51, 50, 52, 51] };
const GRID = 5;

const gridded = previousTickCovariance(FIRST, SECOND, GRID);
const overlapped = ({ lag }: V): number => overlapCovariance(FIRST, SECOND, lag);
const signed = (move: number): string =>
  move > 0 ? `+${number(move)}` : move < 0 ? `${MINUS}${number(-move)}` : '0';

const moves = (name: string, lane: number, { times, prices }: Ticks, lag: number): R[] =>
  times.slice(1).map((to, i) => {
    const from = (times[i] ?? 0) + lag;
    return {
      what: `${name}, ${number(from)} to ${number(to + lag)} s`,
      kind: 'move',
      lane,
      from,
      to: to + lag,
      middle: (from + to + lag) / 2,
      move: (prices[i + 1] ?? 0) - (prices[i] ?? 0),
    };
  });

const lane = (of: number, tone: 'ink' | 'gain'): Mark<C> => ({
  mark: 'bar',
  where: ({ kind, lane: own }) => kind === 'move' && own === of,
  x1: 'from',
  x2: 'to',
  y: 'lane',
  thick: 26,
  tone: tone === 'gain' ? 'gain' : 'quiet',
  fill: 'wash',
});

export const widget = defineWidget({
  id: 'overlapping-ticks',
  title: 'Two clocks that never meet',
  question: 'Do two prices that are seen at different times move together?',
  measures:
    'Moves of two prices from one look to the next, with numbers of ours. Dotted: a grid of five seconds, on which the last price seen is taken.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: ({ lag }) => [
    ...moves('First', 2, FIRST, 0),
    ...moves('Second', 1, SECOND, lag),
    ...[0, GRID, 2 * GRID].map((at): R => ({
      what: '',
      kind: 'grid',
      lane: null,
      from: at,
      to: at,
      middle: null,
      move: null,
    })),
  ],
  quantities: {
    overlap: { label: 'covariance by overlap', unit: '', digits: 0, of: overlapped },
    grid: { label: 'covariance on the grid', unit: '', digits: 0, of: () => gridded },
    correlation: {
      label: 'correlation by overlap',
      unit: '',
      digits: 2,
      of: (values) =>
        overlapped(values) / Math.sqrt(realisedVariance(FIRST) * realisedVariance(SECOND)),
    },
  },
  finding: (values) =>
    `Summed where they overlap the moves give ${signed(overlapped(values))}, on a grid of five ${signed(gridded)}`,
  readout: (values) =>
    `Products of moves that overlap in time add up to ${signed(overlapped(values))}; with prices taken on a grid of five seconds they come to ${signed(gridded)}.`,
  figure: () => ({
    x: { column: 'from', label: 'seconds', domain: [-2.4, 12.4], ticks: [0, 5, 10] },
    panels: [
      {
        y: { column: 'lane', label: '', domain: [0.4, 2.7], ticks: [] },
        height: { narrow: 128, wide: 128 },
        marks: [
          { mark: 'rule', at: 'x', where: ({ kind }) => kind === 'grid', dash: 'dotted' },
          lane(2, 'ink'),
          lane(1, 'gain'),
          {
            mark: 'text',
            x: 'middle',
            y: 'lane',
            where: ({ kind }) => kind === 'move',
            label: { text: ({ move }) => signed(move ?? 0), side: 'middle', dy: 5 },
          },
        ],
      },
    ],
  }),
});
