/** Both sides of one loan over the same prices: the borrower's factor and the lender's claim. */
import type { Figure } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { claimPanel, fallAxis, healthPanel } from './panels.ts';
import type { Settings } from './params.ts';

export const figure = (settled: Settings): Figure<typeof columns> => ({
  x: fallAxis(settled),
  handle: { param: 'fall', where: is('now'), y: 'health', at: (fall) => fall },
  panels: [healthPanel(settled), claimPanel(settled)],
});
