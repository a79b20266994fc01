import type { Row } from '../define.ts';
import { clamp, px, textWidth } from '../shapes.ts';
import type { Drawer } from './index.ts';
import { cell, said } from './label.ts';

/** A zone over the height of a panel. Its label is left out where it would not fit in. */
export const drawZone: Drawer<'zone'> = (mark, rows, at, label) => {
  const edge = (where: ((row: Row) => boolean) | undefined, otherwise: number): number => {
    const row = where && rows.find(where);
    const value = row ? cell(row, at.xName) : null;
    return value === null ? otherwise : clamp(at.x(value), at.left, at.right);
  };
  const [a, b] = [edge(mark.from, at.left), edge(mark.to, at.right)];
  const [x, width] = [Math.min(a, b), Math.abs(b - a)];
  if (width < 0.5) return {};
  const row = rows[0];
  const fits = mark.label && row && textWidth(said(mark.label, row, at.narrow)) + 12 < width;
  return {
    paths: [
      {
        d: `M${px(x)} ${px(at.top)}h${px(width)}V${px(at.bottom)}h${px(-width)}z`,
        class: `zone ${mark.tone}`,
      },
    ],
    texts: fits ? label(row, [x + width / 2, (at.top + at.bottom) / 2]) : [],
  };
};
