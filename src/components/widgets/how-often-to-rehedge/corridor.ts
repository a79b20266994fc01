/** The band around delta, by the price: where the hedge is left alone. */
import type { Mark, Panel } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { hedgeOf } from './hedge.ts';
import type { Settings } from './params.ts';
import { pricesOf } from './rows.ts';

type C = typeof columns;

export function corridorPanel(settled: Settings): Panel<C> {
  const [from, to] = pricesOf(hedgeOf(settled));
  return {
    title: 'Coins held, by the price',
    y: {
      column: 'delta',
      label: 'Of a coin',
      domain: [-15, 115],
      unit: '%',
      ticks: [0, 25, 50, 75, 100],
    },
    height: { narrow: 170, wide: 230 },
    marks: [
      {
        mark: 'rule',
        at: 'x',
        column: 'price',
        where: is('here'),
        named: true,
        tone: 'quiet',
        label: { text: 'price now\n100', side: 'middle' },
      },
      { mark: 'area', where: is('corridor'), x: 'price', y1: 'low', y2: 'high', tone: 'gain' },
      edge('low'),
      edge('high'),
      { mark: 'line', where: is('corridor'), x: 'price', y: 'delta', tone: 'ink' },
      {
        mark: 'dot',
        where: is('here'),
        x: 'price',
        y: 'delta',
        symbol: 'you',
        tone: 'you',
        label: { text: 'delta', side: 'start', dx: 12, dy: 20, strong: true },
      },
      word(from, 88, 'above: sell to the edge', 'start', 8),
      word(to, 14, 'below: buy to the edge', 'end', 8),
    ],
  };
}

const edge = (y: 'low' | 'high'): Mark<C> => ({
  mark: 'line',
  where: is('corridor'),
  x: 'price',
  y,
  tone: 'gain',
  weight: 'thin',
});

const word = (x: number, y: number, text: string, side: 'start' | 'end', dx: number): Mark<C> => ({
  mark: 'text',
  x,
  y,
  label: { text, side, dx, dy: 5 },
});
