/** The three panels: price and book, the gauge with the simulation on it, and the odds of other horizons. */
import { number, percent, short } from '../../kit/format.ts';
import type { BarMark, Mark, Panel } from '../../kit/marks.ts';
import type { Group } from './ignition.ts';
import type { Settings } from './params.ts';
import type { columns, OddsRow } from './columns.ts';
import { HORIZONS } from './rows.ts';
import { chance } from './words.ts';

type C = typeof columns;

export const is =
  (...kinds: readonly string[]) =>
  (row: OddsRow) =>
    kinds.includes(row.kind);

/** Where the book stands and where the frame ends, in horizons from now. */
export const LEFT = 0.55;
export const RIGHT = 1.35;
const LONGEST = 0.42;

/** Bars of the book on the left; on the right the fan, the line it may touch, and where the price lands. */
export function pricePanel(
  { days }: Settings,
  groups: readonly Group[],
  prices: readonly [number, number],
): Panel<C> {
  const book = -LEFT * days;
  const most = Math.max(...groups.map(({ units }) => units));
  const names = crowding(groups, prices);
  const bars = groups.flatMap(({ units }, i): Mark<C>[] => {
    const bar = {
      mark: 'bar',
      x1: book,
      x2: book + (LONGEST * days * units) / most,
      y: 'price',
      thick: 5,
      label: {
        text: names[i] ?? '',
        side: 'start',
        outside: true,
        dx: 5,
        dy: 8,
      },
    } as const satisfies BarMark<C>;
    return [
      { ...bar, where: is(`forced ${i}`), tone: 'loss', fill: 'hatch' },
      { ...bar, where: is(`waiting ${i}`), tone: 'quiet', fill: 'wash' },
    ];
  });
  return {
    title: 'Price: the longs that wait, and where it may go',
    y: { column: 'price', label: 'Price', domain: prices },
    height: { narrow: 220, wide: 270 },
    marks: [
      { mark: 'area', where: is('outer'), y1: 'low', y2: 'high', tone: 'quiet' },
      { mark: 'area', where: is('beyond'), y1: 'low', y2: 'high', tone: 'loss' },
      { mark: 'line', where: is('inner'), y: 'low', tone: 'quiet', weight: 'thin' },
      { mark: 'line', where: is('inner'), y: 'high', tone: 'quiet', weight: 'thin' },
      {
        mark: 'block',
        where: is('now'),
        x1: book,
        x2: 0,
        y1: 'low',
        y2: 'high',
        tone: 'loss',
        fill: 'wash',
      },
      ...bars,
      { mark: 'rule', at: 'y', where: is('landing'), tone: 'quiet', label: below('lands at') },
      { mark: 'rule', at: 'y', where: is('now'), tone: 'loss', dash: 'full' },
      {
        mark: 'text',
        x: 0.02 * days,
        y: 'price',
        where: is('now'),
        label: { ...below('ignites at'), side: 'start', dx: 0, dy: -6, tone: 'loss' },
      },
      {
        mark: 'dot',
        where: is('now'),
        symbol: 'you',
        tone: 'you',
        label: {
          text: (row) => chance((row.odds ?? 0) / 100),
          side: 'start',
          dx: 12,
          dy: -8,
          strong: true,
        },
      },
    ],
  };
}

const below = (what: string) =>
  ({
    text: ({ price }: OddsRow) => `${what} ${short(price ?? 0, 1)}`,
    side: 'end',
    dx: 4,
    dy: 15,
    strong: true,
  }) as const;

/** How many px of the panel a label needs to itself. */
const LINE = 15;

/** What stands beside each bar: its units, and those of bars too near below it to have a label of their own. */
function crowding(
  groups: readonly Group[],
  [low, high]: readonly [number, number],
): readonly string[] {
  const gap = (LINE * (high - low)) / 220;
  const heads = groups.map(({ level }, i, all) => {
    const head = all.findIndex((other) => other.level - level < gap);
    return head === -1 ? i : head;
  });
  return groups.map((_, i) =>
    groups
      .filter((_group, j) => heads[j] === i)
      .map(({ units }) => short(units))
      .join(', '),
  );
}

const GAUGE = { column: 'odds', label: 'chance, %', domain: [0, 100] } as const;
/** Paths at the bottom and at the top of the gauge; above the last stands the formula. */
const PATHS = [8, 1.2e7] as const;
const FORMULA = 3e6;

/** The formula as a bar from nothing to certain; under it the simulation closes in on the same line. */
export function gaugePanel(without: string): Panel<C> {
  return {
    title: `Formula${without === '' ? '' : `, without ${without},`} and simulation`,
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
