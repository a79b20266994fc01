import type { Row } from '../define.ts';
import type { Drawer } from './index.ts';
import type { Place } from '../shapes.ts';
import { cell } from './label.ts';
import { linePath, type Point } from './path.ts';

/** A line for each value of `by`; broken where a cell is empty, labelled at the last row in sight. */
export const drawLine: Drawer<'line'> = (mark, rows, at, label) => {
  const [x, y] = [mark.x ?? at.xName, mark.y ?? at.yName];
  const place = (row: Row): Point | null => {
    const [vx, vy] = [cell(row, x), cell(row, y)];
    const point: Point | null = vx === null || vy === null ? null : [at.x(vx), at.y(vy)];
    // A log scale has no place for nothing.
    return point?.every(Number.isFinite) ? point : null;
  };
  const seen = ([px, py]: Point): boolean =>
    px >= at.left - 1 && px <= at.right + 1 && py >= at.top - 1 && py <= at.bottom + 1;
  const series = new Map<unknown, Row[]>();
  for (const row of rows) {
    const key = mark.by === undefined ? '' : row[mark.by];
    series.set(key, [...(series.get(key) ?? []), row]);
  }
  const lines = [...series.values()].map((of) => near(of, x, at));
  return {
    paths: lines.map((of) => ({
      d: linePath(of.map(place), mark.curve ?? 'straight'),
      class: ['ln', mark.tone ?? 'ink', mark.weight].filter(Boolean).join(' '),
      clip: at.index,
    })),
    texts: lines.flatMap((of) => {
      const end = of
        .map((row) => ({ row, point: place(row) }))
        .findLast((p) => p.point && seen(p.point));
      return end?.point ? label(end.row, end.point) : [];
    }),
  };
};

/** Rows beyond the frame that still bend the line inside it. */
const BEYOND = 2;

/** The rows in the frame and a few on either side: a line that runs on for miles is no use to anyone. */
function near(rows: readonly Row[], x: string, at: Place): readonly Row[] {
  const side = rows.map((row) => {
    const value = cell(row, x);
    const place = value === null ? at.left : at.x(value);
    return place < at.left ? -1 : place > at.right ? 1 : 0;
  });
  // A step between two sides crosses the frame, even if no row lies in it.
  const touches = (i: number) => side[i] === 0 || (i > 0 && side[i] !== side[i - 1]);
  return rows.filter((_, i) => {
    for (let j = i - BEYOND; j <= i + BEYOND + 1; j++)
      if (j >= 0 && j < rows.length && touches(j)) return true;
    return false;
  });
}
