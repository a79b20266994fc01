import type { Row } from '../define.ts';
import { clamp, px } from '../shapes.ts';
import type { Drawer } from './index.ts';
import { cell } from './label.ts';

/** Bars along x. Ends beyond the frame stop at it; one thinner than a pixel is not drawn. */
export const drawBar: Drawer<'bar'> = (mark, rows, at, label) => {
  const end = (row: Row, x: string | number): number | null => {
    const value = typeof x === 'number' ? x : cell(row, x);
    return value === null ? null : clamp(at.x(value), at.left, at.right);
  };
  const bars = rows.flatMap((row) => {
    const [a, b] = [end(row, mark.x1), end(row, mark.x2)];
    const y = typeof mark.y === 'number' ? mark.y : cell(row, mark.y ?? at.yName);
    if (a === null || b === null || y === null || Math.abs(b - a) < 1) return [];
    return [{ row, x: Math.min(a, b), width: Math.abs(b - a), y: at.y(y) - mark.thick / 2 }];
  });
  const tone = mark.tone ?? 'quiet';
  return {
    paths: bars.map(({ x, y, width }) => ({
      d: `M${px(x)} ${px(y)}h${px(width)}v${mark.thick}h${px(-width)}z`,
      class: `bar ${mark.fill} ${tone}`,
      ...(mark.fill === 'hatch' && { hatch: tone === 'warn' ? 'warn' : 'loss' }),
    })),
    texts: bars.flatMap(({ row, x, y, width }) => {
      const outside = mark.label?.outside === true;
      const right = (mark.label?.side === 'end') !== outside;
      const [near, far] = right ? [x + width, x] : [x, x + width];
      return label(row, [near, y], outside ? { x: far, over: false } : undefined);
    }),
  };
};
