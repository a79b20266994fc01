import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaPath, linePath, type Curve, type Point } from '../../src/components/kit/draw/path.ts';

const height = fc.integer({ min: 0, max: 3000 }).map((tenths) => tenths / 10);
/** Points from left to right, never two in one spot. */
const points = fc
  .uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 12 })
  .chain((xs) =>
    fc.tuple(...xs.sort((a, b) => a - b).map((x) => height.map((y): Point => [x, y]))),
  );
const curve = fc.constantFrom<Curve>('straight', 'monotone', 'step');

const numbers = (d: string): number[] => (d.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

/** Where the drawn line is: the ends of its pieces and, on a curve, twenty places between. */
function drawn(d: string): Point[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MLHVCz])([^MLHVCz]*)/g)].flatMap(([, command = '', rest = '']) => {
    const n = numbers(rest);
    const from: Point = [x, y];
    if (command === 'H') x = n[0] ?? 0;
    else if (command === 'V') y = n[0] ?? 0;
    else [x, y] = [n.at(-2) ?? x, n.at(-1) ?? y];
    if (command !== 'C') return [[x, y] as const];
    const bezier = (t: number, i: 0 | 1): number =>
      (1 - t) ** 3 * from[i] +
      3 * (1 - t) ** 2 * t * (n[i] ?? 0) +
      3 * (1 - t) * t ** 2 * (n[i + 2] ?? 0) +
      t ** 3 * (n[i + 4] ?? 0);
    return Array.from({ length: 20 }, (_, i) => (i + 1) / 20).map((t): Point => [
      bezier(t, 0),
      bezier(t, 1),
    ]);
  });
}

test('a line passes through every point, however they are joined', () => {
  fc.assert(
    fc.property(points, curve, (of, join) => {
      const way = drawn(linePath(of, join));
      for (const [x, y] of of) {
        expect(way.some(([a, b]) => Math.hypot(a - x, b - y) < 0.11)).toBe(true);
      }
    }),
  );
});

test('a smooth line stays between its points: it claims no value the model did not give', () => {
  fc.assert(
    fc.property(points, (of) => {
      const way = drawn(linePath(of, 'monotone'));
      for (const [x, y] of way) {
        const after = of.findIndex(([px]) => px >= x - 1e-6);
        const ends = [of[after - 1] ?? of[after], of[after]].map((point) => point?.[1] ?? y);
        expect(y).toBeGreaterThanOrEqual(Math.min(...ends) - 0.15);
        expect(y).toBeLessThanOrEqual(Math.max(...ends) + 0.15);
      }
    }),
  );
});

test('a smooth line through points in a row is straight', () => {
  const way = drawn(
    linePath(
      [0, 10, 30, 31, 100].map((x): Point => [x, 2 * x]),
      'monotone',
    ),
  );
  for (const [x, y] of way) expect(y).toBeCloseTo(2 * x, 0);
});

// Two rows can stand at one price, as when a point of the reader is at entry: the curve had a
// flat spot there.
test('a point given twice bends nothing', () => {
  fc.assert(
    fc.property(points, curve, fc.nat(), (of, join, at) => {
      const twice = of.flatMap((point, i) => (i === at % of.length ? [point, point] : [point]));
      const [once, again] = [of, twice].map((some) => drawn(linePath(some, join)));
      for (const [x, y] of once ?? []) {
        expect(again?.some(([a, b]) => Math.hypot(a - x, b - y) < 0.11)).toBe(true);
      }
    }),
  );
});

test('a gap breaks the line, and a run of one point draws nothing that is not there', () => {
  expect(linePath([[0, 1], [1, 1], null, [2, 2], null, null, [3, 3], [4, 3]], 'straight')).toBe(
    'M0 1L1 1M2 2M3 3L4 3',
  );
  expect(linePath([null, null], 'monotone')).toBe('');
  expect(linePath([], 'step')).toBe('');
});

test('steps go along first, then up or down', () => {
  expect(
    linePath(
      [
        [0, 1],
        [5, 9],
      ],
      'step',
    ),
  ).toBe('M0 1H5V9');
});

test('an area goes there on one line and back on the other', () => {
  const pair = (x: number, a: number, b: number) => [[x, a] as const, [x, b] as const] as const;
  expect(areaPath([pair(0, 1, 5), pair(10, 2, 6), null, pair(20, 1, 2), pair(30, 1, 2)])).toBe(
    'M0 1L10 2L10 6L0 5zM20 1L30 1L30 2L20 2z',
  );
});
