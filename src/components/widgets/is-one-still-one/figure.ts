/** Three views in one frame: their panels differ, their height does not. */
import type { Figure } from '../../kit/marks.ts';
import type { columns } from './columns.ts';
import { is } from './columns.ts';
import { eventAxis, eventPanels } from './event-panels.ts';
import { poolPanels, shareAxis } from './pool-panels.ts';
import type { Settings } from './params.ts';

export const figure = (settled: Settings): Figure<typeof columns> =>
  settled.view === 'pool'
    ? {
        x: shareAxis(settled),
        panels: poolPanels(settled),
        handle: { param: 'share', where: is('now'), y: 'price', at: (share) => share },
      }
    : { x: eventAxis, panels: eventPanels(settled) };
