import type { Row } from '../define.ts';
import { px } from '../shapes.ts';
import type { Drawer } from './index.ts';
import { cell } from './label.ts';
import type { Point } from './path.ts';

/** How far the head stands out on either side, and how long it is for its breadth, px. */
const HEAD = 3;
const LONG = 0.9;
/** A head takes no more of a link than this. */
const MOST = 0.5;

/**
 * Links between two points. One of no thickness, or no length, is not drawn. The label stands at
 * the middle.
 */
export const drawLink: Drawer<'link'> = (mark, rows, at, label) => {
  const value = (row: Row, end: string | number) =>
    typeof end === 'number' ? end : cell(row, end);
  const tone = mark.tone ?? 'quiet';
  const links = rows.flatMap((row) => {
    const [x1, y1, x2, y2] = [mark.x1, mark.y1, mark.x2, mark.y2].map((end) => value(row, end));
    const width = mark.width === undefined ? 1 : cell(row, mark.width);
    if (x1 == null || y1 == null || x2 == null || y2 == null || width === null) return [];
    const [from, to]: [Point, Point] = [
      [at.x(x1), at.y(y1)],
      [at.x(x2), at.y(y2)],
    ];
    const thick = width * mark.thick;
    const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
    return thick > 0 && long >= 1 ? [{ row, from, to, thick, long }] : [];
  });
  return {
    paths: links.map(({ from, to, thick, long }) => ({
      d: arrow(from, to, thick, long),
      class: `bar ${mark.fill} ${tone}`,
      clip: at.index,
      ...(mark.fill === 'hatch' && { hatch: tone === 'warn' ? 'warn' : 'loss' }),
    })),
    texts: links.flatMap(({ row, from, to }) =>
      label(row, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]),
    ),
  };
};

/** Along one side, around the head, and back along the other. */
function arrow(from: Point, to: Point, thick: number, long: number): string {
  const [dx, dy] = [(to[0] - from[0]) / long, (to[1] - from[1]) / long];
  const broad = thick / 2 + HEAD;
  const neck = long - Math.min(2 * broad * LONG, MOST * long);
  const corner = (along: number, aside: number): string => {
    return `${px(from[0] + along * dx - aside * dy)} ${px(from[1] + along * dy + aside * dx)}`;
  };
  const side = thick / 2;
  const corners = [
    corner(0, side),
    corner(neck, side),
    corner(neck, broad),
    corner(long, 0),
    corner(neck, -broad),
    corner(neck, -side),
    corner(0, -side),
  ];
  return `M${corners.join('L')}z`;
}
