/** The panels of the limit: how often liquidations fail, who is gone before a change, and its way. */
import { percent, short, times } from '../../kit/format.ts';
import type { Axis, Label, Mark, Panel, TextMark } from '../../kit/marks.ts';
import { is, type columns, type LimitRow } from './columns.ts';
import { horizon } from './curves.ts';
import type { Settings } from './params.ts';
import { chance, percent as share } from './words.ts';

type C = typeof columns;

/** Tight enough even in stress, only now, and not at all. */
const ground: readonly Mark<C>[] = [
  {
    mark: 'zone',
    to: is('tight'),
    tone: 'gain',
    label: { text: 'holds in stress', side: 'middle', dy: -56 },
  },
  { mark: 'zone', from: is('tight'), to: is('loose'), tone: 'warn' },
  { mark: 'zone', from: is('loose'), tone: 'loss' },
];

/** The names of the limits as they were, above the figure; the nearest two have no room on a phone. */
const venues: readonly Mark<C>[] = [false, true].map((wide) => ({
  mark: 'rule',
  at: 'x',
  where: (row) => row.kind === 'venue' && row.what.startsWith('dYdX') === wide,
  named: true,
  label: {
    text: ({ what }) => what.replace(' ', '\n'),
    side: 'middle',
    ...(wide && { wide: true as const }),
  },
}));

const beside = (text: Label<C>['text'], side: 'auto' | 'start' | 'end', dy: number): Label<C> => ({
  text,
  side,
  dx: 12,
  dy,
  strong: true,
});

const enough = (row: LimitRow): string => (row.leverage === null ? '' : times(row.leverage));

/** The rarest failure in sight, per cent. */
const FLOOR = 0.0005;

export function failurePanel({ leverage, volatility, stress, tolerance }: Settings): Panel<C> {
  const name = (kind: string, text: string, side: 'start' | 'end'): TextMark<C> => ({
    mark: 'text',
    where: is(kind),
    label: { text, side, dx: 10, dy: 4, tone: 'ink' },
  });
  // Names stand outside the two curves, what the points say between them.
  const calm = volatility <= stress;
  return {
    title: 'Liquidations that leave a hole, log scale',
    y: {
      column: 'chance',
      label: 'Holes',
      scale: 'log',
      domain: [FLOOR, 100],
      ticks: [0.001, 0.01, 0.1, 1, 10, 100],
      unit: '%',
    },
    height: { narrow: 196, wide: 240 },
    marks: [
      ...ground,
      ...venues,
      {
        mark: 'rule',
        at: 'y',
        where: is('cap'),
        column: 'chance',
        tone: 'warn',
        dash: 'dashed',
        label: {
          text: `${share(tolerance)} tolerated`,
          side: 'end',
          dx: 2,
          dy: -6,
          tone: 'warn',
        },
      },
      { mark: 'line', where: is('calm-curve'), tone: 'ink' },
      { mark: 'line', where: is('stress-curve'), tone: 'loss' },
      name('name', `now,\n${percent(volatility, 0)}`, calm ? 'start' : 'end'),
      name('stressed-name', `in stress,\n${percent(stress, 0)}`, calm ? 'end' : 'start'),
      ...(['cap', 'stressed-cap'] as const).map((kind): Mark<C> => ({
        mark: 'dot',
        where: is(kind),
        tone: 'quiet',
        label: { ...beside(enough, 'start', 18), dx: 2, tone: 'warn' },
      })),
      {
        mark: 'dot',
        where: is('stressed'),
        tone: 'ink',
        label: calm ? beside(seen, 'start', 18) : beside(seen, 'end', -8),
      },
      {
        mark: 'dot',
        where: is('now'),
        symbol: 'you',
        tone: 'you',
        label: calm ? beside(said, 'end', leverage < HIGH ? -8 : 22) : beside(said, 'start', 18),
      },
    ],
  };
}

/** From here on the two points are close, and there is no room on their right. */
const HIGH = 80;

const said = ({ chance: of }: LimitRow): string =>
  (of ?? 0) < FLOOR ? `≈ ${share(0)}` : chance((of ?? 0) / 100);

/** Below the frame there are two points on one spot, and one of them speaks. */
const seen = (row: LimitRow): string => ((row.chance ?? 0) < FLOOR ? '' : said(row));

const NOTHING = { column: 'share', label: '', domain: [0, 1], ticks: [] } as const;

const days = (settled: Settings): Axis<C> => ({
  column: 'until',
  label: '',
  domain: [0, horizon(settled)],
  ticks: [],
});

/** Longs opened at the limit today, and how many of them are gone on each day until it changes. */
export function waitingPanel(settled: Settings): Panel<C> {
  return {
    title: 'Longs gone before it changes, in stress',
    x: days(settled),
    y: { ...NOTHING, domain: [0, 112] },
    height: { narrow: 84, wide: 92 },
    marks: [
      { mark: 'line', where: is('landing', 'foot'), tone: 'ink', weight: 'thin' },
      { mark: 'line', where: is('waiting'), tone: 'loss' },
      {
        mark: 'text',
        where: is('first-day'),
        y: 30,
        label: {
          ...beside(({ share: gone }) => `${percent(gone ?? 0, 0)} after a day`, 'start', 0),
          tone: 'loss',
        },
      },
      {
        mark: 'dot',
        where: is('landing'),
        tone: 'ink',
        label: beside(
          ({ share, until }) => `${percent(share ?? 0, 0)} by day ${short(until ?? 0)}`,
          'auto',
          24,
        ),
      },
    ],
  };
}

/** The way of the change under the same days. */
export function phasesPanel(settled: Settings): Panel<C> {
  return {
    x: days(settled),
    y: NOTHING,
    height: { narrow: 34, wide: 34 },
    marks: [
      {
        mark: 'block',
        where: is('phase'),
        x1: 'from',
        x2: 'until',
        y1: 0.1,
        y2: 0.9,
        fill: 'wash',
        label: {
          text: ({ what }) => what.replace('step ', ''),
          side: 'middle',
          dy: 18,
          tone: 'ink',
        },
      },
      { mark: 'rule', at: 'x', where: is('landing'), tone: 'ink', dash: 'full' },
    ],
  };
}
