import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closeProbability,
  endProbability,
  endQuantile,
  normalQuantile,
} from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const swing = {
  volatility: between(0.01, 2),
  drift: between(-1, 1),
  years: between(0.001, 1),
};
const calmProcess = fc.record(swing);
const process = fc.record({
  ...swing,
  jumps: fc.record({
    rate: between(0, 200),
    mean: between(-0.2, 0.2),
    deviation: between(0, 0.2),
  }),
});
const probability = between(0.001, 0.999);

describe('endProbability', () => {
  test('without jumps is the closed form', () => {
    fc.assert(
      fc.property(calmProcess, between(-1, 1), (calm, level) => {
        const passage = { ...calm, price: 1, barrier: Math.exp(level), direction: 'down' } as const;
        expect(endProbability(calm, level)).toBeCloseTo(closeProbability(passage), 12);
      }),
    );
  });

  test('is a distribution: it rises from 0 to 1', () => {
    fc.assert(
      fc.property(process, between(-3, 3), between(0, 3), (given, level, more) => {
        const [low, high] = [endProbability(given, level), endProbability(given, level + more)];
        expect(endProbability(given, -500)).toBe(0);
        expect(endProbability(given, 500)).toBeCloseTo(1, 12);
        return low <= high + 1e-15 && low >= 0 && high <= 1;
      }),
    );
  });

  test('grows as the drift says, whatever the jumps', () => {
    fc.assert(
      fc.property(process, (given) => {
        const mild = {
          ...given,
          volatility: given.volatility / 4,
          jumps: { ...given.jumps, rate: given.jumps.rate / 10 },
        };
        // E[S_T/S] as the integral of 1 − F over prices, in log price.
        const [from, cells] = [-6, 4000];
        const width = 12 / cells;
        let mean = Math.exp(from);
        for (let i = 0; i < cells; i++) {
          const x = from + (i + 0.5) * width;
          mean += (1 - endProbability(mild, x)) * Math.exp(x) * width;
        }
        expect(mean / Math.exp(mild.drift * mild.years)).toBeCloseTo(1, 2);
      }),
      { numRuns: 10 },
    );
  });
});

describe('endQuantile', () => {
  test('is what the distribution takes back to the probability', () => {
    fc.assert(
      fc.property(process, probability, (given, p) => {
        expect(endProbability(given, Math.log(endQuantile(given, p)))).toBeCloseTo(p, 9);
      }),
    );
  });

  test('without jumps is a normal quantile', () => {
    fc.assert(
      fc.property(calmProcess, probability, (calm, p) => {
        const { volatility, drift, years } = calm;
        const log =
          (drift - volatility ** 2 / 2) * years + volatility * Math.sqrt(years) * normalQuantile(p);
        expect(Math.log(endQuantile(calm, p))).toBeCloseTo(log, 12);
      }),
    );
  });

  test('is the price now at a horizon of none, and finds a jump of one size', () => {
    expect(endQuantile({ volatility: 0.6, years: 0 }, 0.3)).toBe(1);
    const fall = { rate: 1, mean: -0.1, deviation: 0 };
    const still = { volatility: 0, years: 1, drift: Math.exp(-0.1) - 1, jumps: fall };
    // No jump with a chance of e⁻¹, one with the same, and more.
    expect(endQuantile(still, 0.9)).toBeCloseTo(1, 12);
    expect(endQuantile(still, 0.5)).toBeCloseTo(Math.exp(-0.1), 12);
  });

  test.each([0, 1, -0.5, Number.NaN])('refuses a probability of %s', (p) => {
    expect(() => endQuantile({ volatility: 0.6, years: 1 }, p)).toThrow(
      'p must be a number between',
    );
  });
});
