import type { Figure } from '../../kit/marks.ts';
import type { columns } from './columns.ts';
import { gapFigure } from './gap-panels.ts';
import { manyFigure } from './many-panels.ts';
import type { Settings } from './params.ts';
import { tradeFigure } from './trade-panels.ts';

export const figure = (settled: Settings): Figure<typeof columns> =>
  ({ trade: tradeFigure, gap: gapFigure, many: manyFigure })[settled.view](settled);
