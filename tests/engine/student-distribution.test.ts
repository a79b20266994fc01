import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  normalDistribution,
  studentDensity,
  studentDistribution,
  studentQuantile,
} from '../../src/engine/index.ts';

const relative = (got: number, expected: number) => Math.abs(got / expected - 1);
const degrees = fc.double({ min: 0.1, max: 500, noNaN: true });

// Arbitrary-precision incomplete beta functions (mpmath, 50 digits): ν, t, P(T ≤ −t).
test.each([
  [1, 5, 0.062832958189001184],
  [2.5, 3, 0.036288047774515922],
  [4, 0.01, 0.49625007812294927],
  [4, 10, 2.8100181135799558e-4],
  [4, 1e8, 2.999999999999998e-32],
  [30, 12, 2.790092707599628e-13],
  [100, 3, 0.0017039576716647248],
  [1000, 6, 1.3776845866887346e-9],
  [0.5, 1e10, 3.207009754142229e-6],
  [3, 1e100, 1.1026577908435841e-300],
] as const)('at %d degrees the tail beyond %d has relative accuracy', (nu, t, tail) => {
  expect(relative(studentDistribution(-t, nu), tail)).toBeLessThan(1e-13);
});

describe('studentDistribution', () => {
  test('at one and two degrees is Cauchy’s and the one with a root', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (t) => {
        const cauchy = Math.atan(1 / t) / Math.PI;
        const two = 1 / (2 + t * t) / (1 + t / Math.sqrt(2 + t * t));
        expect(relative(studentDistribution(-t, 1), cauchy)).toBeLessThan(1e-13);
        expect(relative(studentDistribution(-t, 2), two)).toBeLessThan(1e-13);
      }),
    );
  });

  test('never falls, and leaves the rest to the other side', () => {
    const t = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(degrees, t, fc.double({ min: 0, max: 1, noNaN: true }), (nu, x, more) => {
        const [here, there] = [studentDistribution(x, nu), studentDistribution(x + more, nu)];
        expect(here + studentDistribution(-x, nu)).toBeCloseTo(1, 13);
        return here <= there * (1 + 1e-13);
      }),
    );
  });

  test('has the density as its slope', () => {
    const t = fc.double({ min: -20, max: 5, noNaN: true });
    fc.assert(
      fc.property(degrees, t, (nu, x) => {
        const h = 1e-4;
        const slope = (studentDistribution(x + h, nu) - studentDistribution(x - h, nu)) / (2 * h);
        expect(Math.abs(slope - studentDensity(x, nu))).toBeLessThan(
          1e-6 * studentDensity(x, nu) + 1e-10,
        );
      }),
    );
  });

  test('tends to the normal distribution, with thicker tails on the way', () => {
    for (const t of [2, 4, 6]) {
      const normal = normalDistribution(-t);
      const tails = [3, 30, 300, 1e6].map((nu) => studentDistribution(-t, nu));
      expect(tails.toSorted((a, b) => b - a)).toEqual(tails);
      expect(tails.every((tail) => tail > normal)).toBe(true);
      expect(relative(tails[3] ?? 0, normal)).toBeLessThan(4e-4);
    }
  });
});

describe('studentQuantile', () => {
  test('undoes the distribution, and is odd about a half', () => {
    const p = fc.double({ min: 1e-300, max: 0.4999, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1, max: 500, noNaN: true }), p, (nu, share) => {
        const t = studentQuantile(share, nu);
        expect(relative(studentDistribution(t, nu), share)).toBeLessThan(1e-11);
      }),
    );
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(studentQuantile(0.75, 3)).toBe(-studentQuantile(0.25, 3));
  });

  // mpmath, 50 digits.
  test.each([
    [4, 0.001, 7.1731822197823085],
    [4, 1e-9, 234.02761040611894],
    [2.5, 0.01, 5.3531111730308743],
    [30, 1e-12, 11.397217523311411],
  ])('at %d degrees of %d', (nu, p, t) => {
    expect(relative(-studentQuantile(p, nu), t)).toBeLessThan(1e-13);
  });
});

test.each([
  ['degrees', () => studentDistribution(1, 0)],
  ['t', () => studentDensity(Infinity, 1)],
  ['p', () => studentQuantile(1, 1)],
  ['p', () => studentQuantile(1e-300, 0.1)],
])('%s outside its domain is refused by name', (parameter, call) => {
  expect(call).toThrow(`${parameter} must be`);
});
