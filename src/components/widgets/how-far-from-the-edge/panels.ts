/** The four panels of the figure: equity, leverage, what the reader's own trade does to the price, and its size. */
import { percent, times } from '../../kit/format.ts';
import type { DotMark, Mark, Panel, RuleMark, ZoneMark } from '../../kit/marks.ts';
import type { columns, EdgeRow } from './rows.ts';
import { money } from './words.ts';

type C = typeof columns;

export const is = (point: string) => (row: EdgeRow) => row.point === point;
export const now = is('now');

/** The side towards which the position loses, and the other: names lean away from each other. */
const sides = (s: 1 | -1) => (s === 1 ? (['end', 'start'] as const) : (['start', 'end'] as const));

/** Where the threshold of a level stands; with its name on the panel at the top. */
function threshold(point: string, side: 'start' | 'end' | 'middle', named: boolean): RuleMark<C> {
  const looks = {
    entry: {},
    liquidated: { tone: 'warn', dash: 'dashed' },
    bankrupt: { tone: 'loss', dash: 'full' },
  } as const;
  const look = looks[point as keyof typeof looks];
  const rule = { mark: 'rule', at: 'x', where: is(point), ...look } as const;
  if (!named) return rule;
  const text = (row: EdgeRow) => `${point}\n${money(row.price)}`;
  return point === 'entry'
    ? { ...rule, named, label: { text, side, wide: true } }
    : { ...rule, named, label: { text, side, dx: 5, strong: true } };
}

/** Bankrupt, the strip before it that is the venue's cushion, and what is safe. */
function ground(s: 1 | -1, named: boolean): readonly Mark<C>[] {
  const [lost, kept] = sides(s);
  const beyond = s === 1 ? { to: is('bankrupt') } : { from: is('bankrupt') };
  const safe = s === 1 ? { from: is('liquidated') } : { to: is('liquidated') };
  const zone = (z: Omit<ZoneMark<C>, 'mark'>): ZoneMark<C> => ({ mark: 'zone', ...z });
  const words = named
    ? {}
    : { label: { text: 'no equity, so no leverage', side: 'middle' } as const };
  return [
    zone({ ...safe, tone: 'gain' }),
    zone({ from: is('liquidated'), to: is('bankrupt'), tone: 'warn' }),
    zone({ ...beyond, tone: 'loss', ...words }),
    threshold('entry', 'middle', named),
    threshold('liquidated', kept, named),
    threshold('bankrupt', lost, named),
  ];
}

const here: RuleMark<C> = { mark: 'rule', at: 'x', where: now, tone: 'you', dash: 'full' };

/** Its label stands on the side where the line is not. */
function point(text: (row: EdgeRow) => string, side: 'start' | 'end', dy: number): DotMark<C> {
  const label = { text, side, dx: 14, dy, strong: true } as const;
  return { mark: 'dot', where: now, symbol: 'you', tone: 'you', label };
}

function left({ equity }: EdgeRow): string {
  if (equity === null) return 'no bound';
  return `${percent(Math.abs(equity), 0)} ${equity >= 0 ? 'left' : 'short'}`;
}

export function equityPanel(s: 1 | -1): Panel<C> {
  return {
    title: 'Equity, % of the margin put up',
    y: { column: 'equity', label: 'Equity', domain: [-50, 175], ticks: [0, 50, 100, 150] },
    height: { narrow: 130, wide: 190 },
    marks: [
      ...ground(s, true),
      { mark: 'line', tone: 'gain', curve: 'monotone' },
      here,
      point(left, 'start', s === 1 ? 22 : -12),
    ],
  };
}

export function leveragePanel(s: 1 | -1, leverage: number): Panel<C> {
  const domain = [leverage / 2, Math.max(leverage * 30, 40)] as const;
  return {
    title: 'Effective leverage, log scale',
    y: { column: 'leverage', label: 'Leverage', scale: 'log', domain, unit: '×' },
    height: { narrow: 108, wide: 150 },
    marks: [
      ...ground(s, false),
      { mark: 'line', where: (row) => row.condition !== 'bankrupt', curve: 'monotone' },
      here,
      point((row) => (row.leverage === null ? '' : times(row.leverage)), sides(s)[1], -12),
    ],
  };
}

const NOTHING = { column: 'equity', label: '', domain: [0, 1], ticks: [] } as const;

/** On the price axis: how far the reader's own trade would move the price on. */
export function pushPanel(s: 1 | -1): Panel<C> {
  const text = `your own ${s === 1 ? 'sale' : 'buy-back'} moves it on`;
  const label = {
    text,
    side: sides(s)[0],
    outside: true,
    dx: 8,
    dy: 10,
    strong: true,
    wide: true,
  } as const;
  return {
    y: NOTHING,
    height: { narrow: 26, wide: 26 },
    marks: [
      here,
      {
        mark: 'bar',
        x1: 'price',
        x2: 'pushed',
        y: 0.5,
        where: now,
        thick: 12,
        tone: 'loss',
        fill: 'hatch',
        label,
      },
    ],
  };
}

/** "Sell this much": the whole position as a bar, and the part that has to go. */
export function sizePanel(action: string, target: number): Panel<C> {
  const bar = { mark: 'bar', y: 0.28, where: now, thick: 28 } as const;
  const label = { dy: -8, strong: true } as const;
  const kept = ({ sell }: EdgeRow) => (sell === null ? '' : `keep ${percent(100 - sell)}`);
  const sold = ({ sell }: EdgeRow) => (sell === null ? '' : `${action} ${percent(sell)}`);
  return {
    title: `To run at ${times(target)} again`,
    x: { column: 'sell', label: '', domain: [100, 0], ticks: [] },
    y: NOTHING,
    height: { narrow: 52, wide: 52 },
    marks: [
      {
        ...bar,
        x1: 100,
        x2: 'sell',
        tone: 'gain',
        fill: 'wash',
        label: { ...label, text: kept, side: 'start', tone: 'ink' },
      },
      {
        ...bar,
        x1: 'sell',
        x2: 0,
        tone: 'loss',
        fill: 'hatch',
        label: { ...label, text: sold, side: 'end' },
      },
      {
        mark: 'text',
        x: 100,
        y: 0.28,
        where: (row) => now(row) && row.sell === null,
        tone: 'loss',
        label: {
          text: `too late: nothing is left to ${action}`,
          side: 'start',
          dy: 4,
          strong: true,
        },
      },
    ],
  };
}
