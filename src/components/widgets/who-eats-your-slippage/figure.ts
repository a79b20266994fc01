import { frontRunShortfall } from '../../../engine/index.ts';
import type { Figure } from '../../kit/marks.ts';
import { attackOf, settingOf } from './attack.ts';
import { is, type columns } from './columns.ts';
import { lanePanel, profitPanel, splitPanel } from './panels.ts';
import type { Settings } from './params.ts';
import { reach } from './rows.ts';

/** The point is your limit: where it stands is how large a first trade you let happen. */
export const figure = (settled: Settings): Figure<typeof columns> => ({
  x: {
    column: 'front',
    label: 'attacker’s first trade, ETH',
    domain: [0, reach(attackOf(settled))],
  },
  panels: [profitPanel(settled), splitPanel(settled), lanePanel(settled)],
  handle: {
    param: 'slippage',
    where: is('limit'),
    y: 'profit',
    at: (front) => 100 * frontRunShortfall(settingOf(settled), Math.max(0, front)),
  },
});
