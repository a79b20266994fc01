/** The pool: price against share, the band of redemption, and the two prices that end a loop. */
import { number, times } from '../../kit/format.ts';
import type { Axis, Panel, RuleMark, TextMark } from '../../kit/marks.ts';
import { is, type PegRow, type columns } from './columns.ts';
import { scale } from './health.ts';
import { pegOf } from './peg.ts';
import type { Settings } from './params.ts';
import { priceAxis } from './price-axis.ts';
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
  const peg = pegOf(settled);
  const { low, price: own } = peg;
  const seen =
    (kind: string) =>
    (row: PegRow): boolean =>
      is(kind)(row) && row.price !== null && row.price > domain[0] && row.price < domain[1];
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
  const said = (kind: 'liquidation' | 'shortfall', text: string): TextMark<C> => {
    // Above its line, but where the name of the point on the band stands there.
    const below = (low - peg[kind]) / span;
    return {
      mark: 'text',
      x: ASIDE,
      y: 'price',
      where: seen(kind),
      label: {
        text,
        side: 'start',
        dy: below > 0 && below < 0.15 ? 14 : -5,
        tone: kind === 'shortfall' ? 'loss' : 'warn',
      },
    };
  };
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
      { mark: 'area', where: is('curve'), y1: 'y1', y2: 'low', tone: 'gain' },
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
        // At a premium it ends where the band is named.
        ...(own <= 1 && {
          label: { text: 'ordinary\npool', side: 'start', dx: 6, dy: -6 } as const,
        }),
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
          text: ({ share }) => `redeem from ${Math.ceil(share ?? 0)}\u202f%`,
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
