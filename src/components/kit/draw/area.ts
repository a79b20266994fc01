import type { Row } from '../define.ts';
import type { Drawer } from './index.ts';
import { cell } from './label.ts';
import { areaPath, type Point } from './path.ts';

/** The area between two columns; broken where either is empty. */
export const drawArea: Drawer<'area'> = (mark, rows, at) => {
  const pair = (row: Row): readonly [Point, Point] | null => {
    const [x, y1, y2] = [mark.x ?? at.xName, mark.y1, mark.y2].map((column) => cell(row, column));
    if (x == null || y1 == null || y2 == null) return null;
    return [
      [at.x(x), at.y(y1)],
      [at.x(x), at.y(y2)],
    ];
  };
  return {
    paths: [{ d: areaPath(rows.map(pair)), class: `zone ${mark.tone ?? 'quiet'}`, clip: at.index }],
  };
};
