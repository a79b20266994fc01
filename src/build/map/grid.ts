import type { Point } from './plane.ts';

/** Cells of equal size, counted row by row. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Width and height of a cell, px. */
  readonly cell: Point;
}

/** The middle of a cell. */
export const middle = (cell: number, { columns, cell: [width, height] }: Grid): Point => [
  ((cell % columns) + 0.5) * width,
  (Math.floor(cell / columns) + 0.5) * height,
];

/** The cells that share a side with one. */
export const beside = (cell: number, { columns, rows }: Grid): number[] =>
  [
    cell % columns > 0 ? cell - 1 : -1,
    cell % columns < columns - 1 ? cell + 1 : -1,
    cell - columns,
    cell + columns,
  ].filter((next) => next >= 0 && next < columns * rows);
