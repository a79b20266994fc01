/** A feed that has stopped: the market may be anywhere in a widening cone; below the loan it pays to walk away. */
import { number, short } from '../../kit/format.ts';
import type { Figure, Panel } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { spreadOf, stoppedOf } from './feed.ts';
import { HEIGHTS } from './heights.ts';
import type { Settings } from './params.ts';
import { hoursShown } from './rows.ts';
import { hourAxis } from './stretch.ts';

type C = typeof columns;

export function conePanel(settled: Settings): Panel<C> {
  const spread = spreadOf(settled, 60 * hoursShown(settled));
  const low = Math.max(0, Math.min(settled.loan - 12, 100 * Math.exp(-2.2 * spread)));
  const high = Math.max(108, 100 * Math.exp(1.9 * spread));
  return {
    title: 'Market, % of the last price',
    y: { column: 'market', label: 'Market', domain: [low, high] },
    height: HEIGHTS.upper,
    marks: [
      {
        mark: 'block',
        where: is('loan'),
        x1: 0,
        x2: hoursShown(settled),
        y1: low,
        y2: 'market',
        tone: 'loss',
        fill: 'wash',
      },
      { mark: 'area', where: is('cone'), y1: 'low', y2: 'high', tone: 'gain' },
      { mark: 'rule', at: 'y', where: is('last'), tone: 'ink', dash: 'full' },
      { mark: 'rule', at: 'y', where: is('loan'), tone: 'loss', dash: 'dashed' },
      { mark: 'line', where: is('market'), tone: 'quiet', weight: 'thin' },
      {
        mark: 'text',
        where: is('loan'),
        x: 0,
        y: 'market',
        tone: 'loss',
        label: {
          text: ({ market }) => `below ${short(market ?? 0)}\u202f% it pays to walk away`,
          side: 'start',
          dx: 6,
          dy: 16,
          tone: 'loss',
        },
      },
    ],
  };
}

function putPanel(settled: Settings): Panel<C> {
  const end = 1000 * stoppedOf(settled, 60 * hoursShown(settled)).value;
  const top = Math.max(0.01, 1.15 * end);
  return {
    title: `Given away, USD per ${number(1000)} of collateral`,
    y: { column: 'put', label: 'Given away', domain: [0, top], ticks: ticksTo(top) },
    height: HEIGHTS.lower,
    marks: [
      { mark: 'line', where: is('cone'), y: 'put', tone: 'loss' },
      {
        mark: 'dot',
        where: is('now'),
        y: 'put',
        symbol: 'you',
        tone: 'you',
        label: {
          text: ({ put }) => ((put ?? 0) < 0.005 ? 'next to nothing' : number(put ?? 0, 2)),
          side: 'end',
          dx: 12,
          dy: -12,
          strong: true,
        },
      },
    ],
  };
}

/** Nothing, and the one round number that fits best. */
function ticksTo(top: number): number[] {
  const exponent = Math.floor(Math.log10(top));
  // A whole number divided by one is exact to the last digit; times 0.001 it is not.
  const sized = (digit: number): number =>
    exponent < 0 ? digit / 10 ** -exponent : digit * 10 ** exponent;
  return [0, sized([5, 2, 1].find((digit) => sized(digit) <= top) ?? 1)];
}

export const stoppedFigure = (settled: Settings): Figure<C> => ({
  x: { column: 'hours', domain: [0, hoursShown(settled)], ...hourAxis(hoursShown(settled)) },
  panels: [conePanel(settled), putPanel(settled)],
});
