import { middle, type Grid } from './grid.ts';
import { cross, enters, type Point } from './plane.ts';

/** Below this tangent between them two lines from one cell are hard to tell apart. */
const NARROW = 0.15;

/** What lines between the cells of a grid cost, all known beforehand: an arrangement asks millions of times. */
export interface Tables {
  readonly cells: number;
  /** From cell to cell, px. Index: a · cells + b. */
  readonly length: Float64Array;
  /** Whether the line from a to b runs into a name at c. Index: (a · cells + b) · cells + c. */
  readonly through: Uint8Array;
  /** How near each other two lines from a run, to b and to c: 0 to 1. Index as `through`. */
  readonly narrow: Float64Array;
  /** Whether the line from a to b crosses that from c to d. Index: ((a · cells + b) · cells + c) · cells + d. */
  readonly cross: Uint8Array;
}

/** @param half half the size of the largest name, px */
export function makeTables(grid: Grid, half: Point): Tables {
  const cells = grid.columns * grid.rows;
  const at = Array.from({ length: cells }, (_, cell) => middle(cell, grid));
  const length = new Float64Array(cells ** 2);
  const through = new Uint8Array(cells ** 3);
  const narrow = new Float64Array(cells ** 3);
  const crossing = new Uint8Array(cells ** 4);
  for (const [a, pa] of at.entries())
    for (const [b, pb] of at.entries()) {
      if (a === b) continue;
      length[a * cells + b] = Math.hypot(pb[0] - pa[0], pb[1] - pa[1]);
      for (const [c, pc] of at.entries()) {
        if (c === a || c === b) continue;
        const abc = (a * cells + b) * cells + c;
        through[abc] = Number(enters(pa, pb, { at: pc, half }));
        narrow[abc] = nearness(pa, pb, pc);
        if (a > b) continue;
        // The other three ways to name the same two lines.
        for (let d = c + 1; d < cells; d++) {
          const pd = at[d];
          if (!pd || !cross(pa, pb, pc, pd)) continue;
          for (const [x, y] of [
            [a, b],
            [b, a],
          ] as const) {
            crossing[((x * cells + y) * cells + c) * cells + d] = 1;
            crossing[((x * cells + y) * cells + d) * cells + c] = 1;
          }
        }
      }
    }
  return { cells, length, through, narrow, cross: crossing };
}

/** 1 where two lines from a point cover each other, 0 where they are well apart. */
function nearness(from: Point, one: Point, other: Point): number {
  const [ax, ay] = [one[0] - from[0], one[1] - from[1]];
  const [bx, by] = [other[0] - from[0], other[1] - from[1]];
  const along = ax * bx + ay * by;
  const tangent = along > 0 ? Math.abs(ax * by - ay * bx) / along : Infinity;
  return Math.max(0, 1 - tangent / NARROW);
}
