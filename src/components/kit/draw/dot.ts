import { clamp, px } from '../shapes.ts';
import type { Drawer } from './index.ts';
import { cell } from './label.ts';

const circle = (x: number, y: number, r: number) =>
  `M${px(x - r)} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;

const SYMBOLS = {
  dot: (x: number, y: number) => circle(x, y, 5),
  you: (x: number, y: number) => circle(x, y, 8),
  cross: (x: number, y: number) => `M${px(x - 5)} ${px(y - 5)}l10 10m0-10l-10 10`,
};

/** Points. One beyond the top or bottom stands at the edge; one beyond the sides is not drawn. */
export const drawDot: Drawer<'dot'> = (mark, rows, at, label) => {
  const symbol = mark.symbol ?? 'dot';
  const points = rows.flatMap((row) => {
    const vx = cell(row, mark.x ?? at.xName);
    const vy = typeof mark.y === 'number' ? mark.y : cell(row, mark.y ?? at.yName);
    if (vx === null || vy === null) return [];
    const x = at.x(vx);
    const seen = x >= at.left - 1 && x <= at.right + 1;
    return seen ? [{ row, x: px(x), y: px(clamp(at.y(vy), at.top, at.bottom)) }] : [];
  });
  return {
    paths: points.map(({ x, y }) => ({
      d: SYMBOLS[symbol](x, y),
      class: `${symbol} ${mark.tone ?? 'ink'}`,
    })),
    texts: points.flatMap(({ row, x, y }) => label(row, [x, y], { x, over: true })),
  };
};
