import type { Columns, Row } from '../define.ts';
import type { DotMark } from '../marks.ts';
import { clamp, px, type PathShape, type Place } from '../shapes.ts';
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
  if (symbol === 'speck') return { paths: cloud(mark, rows, at) };
  const points = placed(mark, rows, at).map((p) => ({
    ...p,
    y: px(clamp(p.y, at.top, at.bottom)),
  }));
  return {
    paths: points.map(({ x, y }) => ({
      d: SYMBOLS[symbol](x, y),
      class: `${symbol} ${mark.tone ?? 'ink'}`,
    })),
    texts: points.flatMap(({ row, x, y }) => label(row, [x, y], { x, over: true })),
  };
};

/** The points between the sides of the frame. */
function placed(mark: DotMark<Columns>, rows: readonly Row[], at: Place) {
  return rows.flatMap((row) => {
    const vx = cell(row, mark.x ?? at.xName);
    const vy = typeof mark.y === 'number' ? mark.y : cell(row, mark.y ?? at.yName);
    if (vx === null || vy === null) return [];
    const x = at.x(vx);
    return x >= at.left - 1 && x <= at.right + 1 ? [{ row, x: px(x), y: at.y(vy) }] : [];
  });
}

/** Points of which only the cloud counts: one path of dashes as long as they are thick. One out of the frame is left out. */
function cloud(mark: DotMark<Columns>, rows: readonly Row[], at: Place): PathShape[] {
  const seen = placed(mark, rows, at).filter(({ y }) => y >= at.top && y <= at.bottom);
  const d = seen.map(({ x, y }) => `M${x} ${px(y)}h0`).join('');
  return d === '' ? [] : [{ d, class: `speck ${mark.tone ?? 'ink'}` }];
}
