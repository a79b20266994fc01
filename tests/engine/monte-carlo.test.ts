import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, estimates, makeRandom, noSamples, refinements } from '../../src/engine/index.ts';
import type { Simulation } from '../../src/engine/index.ts';

/** Two outcomes of a uniform deviate: itself, and a constant. */
const uniforms = (seed: number): Simulation => {
  const random = makeRandom(seed);
  return {
    outcomes: ['deviate', 'seven'],
    pathsPerSample: 1,
    sample: (index, into) => {
      random.restart(index);
      into[0] = random.uniform();
      into[1] = 7;
    },
  };
};

describe('advance', () => {
  test('gives the same bits however the samples are cut into slices', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 8 }), fc.nat(1000), (slices, seed) => {
        const simulation = uniforms(seed);
        const sliced = slices.reduce(
          (sums, samples) => advance(simulation, sums, samples),
          noSamples(simulation),
        );
        const all = slices.reduce((sum, samples) => sum + samples, 0);
        expect(sliced).toEqual(advance(simulation, noSamples(simulation), all));
      }),
    );
  });

  test('leaves the sums it goes on from as they were, and they can be posted', () => {
    const simulation = uniforms(1);
    const before = advance(simulation, noSamples(simulation), 10);
    const copy = structuredClone(before);
    advance(simulation, before, 10);
    expect(before).toEqual(copy);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 32 + 1])('refuses %s more samples', (samples) => {
    const simulation = uniforms(1);
    expect(() => advance(simulation, noSamples(simulation), samples)).toThrow('samples must be');
  });
});

describe('estimates', () => {
  test('are the mean and its standard error', () => {
    const simulation = uniforms(3);
    const n = 500;
    const drawn = Array.from({ length: n }, (_, i) => makeRandom(3, i).uniform());
    const mean = drawn.reduce((sum, x) => sum + x, 0) / n;
    const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
    const { deviate, seven } = estimates(simulation, advance(simulation, noSamples(simulation), n));
    expect(deviate?.mean).toBeCloseTo(mean, 12);
    expect(deviate?.standardError).toBeCloseTo(Math.sqrt(variance / n), 12);
    expect(seven).toEqual({ mean: 7, standardError: 0, samples: n, paths: n });
  });

  test('cover the truth as often as a standard error says', () => {
    const hits = Array.from({ length: 400 }, (_, seed) => {
      const simulation = uniforms(seed);
      const { deviate } = estimates(simulation, advance(simulation, noSamples(simulation), 200));
      return Math.abs((deviate?.mean ?? 0) - 0.5) <= 1.96 * (deviate?.standardError ?? 0);
    }).filter(Boolean).length;
    // 380 expected, with a deviation of 4.4.
    expect(hits).toBeGreaterThan(362);
    expect(hits).toBeLessThan(396);
  });

  test('have no error before the second sample', () => {
    const simulation = uniforms(1);
    const one = advance(simulation, noSamples(simulation), 1);
    expect(estimates(simulation, noSamples(simulation)).seven).toMatchObject({
      mean: 0,
      standardError: null,
    });
    expect(estimates(simulation, one).seven).toMatchObject({ mean: 7, standardError: null });
  });
});

describe('refinements', () => {
  test('get better slice by slice, and end at the same estimate', () => {
    const told = (slice: number) => [...refinements(uniforms(5), 1000, slice)];
    const errors = told(250).map(({ deviate }) => deviate?.standardError ?? Infinity);
    expect(errors).toHaveLength(4);
    expect(errors.every((error, i) => i === 0 || error < (errors[i - 1] ?? 0))).toBe(true);
    expect(told(250).at(-1)).toEqual(told(333).at(-1));
    expect(told(333).map(({ seven }) => seven?.samples)).toEqual([333, 666, 999, 1000]);
  });

  test.each([
    [0, 10, 'samples'],
    [10, 0.5, 'slice'],
  ])('refuse %s samples in slices of %s', (samples, slice, parameter) => {
    expect(() => refinements(uniforms(1), samples, slice).next()).toThrow(
      `${parameter} must be a whole number of 1 or more`,
    );
  });
});
