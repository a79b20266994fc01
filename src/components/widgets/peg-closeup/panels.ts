/** The three parts of a peg as panels of one height. */
import { number, times } from '../../kit/format.ts';
import type { Figure, Panel } from '../../kit/marks.ts';
import { is, type columns } from '../is-one-still-one/columns.ts';
import type { Settings } from '../is-one-still-one/params.ts';
import { pricePanel, shareAxis } from '../is-one-still-one/pool-panels.ts';
import { DAYS } from './band.ts';
import { PRICES } from './loop.ts';

type C = typeof columns;

/** One of the three, in the same room. */
export function partFigure(panel: 'band' | 'pool' | 'loop', at: Settings): Figure<C> {
  const axis = { unit: '', digits: 2 } as const;
  switch (panel) {
    case 'band':
      return {
        x: { column: 'x1', label: 'days until redeemed', domain: [0, DAYS] },
        panels: [bandPanel],
      };
    case 'pool':
      return { x: shareAxis(at), panels: [{ ...pricePanel(at), height: HEIGHT }] };
    case 'loop':
      return {
        x: { ...axis, column: 'price', label: 'price of the token', domain: PRICES },
        panels: [loopPanel(at)],
      };
  }
}

const HEIGHT = { narrow: 190, wide: 200 } as const;

const bandPanel: Panel<C> = {
  y: { column: 'low', label: 'Worth', domain: [0.9, 1.015], ticks: [0.9, 0.95, 1] },
  height: HEIGHT,
  marks: [
    { mark: 'area', x: 'x1', where: is('sure'), y1: 'low', y2: 'high', tone: 'gain' },
    {
      mark: 'line',
      x: 'x1',
      where: is('sure'),
      tone: 'ink',
      label: { text: 'waiting alone', side: 'end', dx: 30, dy: 20 },
    },
    {
      mark: 'line',
      x: 'x1',
      where: is('doubtful'),
      tone: 'loss',
      label: { text: 'waiting, and doubt', side: 'end', dx: 4, dy: 18 },
    },
    {
      mark: 'dot',
      x: 'x1',
      where: is('day'),
      tone: 'ink',
      label: { text: ({ low }) => number(low ?? 0, 3), side: 'start', dx: 8, dy: -8, strong: true },
    },
  ],
};

const loopPanel = ({ leverage }: Settings): Panel<C> => ({
  y: {
    column: 'y1',
    label: 'Left',
    domain: [-0.65, 1.1],
    ticks: [-0.5, 0, 0.5, 1],
  },
  height: HEIGHT,
  marks: [
    { mark: 'area', x: 'price', where: is('promise'), y1: 'low', y2: 'y2', tone: 'loss' },
    {
      mark: 'text',
      x: PRICES[0],
      y: -0.28,
      label: { text: 'the lender’s loss,\nmarked at one', side: 'start', dx: 6, tone: 'loss' },
    },
    { mark: 'line', x: 'price', where: is('promise'), tone: 'ink' },
    { mark: 'line', x: 'price', where: is('promise'), y: 'low', tone: 'loss' },
    { mark: 'line', x: 'price', where: is('market'), tone: 'warn' },
    {
      mark: 'dot',
      x: 'price',
      where: is('liquidation'),
      symbol: 'cross',
      tone: 'ink',
      label: {
        text: 'liquidated, marked at market',
        side: 'end',
        dx: 4,
        dy: -10,
      },
    },
    {
      mark: 'text',
      x: 1,
      y: 1,
      label: {
        text: `holder of ${times(leverage)}`,
        side: 'end',
        dx: 34,
        dy: 2,
        strong: true,
      },
    },
  ],
});
