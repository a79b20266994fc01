import type { Figure } from '../../kit/marks.ts';
import type { columns } from './columns.ts';
import type { Settings } from './params.ts';
import { reportsFigure } from './reports-panels.ts';
import { stoppedFigure } from './stopped-panels.ts';
import { stuckFigure } from './stuck-panels.ts';
import { workingFigure } from './working-panels.ts';

export const figure = (settled: Settings): Figure<typeof columns> =>
  ({
    working: workingFigure,
    stopped: stoppedFigure,
    stuck: stuckFigure,
    reports: reportsFigure,
  })[settled.view](settled);
