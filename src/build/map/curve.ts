import { between, cross, within, type Box, type Point } from './plane.ts';

/** A cubic line: where it begins, what it leans to on its way, where it ends. */
export type Curve = readonly [start: Point, lean: Point, other: Point, end: Point];

/**
 * A line between two points, out of the straight.
 *
 * @param bow how far out it leans, as a share of its length
 * @param first where on its way it begins to lean, as a share: the earlier, the flatter its back
 * @param last where it ends to
 */
export function bowed(start: Point, end: Point, bow: number, first = 1 / 3, last = 2 / 3): Curve {
  const lean = (share: number): Point => {
    const [x, y] = between(start, end, share);
    return [x - bow * (end[1] - start[1]), y + bow * (end[0] - start[0])];
  };
  return [start, lean(first), lean(last), end];
}

/** The point of a curve at a share of its way. */
export const on = (curve: Curve, share: number): Point => piece(curve, share, share)[0];

/** The piece of a curve between two shares of its way, by blossoms. */
export function piece([a, b, c, d]: Curve, first: number, last: number): Curve {
  const blossom = (one: number, two: number, three: number): Point => {
    const [ab, bc, cd] = [between(a, b, one), between(b, c, one), between(c, d, one)];
    return between(between(ab, bc, two), between(bc, cd, two), three);
  };
  return [
    blossom(first, first, first),
    blossom(first, first, last),
    blossom(first, last, last),
    blossom(last, last, last),
  ];
}

const STEPS = 20;

/** Points along a curve, near enough to stand for it. */
export const points = (curve: Curve): Point[] =>
  Array.from({ length: STEPS + 1 }, (_, step) => on(curve, step / STEPS));

/** The part of a curve outside the boxes it begins and ends in, `room` px clear of the last. */
export function outside(curve: Curve, first: Box, last: Box, room: number): Curve {
  return piece(curve, leaves(curve, first, 2), 1 - leaves(reversed(curve), last, room));
}

const reversed = ([start, lean, other, end]: Curve): Curve => [end, other, lean, start];

/** The share of its way at which a curve that begins in a box has left it. */
function leaves(curve: Curve, box: Box, room: number): number {
  let [inside, out] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const share = (inside + out) / 2;
    if (within(on(curve, share), box, room)) inside = share;
    else out = share;
  }
  return out;
}

/** How often two lines of points cross. */
export function crossings(one: readonly Point[], other: readonly Point[]): number {
  let found = 0;
  for (let i = 1; i < one.length; i++)
    for (let j = 1; j < other.length; j++) {
      const [a, b, c, d] = [one[i - 1], one[i], other[j - 1], other[j]];
      if (a && b && c && d && cross(a, b, c, d)) found++;
    }
  return found;
}
