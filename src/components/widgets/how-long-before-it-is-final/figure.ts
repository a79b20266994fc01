import type { Figure } from '../../kit/marks.ts';
import type { columns } from './columns.ts';
import type { Settings } from './params.ts';
import { voteFigure } from './vote-panels.ts';
import { workFigure } from './work-panels.ts';

export const figure = (settled: Settings): Figure<typeof columns> =>
  settled.view === 'work' ? workFigure(settled) : voteFigure();
