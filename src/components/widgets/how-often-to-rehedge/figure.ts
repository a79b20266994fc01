/** Cost and uncertainty by corrections, with their number to drag; in the other view the band by price. */
import { number } from '../../kit/format.ts';
import type { Axis, Figure } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { hedgeOf } from './hedge.ts';
import { corridorPanel } from './corridor.ts';
import { barsPanel, curvesPanel, histogramPanel } from './panels.ts';
import type { Settings } from './params.ts';
import { pricesOf, TIMES } from './rows.ts';

export const timesAxis: Axis<typeof columns> = {
  column: 'times',
  label: 'corrections until expiry',
  scale: 'log',
  domain: TIMES,
  ticks: [1, 10, 100, 1000, 5000],
  say: (times) => number(times),
};

/** From coarse to fine; the first of which most are in sight. */
const TICKS = [
  [25, 50, 100, 200, 400],
  [60, 80, 100, 125, 160],
  [80, 90, 100, 110, 120],
  [90, 95, 100, 105, 110],
  [96, 98, 100, 102, 104],
  [99, 99.5, 100, 100.5, 101],
] as const;

export function priceAxis(settled: Settings): Axis<typeof columns> {
  const domain = pricesOf(hedgeOf(settled));
  const sets = TICKS.map((ticks) => ticks.filter((at) => at > domain[0] && at < domain[1]));
  return {
    column: 'price',
    label: 'price of the coin, 100 at the start',
    scale: 'log',
    domain,
    ticks: sets.find(({ length }) => length >= 3) ?? [100],
  };
}

export const figure = (settled: Settings): Figure<typeof columns> =>
  settled.view === 'band'
    ? {
        x: priceAxis(settled),
        panels: [corridorPanel(settled), histogramPanel(settled), barsPanel(settled)],
      }
    : {
        x: timesAxis,
        panels: [curvesPanel(settled), histogramPanel(settled), barsPanel(settled)],
        handle: {
          param: 'rehedges',
          where: is('now'),
          y: 'share',
          at: (times) => Math.round(times),
        },
      };
