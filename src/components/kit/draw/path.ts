/**
 * Points into the `d` of a path. Not d3-shape, which brings a general path
 * writer and its curves at 3 kB of the 40 a page may spend on script; a figure
 * here needs three ways of joining points.
 */
import { px } from '../shapes.ts';

export type Point = readonly [x: number, y: number];
export type Curve = 'straight' | 'monotone' | 'step';

const at = ([x, y]: Point): string => `${px(x)} ${px(y)}`;

const joins: Readonly<Record<Curve, (points: readonly Point[]) => string>> = {
  straight: (points) =>
    points
      .map((point) => `L${at(point)}`)
      .join('')
      .slice(1),
  step: (points) =>
    points.map((point, i) => (i === 0 ? at(point) : `H${px(point[0])}V${px(point[1])}`)).join(''),
  monotone,
};

/** One line through each run of points; a gap (null) breaks it. */
export function linePath(points: readonly (Point | null)[], curve: Curve): string {
  return runs(points)
    .map((run) => `M${joins[curve](run)}`)
    .join('');
}

/** The area between two lines over the same runs. */
export function areaPath(pairs: readonly (readonly [Point, Point] | null)[]): string {
  return runs(pairs)
    .map((run) => {
      const there = run.map(([upper]) => upper);
      const back = run.map(([, lower]) => lower).reverse();
      return `M${joins.straight([...there, ...back])}z`;
    })
    .join('');
}

function runs<T>(items: readonly (T | null)[]): T[][] {
  const found: T[][] = [[]];
  for (const item of items) {
    if (item !== null) found.at(-1)?.push(item);
    else if (found.at(-1)?.length) found.push([]);
  }
  return found.filter((run) => run.length > 0);
}

/**
 * A smooth line that never overshoots: between two points it stays between
 * their heights, so a curve drawn through a model's values claims no others.
 *
 * @see M. Steffen, A simple method for monotonic interpolation in one dimension,
 *      Astronomy and Astrophysics 239, 1990, 443–450
 */
function monotone(all: readonly Point[]): string {
  // Two points on one spot have no slope between them, and would put a kink into the line.
  const points = all.filter(([x], i) => Math.abs(x - (all[i - 1]?.[0] ?? Infinity)) > 0.05);
  const slopes = tangents(points);
  return points
    .map((point, i) => {
      const before = points[i - 1];
      if (before === undefined) return at(point);
      const third = (point[0] - before[0]) / 3;
      const [out, into] = [slopes[i - 1] ?? 0, slopes[i] ?? 0];
      const c1: Point = [before[0] + third, before[1] + third * out];
      const c2: Point = [point[0] - third, point[1] - third * into];
      return `C${at(c1)} ${at(c2)} ${at(point)}`;
    })
    .join('');
}

/** Steffen's slopes: flat at a turn, elsewhere no steeper than keeps the line monotone. */
function tangents(points: readonly Point[]): number[] {
  const secant = (i: number): number => {
    const [a, b] = [points[i], points[i + 1]];
    const run = a && b ? b[0] - a[0] : 0;
    return a && b && run !== 0 ? (b[1] - a[1]) / run : 0;
  };
  const width = (i: number): number => (points[i + 1]?.[0] ?? 0) - (points[i]?.[0] ?? 0);
  const inner = (i: number): number => {
    const [s0, s1] = [secant(i - 1), secant(i)];
    const [h0, h1] = [width(i - 1), width(i)];
    const p = h0 + h1 === 0 ? 0 : (s0 * h1 + s1 * h0) / (h0 + h1);
    return (Math.sign(s0) + Math.sign(s1)) * Math.min(Math.abs(s0), Math.abs(s1), Math.abs(p) / 2);
  };
  const last = points.length - 1;
  return points.map((_, i) => {
    if (i > 0 && i < last) return inner(i);
    // At an end the parabola through it and its neighbour's slope.
    return i === 0
      ? (3 * secant(0) - (last > 1 ? inner(1) : secant(0))) / 2
      : (3 * secant(last - 1) - (last > 1 ? inner(last - 1) : secant(0))) / 2;
  });
}
