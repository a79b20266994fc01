/** Profit by price, with the price at the end to drag; scatter and income have axes of their own. */
import { short } from '../../kit/format.ts';
import type { Axis, Figure } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { incomePanel, scatterPanel } from './panels.ts';
import type { Settings } from './params.ts';
import { profitPanel } from './profit-panel.ts';
import { PRICES } from './rows.ts';

export const priceAxis: Axis<typeof columns> = {
  column: 'price',
  label: 'price at the end, times entry',
  scale: 'log',
  domain: PRICES,
  ticks: [0.25, 0.5, 1, 2, 4],
  say: (price) => `${short(price)}×`,
};

export const figure = (settled: Settings): Figure<typeof columns> => ({
  x: priceAxis,
  panels: [profitPanel(settled), scatterPanel(settled), incomePanel(settled)],
  handle: { param: 'price', where: is('now'), y: 'once', at: (price) => price },
});
