/** Failures over the way of a change; or the tiers of a table. Both stand in the same frame. */
import type { Figure } from '../../kit/marks.ts';
import { failurePanel, phasesPanel, waitingPanel } from './panels.ts';
import type { Settings } from './params.ts';
import { is, type columns } from './columns.ts';
import { LEVERAGES } from './curves.ts';
import { SIZES } from './tables.ts';
import { dollars, marginPanel, ratesPanel } from './tier-panels.ts';

export const figure = (settled: Settings): Figure<typeof columns> =>
  settled.view === 'limit' ? limitFigure(settled) : tierFigure(settled);

function limitFigure(settled: Settings): Figure<typeof columns> {
  return {
    x: {
      column: 'leverage',
      label: 'highest leverage, log scale',
      scale: 'log',
      domain: LEVERAGES,
      ticks: [1, 2, 5, 10, 20, 50, 125],
      unit: '×',
    },
    handle: { param: 'leverage', where: is('now'), y: 'chance', at: (leverage) => leverage },
    panels: [failurePanel(settled), waitingPanel(settled), phasesPanel(settled)],
  };
}

function tierFigure(settled: Settings): Figure<typeof columns> {
  return {
    x: {
      column: 'size',
      label: 'position size, USD, log scale',
      scale: 'log',
      domain: SIZES,
      ticks: [1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9],
      say: dollars,
    },
    handle: { param: 'size', where: is('size'), y: 'effective', at: (size) => size },
    panels: [ratesPanel(settled), marginPanel(settled)],
  };
}
