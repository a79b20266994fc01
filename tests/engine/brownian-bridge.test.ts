import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bridgeExit, bridgeMinimum, bridgeTouch } from '../../src/engine/models/brownian-bridge.ts';
import { makeRandom } from '../../src/engine/random.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe('bridgeTouch', () => {
  test('is a probability, certain from the level on and impossible without a swing', () => {
    fc.assert(
      fc.property(between(-2, 2), between(-2, 2), between(0, 4), (from, to, variance) => {
        const chance = bridgeTouch(from, to, variance);
        if (from <= 0 || to <= 0) return chance === 1;
        return variance === 0 ? chance === 0 : chance >= 0 && chance <= 1;
      }),
    );
  });

  test('is that the lowest point is at the level or below, drawn from the same deviate', () => {
    fc.assert(
      fc.property(
        between(0.01, 2),
        between(0.01, 2),
        between(0.01, 4),
        between(0.001, 0.999),
        (from, to, variance, uniform) => {
          const chance = bridgeTouch(from, to, variance);
          fc.pre(Math.abs(uniform - chance) > 1e-9);
          return bridgeMinimum(from, to, variance, uniform) <= 0 === uniform <= chance;
        },
      ),
    );
  });
});

describe('bridgeMinimum', () => {
  test('is at or below both ends', () => {
    fc.assert(
      fc.property(
        between(-3, 3),
        between(-3, 3),
        between(0, 4),
        between(1e-15, 1 - 1e-15),
        (a, b, v, u) => {
          expect(bridgeMinimum(a, b, v, u)).toBeLessThanOrEqual(Math.min(a, b) + 1e-15);
        },
      ),
    );
  });

  test('is how low a bridge of many steps goes', () => {
    // A walk from 0 pinned to 1: a normal walk less its own end, in 1000 steps.
    const random = makeRandom(11);
    const steps = 1000;
    const increments = new Float64Array(steps);
    const shift = 0.5826 / Math.sqrt(steps);
    const paths = 2000;
    let walked = 0;
    let drawn = 0;
    for (let path = 0; path < paths; path++) {
      random.fill(increments);
      const end = increments.reduce((sum, z) => sum + z, 0) / Math.sqrt(steps);
      let [x, lowest] = [0, 0];
      for (const z of increments) {
        x += z / Math.sqrt(steps) + (1 - end) / steps;
        lowest = Math.min(lowest, x);
      }
      // What the looks miss on average.
      walked += (lowest - shift) / paths;
      drawn += bridgeMinimum(0, 1, 1, random.uniform()) / paths;
    }
    expect(walked).toBeCloseTo(drawn, 1);
    expect(Math.abs(walked - drawn)).toBeLessThan(0.03);
  });
});

describe('bridgeExit', () => {
  const band = fc.record({
    from: between(0.01, 0.99),
    to: between(0.01, 0.99),
    variance: between(0.01, 10),
  });

  test('is no less than either touch and no more than both', () => {
    fc.assert(
      fc.property(band, ({ from, to, variance }) => {
        const [low, high] = [
          bridgeTouch(from, to, variance),
          bridgeTouch(1 - from, 1 - to, variance),
        ];
        const out = bridgeExit(from, to, 1, variance);
        return out >= Math.max(low, high) - 1e-12 && out <= Math.min(1, low + high) + 1e-12;
      }),
    );
  });

  test('is the same from both ends and upside down', () => {
    fc.assert(
      fc.property(band, ({ from, to, variance }) => {
        const out = bridgeExit(from, to, 1, variance);
        expect(bridgeExit(to, from, 1, variance)).toBeCloseTo(out, 13);
        expect(bridgeExit(1 - from, 1 - to, 1, variance)).toBeCloseTo(out, 12);
      }),
    );
  });

  test('is the sine series of the heat in a rod', () => {
    fc.assert(
      fc.property(band, ({ from, to, variance }) => {
        // The series cancels where the band is wide.
        fc.pre(variance > 0.1);
        // Density of arriving without leaving, over that of arriving.
        let stays = 0;
        for (let k = 1; k < 200; k++)
          stays +=
            2 *
            Math.sin(k * Math.PI * from) *
            Math.sin(k * Math.PI * to) *
            Math.exp((-(k * k) * Math.PI ** 2 * variance) / 2);
        const arrives =
          Math.exp(-((to - from) ** 2) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
        expect(bridgeExit(from, to, 1, variance)).toBeCloseTo(1 - stays / arrives, 9);
      }),
    );
  });

  test('is certain at the edges, and from a band too narrow for the swing', () => {
    expect([bridgeExit(0, 0.5, 1, 1), bridgeExit(0.5, 1, 1, 1), bridgeExit(-1, 2, 1, 1)]).toEqual([
      1, 1, 1,
    ]);
    expect(bridgeExit(0.5, 0.5, 1, 1e6)).toBe(1);
    expect(bridgeExit(0.5, 0.5, 1, 0)).toBe(0);
  });
});
