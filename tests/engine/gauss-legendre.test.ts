import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gaussLegendre } from '../../src/engine/models/gauss-legendre.ts';

const integral = (n: number, f: (x: number) => number) => {
  const { nodes, weights } = gaussLegendre(n);
  return nodes.reduce((sum, node, i) => sum + (weights[i] ?? 0) * f(node), 0);
};

describe('gaussLegendre', () => {
  test('integrates powers up to 2n − 1 exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 64 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const power = Math.round((2 * n - 1) * share);
          expect(integral(n, (x) => x ** power) * (power + 1)).toBeCloseTo(1, 11);
        },
      ),
    );
  });

  test('has the published nodes and weights for three points', () => {
    const { nodes, weights } = gaussLegendre(3);
    const third = Math.sqrt(0.6) / 2;
    [0.5 - third, 0.5, 0.5 + third].forEach((x, i) => expect(nodes[i]).toBeCloseTo(x, 15));
    [5 / 18, 4 / 9, 5 / 18].forEach((w, i) => expect(weights[i]).toBeCloseTo(w, 15));
  });

  test.each([0, -1, 1.5, 65, Number.NaN])('refuses %s nodes', (n) => {
    expect(() => gaussLegendre(n)).toThrow('n must be a whole number from 1 to 64');
  });
});
