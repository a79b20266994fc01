/** One cursor through growth and liquidation; capital has an axis of its own. */
import type { Figure } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { leverageAxis } from './frame.ts';
import { capitalPanel, growthPanel, oddsPanel } from './panels.ts';
import type { Settings } from './params.ts';

export const figure = (settled: Settings): Figure<typeof columns> => ({
  x: leverageAxis,
  panels: [growthPanel(settled), oddsPanel(settled), capitalPanel(settled)],
  handle: { param: 'leverage', where: is('now'), y: 'growth', at: (leverage) => leverage },
});
