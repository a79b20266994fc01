import type { Figure } from '../../kit/marks.ts';
import type { columns } from './columns.ts';
import { exitFigure } from './exit-panels.ts';
import { keyFigure } from './key-panels.ts';
import { mapFigure } from './map-panels.ts';
import type { Settings } from './params.ts';

export const figure = (settled: Settings): Figure<typeof columns> =>
  ({ keys: keyFigure, exit: exitFigure, map: mapFigure })[settled.view](settled);
