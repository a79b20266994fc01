/** The scatter of the three ways, and the income part by part. */
import type { Mark, Panel } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import type { Settings } from './params.ts';
import { poolOf } from './pool.ts';
import { WAYS } from './rows.ts';
import { give, signed } from './words.ts';

type C = typeof columns;

/** Rows of bars with their names on the left. */
const NAMES = 0.46;
const VALUES = 0.24;

/** From where the names stand to where the last value may end. */
function beside(low: number, high: number): readonly [number, number] {
  const span = Math.max(1e-6, high - low);
  const whole = span / (1 - NAMES - VALUES);
  return [low - NAMES * whole, high + VALUES * whole];
}

const name = (kinds: readonly string[], x: number): Mark<C> => ({
  mark: 'text',
  x,
  y: 'level',
  where: is(...kinds),
  label: { text: ({ what }) => what.toLowerCase(), side: 'start', dy: 5 },
});

const COLOURS = { unhedged: 'quiet', once: 'loss', hedged: 'gain' } as const;

export function scatterPanel(settled: Settings): Panel<C> {
  const { spread } = poolOf(settled);
  const most = Math.max(...WAYS.map((way) => spread[way]));
  const [low, high] = beside(100 * (spread.mean - most), 100 * (spread.mean + most));
  return {
    title: 'Average ± standard deviation',
    x: { column: 'mean', label: '', domain: [low, high], ticks: [] },
    y: { column: 'level', label: '', domain: [-0.95, 2.5], ticks: [] },
    height: { narrow: 104, wide: 112 },
    marks: [
      ...WAYS.map((way): Mark<C> => ({
        mark: 'bar',
        where: is(way),
        x1: 'from',
        x2: 'to',
        thick: 16,
        tone: COLOURS[way],
        fill: 'wash',
      })),
      {
        mark: 'bar',
        where: is('sampled'),
        x1: 'from',
        x2: 'to',
        thick: 4,
        tone: 'gain',
        fill: 'solid',
      },
      { mark: 'line', where: is('average'), tone: 'ink', weight: 'thin' },
      {
        mark: 'text',
        x: 'mean',
        y: -0.95,
        where: is('mean'),
        label: {
          text: ({ mean }) => `all three: ${signed(mean)}`,
          side: 'middle',
          dy: -2,
          strong: true,
        },
      },
      name(WAYS, low),
      {
        mark: 'text',
        x: 'to',
        y: 'level',
        where: is(...WAYS),
        label: {
          text: ({ scatter }) => give((scatter ?? 0) / 100),
          side: 'start',
          dx: 6,
          dy: 5,
          strong: true,
        },
      },
    ],
  };
}

export function incomePanel(settled: Settings): Panel<C> {
  const { fees, loss, funding, cost, net, onCapital } = poolOf(settled).income;
  const sums = [0, fees, fees - loss, fees - loss + funding, net, onCapital].map(
    (sum) => 100 * sum,
  );
  const [low, high] = beside(Math.min(...sums), Math.max(...sums, 100 * cost));
  const bar = { mark: 'bar', x1: 'from', x2: 'to', thick: 14 } as const;
  const all = ['added', 'taken', 'left', 'lost'];
  return {
    title: 'Income a year, of the deposit',
    x: { column: 'to', label: '', domain: [low, high], ticks: [] },
    y: { column: 'level', label: '', domain: [-0.5, 4.5], ticks: [] },
    height: { narrow: 110, wide: 118 },
    marks: [
      { mark: 'line', where: is('nothing'), tone: 'quiet', weight: 'thin' },
      { ...bar, where: is('added'), tone: 'gain', fill: 'wash' },
      { ...bar, where: is('taken', 'lost'), tone: 'loss', fill: 'hatch' },
      { ...bar, where: is('left'), tone: 'gain', fill: 'solid' },
      name(all, low),
      amount('to', ['added', 'left']),
      amount('from', ['taken', 'lost']),
    ],
  };
}

/** Beside the right end of its bar. */
const amount = (x: 'from' | 'to', kinds: readonly string[]): Mark<C> => ({
  mark: 'text',
  x,
  y: 'level',
  where: is(...kinds),
  label: { text: ({ mean }) => signed(mean), side: 'start', dx: 6, dy: 5, strong: true },
});
