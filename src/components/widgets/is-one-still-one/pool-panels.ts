/** The pool: price against share, the band of redemption, and the two prices that end a loop. */
import { number, times } from '../../kit/format.ts';
import type { Axis, Panel, RuleMark, TextMark } from '../../kit/marks.ts';
import { is, type PegRow, type columns } from './columns.ts';
import { scale } from './health.ts';
import { pegOf } from './peg.ts';
import type { Settings } from './params.ts';
import { quote } from './words.ts';

type C = typeof columns;

/** From a little below a balanced pool on; all of it once the reader goes further down. */
export function shareAxis({ coins, share }: Settings): Axis<C> {
  const from = Math.max(0, 10 * Math.floor(10 / Number(coins)) - 10);
  return {
    column: 'share',
    label: 'wrapped token in the pool',
    domain: [share < from ? 0 : from, 100],
    unit: '%',
  };
}

/** The axis of price comes no nearer than it must: a cliff is seen from afar, a slip from close by. */
const NEAR = [
  { bottom: 0.98, ticks: [0.98, 0.985, 0.99, 0.995, 1] },
  { bottom: 0.8, ticks: [0.8, 0.85, 0.9, 0.95, 1] },
  { bottom: 0.5, ticks: [0.5, 0.6, 0.7, 0.8, 0.9, 1] },
] as const;
const FAR = { bottom: 0, ticks: [0, 0.25, 0.5, 0.75, 1] } as const;

function priceAxis(settled: Settings): Axis<C> {
  const { price, low, high } = pegOf(settled);
  const lowest = Math.min(price, low);
  const { bottom, ticks } = NEAR.find((near) => lowest >= 1 - 0.9 * (1 - near.bottom)) ?? FAR;
  const room = 0.12 * (1 - bottom);
  const top = Math.max(high + room, price > 1 ? 1.02 * price + room : 0);
  const axis = { column: 'price', label: 'Price', domain: [bottom, top] } as const;
  // A premium may be far above one: then the round numbers are its own.
  return top > 1 + 3 * room ? axis : { ...axis, ticks };
}

export const poolPanels = (settled: Settings): Panel<C>[] => [
  pricePanel(settled),
  {
    ...scale.panel,
    title: `Health of a loop of ${times(settled.leverage)}, at par and now`,
    height: { narrow: 56, wide: 56 },
  },
];

/** Where names stand, right of the line of an ordinary pool. */
const ASIDE = 58;

export function pricePanel(settled: Settings): Panel<C> {
  const axis = priceAxis(settled);
  const { domain } = axis;
  const seen =
    (kind: string) =>
    ({ kind: own, price }: PegRow): boolean =>
      own === kind && price !== null && price > domain[0] && price < domain[1];
  // Far out of the frame a line is no use to anyone, and painters of pictures fail on it.
  const span = domain[1] - domain[0];
  const near =
    (column: 'price' | 'ordinary') =>
    (row: PegRow): boolean => {
      const value = row[column] ?? NaN;
      return is('curve')(row) && value > domain[0] - 4 * span && value < domain[1] + 2 * span;
    };
  const level = (kind: string, more: Partial<RuleMark<C>>): RuleMark<C> => ({
    mark: 'rule',
    at: 'y',
    column: 'price',
    where: seen(kind),
    ...more,
  });
  const said = (kind: string, text: string): TextMark<C> => ({
    mark: 'text',
    x: ASIDE,
    y: 'price',
    where: seen(kind),
    label: { text, side: 'start', dy: -5, tone: kind === 'shortfall' ? 'loss' : 'warn' },
  });
  return {
    y: axis,
    height: { narrow: 250, wide: 290 },
    marks: [
      {
        mark: 'block',
        where: is('band'),
        x1: 'x1',
        x2: 'x2',
        y1: 'low',
        y2: 'high',
        tone: 'gain',
        fill: 'wash',
      },
      { mark: 'area', where: near('price'), y1: 'price', y2: 'low', tone: 'gain' },
      level('liquidation', { tone: 'warn', dash: 'dashed' }),
      level('shortfall', { tone: 'loss', dash: 'dotted' }),
      said('liquidation', `loop of ${times(settled.leverage)} liquidated`),
      said('shortfall', 'its debt exceeds its pledge'),
      {
        mark: 'line',
        where: near('ordinary'),
        y: 'ordinary',
        tone: 'quiet',
        weight: 'thin',
        label: { text: 'ordinary\npool', side: 'start', dx: 6, dy: -6 },
      },
      { mark: 'line', where: near('price'), tone: 'ink' },
      {
        mark: 'text',
        x: 100,
        y: 'high',
        where: is('band'),
        label: {
          text: ({ low, high }) => `redemption: ${number(low ?? 0, 3)} to ${number(high ?? 1, 3)}`,
          side: 'end',
          dy: -6,
          tone: 'gain',
        },
      },
      {
        mark: 'dot',
        where: seen('pays'),
        tone: 'gain',
        label: {
          text: ({ share }) => `redeeming pays\nfrom ${Math.ceil(share ?? 0)}\u202f%`,
          side: 'end',
          dx: 8,
          dy: 17,
        },
      },
      {
        mark: 'dot',
        where: is('now'),
        symbol: 'you',
        tone: 'you',
        label: {
          text: ({ price }) => quote(price ?? 0),
          side: 'start',
          dx: 13,
          dy: -6,
          strong: true,
        },
      },
    ],
  };
}
