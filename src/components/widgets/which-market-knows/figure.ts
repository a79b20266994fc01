import type { Figure } from '../../kit/marks.ts';
import type { columns } from './columns.ts';
import { horizonFigure } from './horizon-panels.ts';
import { pairFigure } from './pair-panels.ts';
import type { Settings } from './params.ts';
import { venueFigure } from './venue-panels.ts';

export const figure = (settled: Settings): Figure<typeof columns> =>
  ({ pair: pairFigure, horizon: horizonFigure, venue: venueFigure })[settled.view](settled);
