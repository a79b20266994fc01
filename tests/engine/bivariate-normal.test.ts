import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bivariateNormal, normalDistribution } from '../../src/engine/index.ts';

const relative = (got: number, expected: number) => Math.abs(got / expected - 1);
const place = fc.double({ min: -9, max: 5, noNaN: true });
const correlation = fc.double({ min: -0.99, max: 0.9999, noNaN: true });

describe('bivariateNormal', () => {
  // Two integrals in arbitrary precision (mpmath, 40 digits), along one deviate and along ρ.
  test.each([
    [-1, -1, 0.5, 0.062514094709663834],
    [-3, -2, 0.9, 0.0013189787601425564],
    [-8, -5, 0.3, 2.2536001939308821e-18],
    [-20, -20, 0.99, 4.2745944986188078e-90],
    [-20, -20, 0.5, 1.5766816531452325e-119],
    [-5, -6, -0.4, 2.1301935260631396e-25],
    [-2, -2, -0.9, 3.7386504806481181e-21],
    [1.5, -7, 0.7, 1.279812543885835e-12],
    [0, 0, 0.8, 0.39758361765043327],
    [-3, -3, 0.9999, 0.0013248956714195701],
  ])('at %d and %d with %d has relative accuracy', (x, y, rho, chance) => {
    expect(relative(bivariateNormal(x, y, rho), chance)).toBeLessThan(1e-13);
  });

  test('does not mind which of the two is integrated over', () => {
    fc.assert(
      fc.property(place, place, correlation, (x, y, rho) => {
        const chance = bivariateNormal(x, y, rho);
        fc.pre(chance > 1e-300);
        expect(relative(bivariateNormal(y, x, rho), chance)).toBeLessThan(1e-12);
      }),
    );
  });

  test('leaves to the other side of one what that one has by itself', () => {
    fc.assert(
      fc.property(place, place, correlation, (x, y, rho) => {
        const all = bivariateNormal(x, y, rho) + bivariateNormal(x, -y, -rho);
        expect(relative(all, normalDistribution(x))).toBeLessThan(1e-12);
      }),
    );
  });

  test('is a product without correlation, and rises with it', () => {
    const step = fc.double({ min: 0, max: 0.01, noNaN: true });
    fc.assert(
      fc.property(place, place, correlation, step, (x, y, rho, more) => {
        const apart = normalDistribution(x) * normalDistribution(y);
        expect(relative(bivariateNormal(x, y, 0), apart)).toBeLessThan(1e-12);
        const closer = Math.min(1, rho + more);
        return bivariateNormal(x, y, rho) <= bivariateNormal(x, y, closer) * (1 + 1e-12);
      }),
    );
  });

  test('of a quarter turn is the angle between the two', () => {
    fc.assert(
      fc.property(correlation, (rho) => {
        const angle = 0.25 + Math.asin(rho) / (2 * Math.PI);
        expect(relative(bivariateNormal(0, 0, rho), angle)).toBeLessThan(1e-10);
      }),
    );
  });

  test('is one tail or what lies between two where the deviates are one or opposite', () => {
    expect(bivariateNormal(-3, 2, 1)).toBe(normalDistribution(-3));
    expect(bivariateNormal(-3, 2, -1)).toBe(0);
    const between = normalDistribution(-2) - normalDistribution(-3);
    expect(relative(bivariateNormal(3, -2, -1), between)).toBeLessThan(1e-14);
  });
});

test.each([
  ['x', () => bivariateNormal(NaN, 0, 0)],
  ['y', () => bivariateNormal(0, 1001, 0)],
  ['correlation', () => bivariateNormal(0, 0, 1.1)],
])('%s outside its domain is refused by name', (parameter, call) => {
  expect(call).toThrow(`${parameter} must be`);
});
