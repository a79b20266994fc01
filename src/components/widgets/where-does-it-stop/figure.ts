/** Rounds, longs and map over one price axis, on which the first fall can be dragged. */
import type { Figure } from '../../kit/marks.ts';
import { domino, groups, PRICE, range } from './domino.ts';
import { ratioPanel } from './gauge.ts';
import { groupStems, longsPanel, mapPanel, roundsPanel } from './panels.ts';
import { LAST, type Settings } from './params.ts';
import { is, type columns } from './rows.ts';

export function figure(settled: Settings): Figure<typeof columns> {
  const run = domino(settled);
  const longs = groups(settled, run);
  const prices = range(settled);
  return {
    x: { column: 'price', label: 'price now, 100 before the first fall', domain: prices },
    handle: {
      param: 'shock',
      where: is('now'),
      y: 'round',
      at: (price) => (1 - price / PRICE) * 100,
    },
    panels: [
      roundsPanel(run.cascade.rounds.length > LAST),
      longsPanel(prices, longs, groupStems),
      mapPanel(prices),
      ratioPanel(Math.max(2, ...run.ratios.map((ratio) => (ratio ?? 0) * 1.25))),
    ],
  };
}
