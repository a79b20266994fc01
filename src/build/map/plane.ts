/** A point of a drawing, px from its top left. */
export type Point = readonly [x: number, y: number];

/** A rectangle about a point. */
export interface Box {
  readonly at: Point;
  /** Half its width and half its height. */
  readonly half: Point;
}

/** Whether two boxes share any ground. */
export const overlap = (one: Box, other: Box): boolean =>
  Math.abs(one.at[0] - other.at[0]) < one.half[0] + other.half[0] &&
  Math.abs(one.at[1] - other.at[1]) < one.half[1] + other.half[1];

/** Whether a point lies in a box, or less than `room` px from it. */
export const within = ([x, y]: Point, { at, half }: Box, room = 0): boolean =>
  Math.abs(x - at[0]) < half[0] + room && Math.abs(y - at[1]) < half[1] + room;

/** Whether the straight line from a to b runs into a box. */
export function enters(a: Point, b: Point, { at: [x, y], half: [w, h] }: Box): boolean {
  const [along, down] = [b[0] - a[0], b[1] - a[1]];
  if (Math.min(a[0], b[0]) > x + w || Math.max(a[0], b[0]) < x - w) return false;
  if (Math.min(a[1], b[1]) > y + h || Math.max(a[1], b[1]) < y - h) return false;
  // It does unless all corners lie on one side of it.
  return Math.abs(side(a, b, [x, y])) < Math.abs(along) * h + Math.abs(down) * w;
}

/** Whether two straight lines cross between their ends. */
export const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

const side = (a: Point, b: Point, c: Point): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** The point a share of the way from one to the other. */
export const between = (a: Point, b: Point, share: number): Point => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
];

/** The direction from one point to another, of length 1. */
export function towards(a: Point, b: Point): Point {
  const [x, y] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}
