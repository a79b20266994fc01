import { scaleLinear, scaleLog } from 'd3-scale';
import { curveLinear, curveMonotoneX, line } from 'd3-shape';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linePath, type Point } from '../../src/components/kit/draw/path.ts';
import { linearScale, logScale } from '../../src/components/kit/scale.ts';

// D3 is too large to ship for what a figure needs of it, and good enough to be the measure of what
// we wrote instead.

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const domain = fc
  .tuple(finite, finite)
  .filter(([a, b]) => Math.abs(a - b) > 1e-3)
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
const hundredths = fc
  .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }))
  .map(([a, width]): [number, number] => [a / 100, (a + width) / 100]);
const positive = fc
  .tuple(
    fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
    fc.double({ min: 2, max: 1e4, noNaN: true }),
  )
  .map(([a, ratio]): [number, number] => [a, a * ratio]);

test('a linear scale is that of D3', () => {
  fc.assert(
    fc.property(domain, finite, (ends, value) => {
      const theirs = scaleLinear(ends, [40, 900])(value);
      expect(linearScale(ends, 40, 900)(value)).toBeCloseTo(theirs, 3);
    }),
  );
});

test('a logarithmic scale is that of D3, and so is its inverse', () => {
  fc.assert(
    fc.property(positive, fc.double({ min: 0, max: 1, noNaN: true }), (ends, share) => {
      const [ours, theirs] = [logScale(ends, 300, 20), scaleLog(ends, [300, 20])];
      const value = ends[0] * (ends[1] / ends[0]) ** share;
      expect(ours(value)).toBeCloseTo(theirs(value), 6);
      expect(ours.invert(ours(value)) / theirs.invert(theirs(value))).toBeCloseTo(1, 9);
    }),
  );
});

test('the round ticks of a linear axis are those of D3', () => {
  fc.assert(
    // Ends of a few digits, as axes have: a tick that misses an end by a rounding is drawn by us.
    fc.property(hundredths, fc.integer({ min: 2, max: 12 }), (ends, count) => {
      const theirs = scaleLinear(ends, [0, 1]).ticks(count);
      const ours = linearScale(ends, 0, 1).ticks(count);
      expect(ours).toHaveLength(theirs.length);
      ours.forEach((tick, i) => {
        expect(tick).toBeCloseTo(theirs[i] ?? NaN, 9);
      });
    }),
  );
});

/** Points from left to right, no two on one spot. */
const points = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 400 })), {
    minLength: 3,
    maxLength: 20,
  })
  .map((steps) => {
    let x = 0;
    return steps.map(([step, y]): Point => [(x += step), y]);
  });

const numbers = (path: string): number[] => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

test.each([
  ['straight', curveLinear],
  ['monotone', curveMonotoneX],
] as const)('a %s line is that of D3', (curve, theirs) => {
  fc.assert(
    fc.property(points, (run) => {
      const path = line<Point>(
        ([x]) => x,
        ([, y]) => y,
      ).curve(theirs)([...run]);
      const [ours, expected] = [numbers(linePath(run, curve)), numbers(path ?? '')];
      expect(ours).toHaveLength(expected.length);
      ours.forEach((number, i) => {
        expect(Math.abs(number - (expected[i] ?? NaN))).toBeLessThanOrEqual(0.0501);
      });
    }),
  );
});
