/** The curves that cross, the histogram, and the bars. */
import { move, percent, short } from '../../kit/format.ts';
import type { BarMark, Mark, Panel } from '../../kit/marks.ts';
import { is, type columns, type HedgeRow } from './columns.ts';
import { hedgeOf } from './hedge.ts';
import type { Settings } from './params.ts';
import { floorOf, profitsOf, TIMES } from './rows.ts';
import { often } from './words.ts';

type C = typeof columns;

const share = ({ share: value }: HedgeRow): string => {
  const of = value ?? 0;
  return percent(of, of < 0.95 ? 2 : of < 99.5 ? 1 : 0);
};

/** Powers of ten and three of them, as far as the axis goes. */
const TICKS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000, 3000];

export function curvesPanel(settled: Settings): Panel<C> {
  const hedge = hedgeOf(settled);
  const low = 0.8 * floorOf(hedge);
  const top = (100 * Math.max(hedge.sum(TIMES[0]), hedge.sum(TIMES[1]))) / hedge.premium;
  const high = 1.5 * top;
  return {
    title: 'Cost and uncertainty, of the premium',
    y: {
      column: 'share',
      label: 'Of the premium',
      scale: 'log',
      domain: [low, high],
      unit: '%',
      ticks: TICKS.filter((tick) => tick >= low && tick <= high),
    },
    height: { narrow: 170, wide: 230 },
    marks: [
      {
        mark: 'rule',
        at: 'x',
        where: is('best'),
        named: true,
        tone: 'quiet',
        label: {
          text: ({ times }) => `cheapest\n${often(Math.max(1, Math.round(times ?? 1)))}`,
          side: 'middle',
        },
      },
      { mark: 'line', where: is('feared'), tone: 'gain', weight: 'thin' },
      { mark: 'line', where: is('costs'), tone: 'loss', weight: 'thin' },
      { mark: 'line', where: is('sum'), tone: 'ink', weight: 'heavy' },
      ...names(settled),
      {
        mark: 'dot',
        where: is('now'),
        symbol: 'you',
        tone: 'you',
        label: { text: share, side: 'middle', dy: -14, strong: true },
      },
    ],
  };
}

/** Names of the lines, below them where they are lowest. */
const names = ({ risk }: Settings): Mark<C>[] => [
  {
    mark: 'text',
    x: 'times',
    y: 'share',
    where: is('feared name'),
    tone: 'gain',
    label: { text: `left open × ${short(risk)}`, side: 'end', dx: 14, dy: 2, strong: true },
  },
  {
    mark: 'text',
    x: 'times',
    y: 'share',
    where: is('cost name'),
    tone: 'loss',
    label: { text: 'cost', side: 'start', dx: 12, dy: 2, strong: true },
  },
];

/** More than any bin holds, and room for a name above them (% of the paths). */
const HIGHEST = 20;

export function histogramPanel(settled: Settings): Panel<C> {
  const [from, to] = profitsOf(settled);
  return {
    title: 'Where simulated paths end',
    x: { column: 'from', label: 'profit, of the premium', domain: [from, to], unit: '%' },
    y: {
      column: 'part',
      label: 'Of the paths',
      domain: [0, HIGHEST],
      ticks: [],
    },
    height: { narrow: 104, wide: 118 },
    marks: [
      {
        mark: 'block',
        where: is('bin'),
        x1: 'from',
        x2: 'to',
        y1: 0,
        y2: 'part',
        tone: 'gain',
        fill: 'wash',
      },
      { mark: 'line', where: is('bell'), x: 'from', y: 'part', tone: 'quiet', weight: 'thin' },
      { mark: 'line', where: is('worst'), x: 'from', y: 'part', tone: 'loss', weight: 'thin' },
      {
        mark: 'text',
        x: 'from',
        y: 'part',
        where: (row) => is('worst')(row) && row.what !== '',
        tone: 'loss',
        label: {
          text: ({ share: worst }) => `1 in 100 below ${percent(worst ?? 0, 0)}`,
          side: 'start',
          dx: -3,
          dy: -5,
        },
      },
    ],
  };
}

/** Rows of bars with their names on the left. */
const NAMES = 0.5;
const VALUES = 0.2;

export function barsPanel(settled: Settings): Panel<C> {
  const { premium, gap, error, paid } = hedgeOf(settled);
  const clock = settled.view === 'clock';
  const { rehedges } = settled;
  const most = Math.max(1e-9, gap, ...(clock ? [error(rehedges), paid(rehedges)] : [error(12)]));
  const whole = (100 * most) / premium / (1 - NAMES - VALUES);
  const low = -NAMES * whole;
  const bar = { mark: 'bar', x1: 'from', x2: 'to', thick: 15 } as const satisfies Partial<
    BarMark<C>
  >;
  return {
    title: clock ? 'What is left open, and what is lost' : 'In the band, and beside it',
    x: { column: 'to', label: '', domain: [low, low + whole], ticks: [] },
    y: { column: 'level', label: '', domain: [-0.6, clock ? 2.6 : 3.6], ticks: [] },
    height: { narrow: 96, wide: 104 },
    marks: [
      { ...bar, where: is('open', 'kept'), tone: 'gain', fill: 'wash' },
      { ...bar, where: is('paid'), tone: 'loss', fill: 'wash' },
      { ...bar, where: is('gap'), tone: 'loss', fill: 'hatch' },
      {
        mark: 'text',
        x: low,
        y: 'level',
        where: is('open', 'kept', 'paid', 'gap'),
        label: {
          text: ({ kind, what }) =>
            kind === 'gap' ? `lost to a gap of ${move(settled.gap)}` : what.toLowerCase(),
          side: 'start',
          dy: 5,
        },
      },
      {
        mark: 'text',
        x: 'to',
        y: 'level',
        where: is('open', 'kept', 'paid', 'gap'),
        label: { text: share, side: 'start', dx: 6, dy: 5, strong: true },
      },
    ],
  };
}
