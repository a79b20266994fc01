/**
 * Linear and logarithmic scales. Not d3-scale: its linear scale alone brings
 * interpolators, colours and formats, 8 kB of the 40 a page may spend on script,
 * where a map of one interval onto another is a line.
 */
export interface Scale {
  (value: number): number;
  readonly invert: (pixel: number) => number;
  readonly ticks: (count: number) => number[];
}

export function linearScale([a, b]: readonly [number, number], from: number, to: number): Scale {
  const scale = (value: number) => from + ((value - a) / (b - a)) * (to - from);
  return Object.assign(scale, {
    invert: (pixel: number) => a + ((pixel - from) / (to - from)) * (b - a),
    ticks: (count: number) => rounds(Math.min(a, b), Math.max(a, b), count),
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

/** The multiples of 1, 2 or 5 times a power of ten between two values, about so many. */
function rounds(a: number, b: number, count: number): number[] {
  const rough = (b - a) / count;
  const power = Math.floor(Math.log10(rough));
  const first = rough / 10 ** power;
  // The nearest of them on a log scale, so the number of ticks is off by √2.5 at most.
  const step =
    first >= Math.sqrt(50) ? 10 : first >= Math.sqrt(10) ? 5 : first >= Math.SQRT2 ? 2 : 1;
  // A step below one is taken as its inverse, which is whole: 3 ÷ 10 is 0.3, and 3 × 0.1 is not.
  const whole = power < 0 ? 10 ** -power / step : 10 ** power * step;
  const at = (value: number) => (power < 0 ? value * whole : value / whole);
  const start = Math.ceil(at(a) - 1e-9);
  const length = Math.max(0, Math.floor(at(b) + 1e-9) - start + 1);
  return Array.from({ length }, (_, i) => (power < 0 ? (start + i) / whole : (start + i) * whole));
}
