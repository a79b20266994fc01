import { area } from 'd3-shape';
import type { Row } from '../define.ts';
import type { Drawer } from './index.ts';
import { cell } from './label.ts';

/** The area between two columns; broken where either is empty. */
export const drawArea: Drawer<'area'> = (mark, rows, at) => {
  const x = mark.x ?? at.xName;
  const path = area<Row>(
    (row) => at.x(cell(row, x) ?? 0),
    (row) => at.y(cell(row, mark.y1) ?? 0),
    (row) => at.y(cell(row, mark.y2) ?? 0),
  )
    .defined((row) => [x, mark.y1, mark.y2].every((column) => cell(row, column) !== null))
    .digits(1);
  return {
    paths: [{ d: path(rows) ?? '', class: `zone ${mark.tone ?? 'quiet'}`, clip: at.index }],
  };
};
