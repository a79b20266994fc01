import type { Figure } from '../../kit/marks.ts';
import type { columns } from './columns.ts';
import { dayFigure } from './day-panels.ts';
import { marginFigure } from './margin-panels.ts';
import { oftenFigure } from './often-panels.ts';
import type { Settings } from './params.ts';

export const figure = (settled: Settings): Figure<typeof columns> =>
  ({ often: oftenFigure, day: dayFigure, margin: marginFigure })[settled.view](settled);
