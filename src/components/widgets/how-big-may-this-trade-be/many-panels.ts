/** A fan of paths, with those that are ruined; below, the chance of it reckoned and counted. */
import type { Figure, Panel } from '../../kit/marks.ts';
import { barsPanel } from './bars-panel.ts';
import { is, type columns } from './columns.ts';
import { fanOf } from './fan.ts';
import type { Settings } from './params.ts';

type C = typeof columns;

/** As high as nine paths in ten come, at least twice the start. */
function top(values: Settings): number {
  const ends = fanOf(values)
    .paths.map(({ equity }) => Math.max(...equity))
    .toSorted((a, b) => a - b);
  return 100 * Math.min(1e7, Math.max(2, ends[Math.floor(0.9 * ends.length)] ?? 2));
}

const fanPanel = (settled: Settings): Panel<C> => ({
  title: 'Capital, of the start, %',
  y: { column: 'capital', label: 'Capital', domain: [0, top(settled)] },
  height: { narrow: 224, wide: 262 },
  marks: [
    { mark: 'line', where: is('alive'), y: 'capital', by: 'path', tone: 'quiet', weight: 'thin' },
    { mark: 'line', where: is('ruined'), y: 'capital', by: 'path', tone: 'loss', weight: 'thin' },
    {
      mark: 'rule',
      at: 'y',
      where: is('ruin'),
      dash: 'full',
      tone: 'loss',
    },
    { mark: 'dot', where: is('end'), y: 'capital', symbol: 'cross', tone: 'loss' },
  ],
});

export function manyFigure(settled: Settings): Figure<C> {
  const { ever, within, ruined } = fanOf(settled);
  return {
    x: { column: 'at', label: 'trades', domain: [0, settled.trades] },
    panels: [
      fanPanel(settled),
      barsPanel(
        settled.staking === 'fixed'
          ? 'Chance to lose it all'
          : `Chance to fall to ${String(settled.level)}\u202f% of the start`,
        100 * Math.max(ever, within ?? 0, ruined),
        { ever: ['loss', 'hatch'], within: ['loss', 'wash'], drawn: ['quiet', 'solid'] },
      ),
    ],
  };
}
