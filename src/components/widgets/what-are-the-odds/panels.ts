/** Price over days: the book beside it, the fan, and the line that it may touch. */
import { short } from '../../kit/format.ts';
import type { BarMark, Mark, Panel } from '../../kit/marks.ts';
import type { Group } from './ignition.ts';
import type { Settings } from './params.ts';
import { is, type columns, type OddsRow } from './columns.ts';
import { chance } from './words.ts';

type C = typeof columns;

/** The edges of both bands, on one side. */
const edge = (y: 'low' | 'high') =>
  ({
    mark: 'line',
    where: is('outer', 'inner'),
    by: 'kind',
    y,
    tone: 'quiet',
    weight: 'thin',
  }) as const;

/** The edge that jumps push out, which the simulation brings. */
const jumped = (y: 'low' | 'high') =>
  ({
    ...edge(y),
    where: is('jumped'),
    tone: 'ink',
    label: { text: 'with jumps', side: 'end', dy: y === 'low' ? 16 : -6, wide: true },
  }) as const;

/** Where the book stands and where the frame ends, in horizons from now. */
export const LEFT = 0.55;
export const RIGHT = 1.5;
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
    } as const satisfies Omit<BarMark<C>, 'fill'>;
    return [
      { ...bar, where: is(`forced ${i}`), tone: 'loss', fill: 'hatch' },
      { ...bar, where: is(`waiting ${i}`), tone: 'quiet', fill: 'wash' },
    ];
  });
  return {
    title: 'Price, and the longs that wait',
    y: { column: 'price', label: 'Price', domain: prices },
    height: { narrow: 220, wide: 270 },
    marks: [
      { mark: 'area', where: is('outer'), y1: 'low', y2: 'high', tone: 'quiet' },
      { mark: 'area', where: is('beyond'), y1: 'low', y2: 'high', tone: 'loss' },
      edge('low'),
      edge('high'),
      jumped('low'),
      jumped('high'),
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
  const heads: number[] = [];
  groups.forEach(({ level }, i) => {
    const head = heads.at(-1) ?? i;
    const above = groups[head]?.level ?? level;
    heads.push(above - level < gap ? head : i);
  });
  return groups.map((_, i) =>
    groups
      .filter((_group, j) => heads[j] === i)
      .map(({ units }) => short(units))
      .join(', '),
  );
}
