import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advance,
  discreteTouchProbability,
  endProbability,
  estimates,
  noSamples,
  pathMinima,
  shareAtOrBelow,
  touchProbability,
  touchSimulation,
  watchedTouchSimulation,
} from '../../src/engine/index.ts';
import type { Estimate, PriceProcess, Simulation } from '../../src/engine/index.ts';

const week = { volatility: 0.6, years: 7 / 365, seed: 2026 };
const crashes = { rate: 40, mean: -0.03, deviation: 0.02 };
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const touched = (simulation: Simulation, samples: number): Estimate => {
  const found = estimates(simulation, advance(simulation, noSamples(simulation), samples));
  return found.touched ?? { mean: NaN, standardError: NaN, samples: 0, paths: 0 };
};
const errors = ({ mean, standardError }: Estimate, truth: number) =>
  Math.abs(mean - truth) / Math.max(standardError ?? 0, 1e-9);

describe('touchSimulation', () => {
  test('is within four standard errors of the closed form, below and above', () => {
    fc.assert(
      fc.property(
        between(0.85, 0.999),
        between(-1, 1),
        between(0.2, 1.5),
        fc.nat(1e6),
        (level, drift, volatility, seed) => {
          const process = { price: 100, drift, volatility, years: 7 / 365 };
          const lower = 100 * level;
          const upper = 100 / level;
          const down = touchProbability({ ...process, barrier: lower, direction: 'down' });
          const up = touchProbability({ ...process, barrier: upper, direction: 'up' });
          // So rare a touch has no standard error to speak of.
          fc.pre(Math.min(down, up) > 0.02);
          expect(
            errors(touched(touchSimulation({ ...process, lower, seed }), 2000), down),
          ).toBeLessThan(4.5);
          expect(
            errors(touched(touchSimulation({ ...process, upper, seed }), 2000), up),
          ).toBeLessThan(4.5);
        },
      ),
      { numRuns: 30, seed: 1 },
    );
  });

  test('of either level lies between the larger chance and the sum of both', () => {
    const process = { ...week, price: 100 };
    const either = touched(touchSimulation({ ...process, lower: 92, upper: 110 }), 20_000);
    const down = touchProbability({ ...process, barrier: 92, direction: 'down' });
    const up = touchProbability({ ...process, barrier: 110, direction: 'up' });
    const slack = 4 * (either.standardError ?? 0);
    expect(either.mean).toBeGreaterThan(Math.max(down, up) - slack);
    expect(either.mean).toBeLessThan(Math.min(1, down + up) + slack);
  });

  test('with jumps agrees with fine steps, which miss a little', () => {
    const jumping = { ...week, price: 100, jumps: crashes };
    const bridged = touched(touchSimulation({ ...jumping, lower: 95 }), 20_000);
    const stepped = touched(watchedTouchSimulation({ ...jumping, lower: 95, looks: 5000 }), 1500);
    const slack = 4 * Math.hypot(bridged.standardError ?? 0, stepped.standardError ?? 0);
    expect(stepped.mean).toBeLessThan(bridged.mean + slack);
    expect(stepped.mean).toBeGreaterThan(bridged.mean - slack - 0.01);
  });

  test('with jumps alone is the chance that they add up to the level', () => {
    // Without a swing and a drift of the log price, falls of 4 %: two of them in a week.
    const rate = 52;
    const size = Math.log(0.96);
    const drift = rate * (0.96 - 1);
    const process: PriceProcess = {
      volatility: 0,
      years: 7 / 365,
      drift,
      jumps: { rate, mean: size, deviation: 0 },
    };
    const expected = rate * process.years;
    const twice = 1 - Math.exp(-expected) * (1 + expected);
    const found = touched(touchSimulation({ ...process, price: 100, lower: 93, seed: 1 }), 20_000);
    expect(errors(found, twice)).toBeLessThan(4);
  });

  test('has touched a level it starts at, and needs a level', () => {
    expect(touched(touchSimulation({ ...week, price: 100, lower: 100 }), 10).mean).toBe(1);
    expect(touched(touchSimulation({ ...week, price: 100, lower: 99, years: 0 }), 10).mean).toBe(0);
    expect(() => touchSimulation({ ...week, price: 100 })).toThrow(
      'lower must be given, or else upper',
    );
  });

  test('needs a fifteenth of the work of stepping plain paths, sample for sample', () => {
    const bridged = touched(touchSimulation({ ...week, price: 100, lower: 97 }), 5000);
    const variance = 5000 * (bridged.standardError ?? NaN) ** 2;
    // A plain path touches or does not: its variance is p·(1 − p).
    expect((0.7 * 0.3) / variance).toBeGreaterThan(15);
  });

  test.each([
    [{ volatility: -1 }, 'volatility'],
    [{ years: -1 }, 'years'],
    [{ lower: 0 }, 'lower'],
    [{ upper: Number.NaN }, 'upper'],
    [{ price: 0 }, 'price'],
    [{ seed: 0.5 }, 'seed'],
    [{ drift: Infinity }, 'drift'],
    [{ jumps: { ...crashes, rate: -1 } }, 'rate'],
    [{ jumps: { ...crashes, rate: 1e9 } }, 'rate'],
    [{ jumps: { ...crashes, mean: 11 } }, 'mean'],
    [{ jumps: { ...crashes, deviation: -1 } }, 'deviation'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = { ...week, price: 100, lower: 90, ...wrong };
    expect(() => touchSimulation(given)).toThrow(`${parameter} must be`);
  });
});

describe('watchedTouchSimulation', () => {
  test.each([1, 7, 168])(
    'is within four standard errors of the density recursion at %d looks',
    (looks) => {
      const setting = { ...week, price: 100, looks };
      const truth = discreteTouchProbability({ ...setting, barrier: 96, direction: 'down' });
      expect(
        errors(touched(watchedTouchSimulation({ ...setting, lower: 96 }), 8000), truth),
      ).toBeLessThan(4);
    },
  );

  test('sees, with one look, where a jump-diffusion ends', () => {
    const setting = { ...week, jumps: crashes };
    const truth = endProbability(setting, Math.log(0.96));
    const found = touched(
      watchedTouchSimulation({ ...setting, price: 100, lower: 96, looks: 1 }),
      20_000,
    );
    expect(errors(found, truth)).toBeLessThan(4);
  });

  test.each([0, 1.5, 2e6])('refuses %s looks', (looks) => {
    const given = { ...week, price: 100, lower: 90, looks };
    expect(() => watchedTouchSimulation(given)).toThrow(
      'steps must be a whole number from 1 to 1000000',
    );
  });
});

describe('pathMinima', () => {
  test('are the same in slices as at once', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(1e6), (first, second, seed) => {
        const process = { ...week, jumps: crashes, seed };
        const sliced = [
          ...pathMinima({ ...process, pairs: first }),
          ...pathMinima({ ...process, pairs: second, from: first }),
        ];
        expect(sliced).toEqual([...pathMinima({ ...process, pairs: first + second })]);
      }),
    );
  });

  test('sorted answer every level at once, as the closed form does', () => {
    const sorted = pathMinima({ ...week, pairs: 20_000 }).sort();
    for (const fall of [0.01, 0.03, 0.08, 0.15]) {
      const barrier = 100 * (1 - fall);
      const truth = touchProbability({ ...week, price: 100, barrier, direction: 'down' });
      const error = Math.sqrt((truth * (1 - truth)) / sorted.length);
      expect(Math.abs(shareAtOrBelow(sorted, Math.log(1 - fall)) - truth)).toBeLessThan(4 * error);
    }
  });

  test('include the start, and a level counts from exactly it on', () => {
    const sorted = Float64Array.of(-0.3, -0.2, -0.2, 0);
    expect([-0.4, -0.3, -0.2, -0.1, 0].map((level) => shareAtOrBelow(sorted, level))).toEqual([
      0, 0.25, 0.75, 0.75, 1,
    ]);
    expect(shareAtOrBelow(new Float64Array(0), 0)).toBe(0);
    expect(Math.max(...pathMinima({ ...week, pairs: 500 }))).toBeLessThanOrEqual(0);
  });

  test('refuse half a pair', () => {
    expect(() => pathMinima({ ...week, pairs: 0.5 })).toThrow('pairs must be a whole number');
  });
});
