import type { Row } from '../define.ts';
import type { Drawer } from './index.ts';
import { cell } from './label.ts';

/** Letters at each row; at a fixed place once. */
export const drawText: Drawer<'text'> = (mark, rows, at, label) => {
  const { x = at.xName, y = at.yName } = mark;
  const value = (row: Row, place: string | number) =>
    typeof place === 'number' ? place : cell(row, place);
  const once = typeof x === 'number' && typeof y === 'number';
  const texts = (once ? rows.slice(0, 1) : rows).flatMap((row) => {
    const [vx, vy] = [value(row, x), value(row, y)];
    return vx === null || vy === null ? [] : label(row, [at.x(vx), at.y(vy)]);
  });
  return { texts };
};
