import type { Row } from '../define.ts';
import { extent, px } from '../shapes.ts';
import type { Drawer } from './index.ts';
import { cell } from './label.ts';

/** Blocks stand apart by so much, px, where there is room for it. */
const APART = 1;

/**
 * Blocks between two columns either way. The label stands over the middle of the upper edge, and
 * is left out where it would be more than twice as wide.
 */
export const drawBlock: Drawer<'block'> = (mark, rows, at, label) => {
  const place = (row: Row, scale: (value: number) => number, end: string | number) => {
    const value = typeof end === 'number' ? end : cell(row, end);
    return value === null ? NaN : scale(value);
  };
  const tone = mark.tone ?? 'quiet';
  const blocks = rows.flatMap((row) => {
    const across = [place(row, at.x, mark.x1), place(row, at.x, mark.x2)];
    const down = [place(row, at.y, mark.y1), place(row, at.y, mark.y2)];
    const [left, right] = [Math.min(...across), Math.max(...across)];
    const [top, bottom] = [Math.min(...down), Math.max(...down)];
    const [width, height] = [right - left, bottom - top];
    return width >= 0.5 && height >= 0 ? [{ row, left, top, width, height }] : [];
  });
  return {
    paths: blocks
      .filter(({ height }) => height >= 0.5)
      .map(({ left, top, width, height }) => {
        const inset = width > 4 * APART ? APART / 2 : 0;
        const across = px(width - 2 * inset);
        return {
          d: `M${px(left + inset)} ${px(top)}h${across}v${px(height)}h${-across}z`,
          class: `bar ${mark.fill} ${tone}`,
          clip: at.index,
          ...(mark.fill === 'hatch' && { hatch: tone === 'warn' ? 'warn' : 'loss' }),
        };
      }),
    texts: blocks.flatMap(({ row, left, top, width }) =>
      label(row, [left + width / 2, top]).filter((text) => extent(text).width <= 2 * width),
    ),
  };
};
