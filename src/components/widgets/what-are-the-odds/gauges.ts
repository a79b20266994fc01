/** The gauge with the simulation on it, and the chance by other horizons: each on an axis of its own. */
import { number, percent } from '../../kit/format.ts';
import type { Panel } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import type { Settings } from './params.ts';
import { HORIZONS } from './rows.ts';

type C = typeof columns;

const GAUGE = { column: 'odds', label: 'chance, %', domain: [0, 100] } as const;
/** Paths at the bottom and at the top of the gauge; above the last stands the formula. */
const PATHS = [8, 1.2e7] as const;
const FORMULA = 3e6;

/** The formula as a bar from nothing to certain; under it the simulation closes in on the same line. */
export function gaugePanel(without: string): Panel<C> {
  return {
    title: `Formula${without === '' ? ' and' : ` without ${without};`} simulation`,
    x: { ...GAUGE, ticks: [0, 25, 50, 75, 100] },
    y: {
      column: 'paths',
      label: 'Paths',
      scale: 'log',
      domain: PATHS,
      ticks: [16, 256, 4096, 65536, FORMULA],
      say: (paths) => (paths === FORMULA ? 'formula' : number(paths)),
    },
    height: { narrow: 120, wide: 120 },
    marks: [
      {
        mark: 'bar',
        where: is('now'),
        x1: 0,
        x2: 'odds',
        y: FORMULA,
        thick: 15,
        tone: 'loss',
        fill: 'hatch',
        label: {
          text: ({ odds }) => percent(odds ?? 0),
          side: 'start',
          outside: true,
          dx: 8,
          dy: 12,
          strong: true,
        },
      },
      { mark: 'line', where: is('formula'), x: 'odds', tone: 'loss', weight: 'thin' },
      {
        mark: 'bar',
        where: is('estimate', 'best'),
        x1: 'least',
        x2: 'most',
        thick: 5,
        tone: 'gain',
        fill: 'solid',
      },
      {
        mark: 'dot',
        where: is('best'),
        tone: 'ink',
        label: {
          text: ({ odds }) => percent(odds ?? 0),
          side: 'start',
          dx: 10,
          dy: 5,
          strong: true,
        },
      },
    ],
  };
}

const without = { mark: 'line', where: is('curve'), tone: 'loss', weight: 'thin' } as const;

/** The odds by every horizon, filled up to the reader’s; and those of being there at its end. */
export function horizonPanel(watch: Settings['watch']): Panel<C> {
  const always = watch === 'always';
  const name = always ? 'get there' : 'be seen there';
  return {
    title: always ? 'By horizon' : 'By horizon; thin: without pause',
    x: {
      column: 'days',
      label: 'days',
      scale: 'log',
      domain: HORIZONS,
      ticks: [0.1, 1, 7, 30, 90],
    },
    y: { column: 'odds', label: 'Chance', domain: [0, 100], ticks: [0, 50, 100], unit: '%' },
    height: { narrow: 112, wide: 120 },
    marks: [
      { mark: 'area', where: is('so far'), y1: 'least', y2: 'odds', tone: 'loss' },
      {
        mark: 'line',
        where: is('curve'),
        y: 'end',
        tone: 'quiet',
        label: { text: 'end there', side: 'end', dx: 2, dy: 18, strong: true, tone: 'quiet' },
      },
      ...(always ? [] : [{ ...without, y: 'most' } as const]),
      {
        mark: 'line',
        where: is('curve'),
        tone: 'loss',
        label: { text: name, side: 'end', dx: 2, dy: -8, strong: true },
      },
      { mark: 'dot', where: is('now'), symbol: 'you', tone: 'you' },
    ],
  };
}
