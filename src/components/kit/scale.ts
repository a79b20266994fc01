/**
 * Linear and logarithmic scales. Not d3-scale: its linear scale alone brings
 * interpolators, colours and formats, 8 kB of the 40 a page may spend on script,
 * where a map of one interval onto another is a line. Ticks are d3-array's.
 */
import { ticks } from 'd3-array';

export interface Scale {
  (value: number): number;
  readonly invert: (pixel: number) => number;
  readonly ticks: (count: number) => number[];
}

export function linearScale([a, b]: readonly [number, number], from: number, to: number): Scale {
  const scale = (value: number) => from + ((value - a) / (b - a)) * (to - from);
  return Object.assign(scale, {
    invert: (pixel: number) => a + ((pixel - from) / (to - from)) * (b - a),
    ticks: (count: number) => ticks(a, b, count),
  });
}

export function logScale([a, b]: readonly [number, number], from: number, to: number): Scale {
  const span = Math.log(b / a);
  const scale = (value: number) => from + (Math.log(value / a) / span) * (to - from);
  return Object.assign(scale, {
    invert: (pixel: number) => a * Math.exp(((pixel - from) / (to - from)) * span),
    ticks: (count: number) => decades(a, b, count),
  });
}

/** 1, 2, 5 a decade while they fit; else 1 a decade. */
function decades(a: number, b: number, count: number): number[] {
  const lowest = Math.floor(Math.log10(a));
  const powers = Array.from(
    { length: Math.ceil(Math.log10(b)) - lowest + 1 },
    (_, i) => lowest + i,
  );
  const of = (steps: readonly number[]) =>
    powers
      .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
      .filter((tick) => tick >= a && tick <= b);
  const dense = of([1, 2, 5]);
  return dense.length <= count ? dense : of([1]);
}
