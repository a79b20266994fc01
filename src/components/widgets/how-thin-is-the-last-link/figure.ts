/** Two views of a chain in one frame: their panels differ, their height does not. */
import type { Figure } from '../../kit/marks.ts';
import type { columns } from './columns.ts';
import { is } from './columns.ts';
import { loopAxis, loopPanels } from './loop-panels.ts';
import { networkPanels, shockAxis } from './network-panels.ts';
import type { Settings } from './params.ts';

export const figure = (settled: Settings): Figure<typeof columns> =>
  settled.view === 'loop'
    ? {
        x: loopAxis(settled),
        panels: loopPanels(settled),
        handle: { param: 'loops', where: is('now'), y: 'collateral', at: (loop) => loop },
      }
    : {
        x: shockAxis(settled),
        panels: networkPanels(settled),
        handle: { param: 'shock', where: is('now'), y: 'share', at: (shock) => shock },
      };
