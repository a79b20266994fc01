/** Profit by the price at the end, three ways, with the ends of simulated paths. */
import { short } from '../../kit/format.ts';
import type { LineMark, Panel, RuleMark } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import type { Settings } from './params.ts';
import { poolOf, profitsAt } from './pool.ts';
import { PRICES, type Way } from './rows.ts';
import { often, signed } from './words.ts';

type C = typeof columns;

const line = (
  y: Way | 'held',
  text: string,
  dy: number,
  more: Partial<LineMark<C>>,
): LineMark<C> => ({
  mark: 'line',
  where: is('curve'),
  y,
  ...more,
  label: { text, side: 'end', dy, strong: true },
});

/** As far as the three curves go at the ends of the axis, and the band if it is not vast. */
function profits(values: Settings): readonly [number, number] {
  const pool = poolOf(values);
  const { mean, hedged } = pool.spread;
  const ends = PRICES.map((price) => profitsAt(pool, price));
  const low = Math.min(
    mean - Math.min(hedged, 1),
    ...ends.map(({ once }) => once),
    ...ends.map(({ unhedged }) => unhedged),
  );
  const high = Math.max(mean + Math.min(hedged, 1), ...ends.map(({ unhedged }) => unhedged));
  const room = 0.14 * (high - low);
  return [100 * (low - room), 100 * (high + room)];
}

/** A price with a name, above the figure; one that is there already as it opens has none. */
const named = (kind: string, what: string, tone?: 'warn'): RuleMark<C> => ({
  mark: 'rule',
  at: 'x',
  where: (row) => is(kind)(row) && (kind !== 'liquidation' || (row.price ?? 0) > 1),
  named: true,
  ...(tone && { tone }),
  label: {
    text: ({ price }) => `${what}\n${short(price ?? 0)}×`,
    side: 'middle',
    ...(tone && { tone }),
  },
});

export function profitPanel(settled: Settings): Panel<C> {
  const { rehedges } = poolOf(settled);
  return {
    title: 'Profit by the price at the end',
    y: { column: 'unhedged', label: 'Profit', domain: profits(settled), unit: '%' },
    height: { narrow: 170, wide: 220 },
    marks: [
      { mark: 'area', where: is('curve'), y1: 'from', y2: 'to', tone: 'gain' },
      named('lower', 'range from'),
      named('upper', 'to'),
      named('liquidation', 'short closed at', 'warn'),
      { mark: 'dot', where: is('path'), y: 'hedged', symbol: 'speck', tone: 'gain' },
      line('unhedged', 'not hedged', -8, { tone: 'quiet' }),
      line('once', 'hedged once', 18, { tone: 'loss' }),
      { mark: 'line', where: is('curve'), y: 'hedged', tone: 'gain', weight: 'thin' },
      {
        mark: 'text',
        x: PRICES[0],
        y: 'mean',
        where: is('mean'),
        label: {
          text: `hedged ${often(settled, rehedges)}`,
          side: 'start',
          dx: 4,
          dy: -8,
          strong: true,
          tone: 'gain',
        },
      },
      {
        mark: 'dot',
        where: is('now'),
        y: 'once',
        symbol: 'you',
        tone: 'you',
        label: {
          text: ({ once }) => signed(once),
          side: 'end',
          dx: 8,
          // Below the curve, unless the name of the curve is there.
          dy: settled.price > 2.5 ? -12 : 26,
          strong: true,
        },
      },
    ],
  };
}
