import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  logNormalDistribution,
  millsRatio,
  normalDensity,
  normalDistribution,
  normalQuantile,
} from '../../src/engine/index.ts';
import { normalDistribution as bySeries } from './normal-distribution.ts';

const relative = (got: number, expected: number) => Math.abs(got / expected - 1);
const anywhere = fc.double({ min: -37, max: 37, noNaN: true });

// From arbitrary-precision arithmetic (mpmath, 40 digits): x, Φ(x), ln Φ(x).
const values = [
  [-37, 5.7255712225245768e-300, -689.03058557689059],
  [-20, 2.7536241186062337e-89, -203.91715537109726],
  [-10.3, 3.5230650789264126e-25, -56.305295953074973],
  [-6, 9.8658764503769814e-10, -20.736768949974706],
  [-3.3, 4.8342414238377751e-4, -7.6346161480711273],
  [-1.75, 0.04005915686381709, -3.2173979958002738],
  [-1.4999, 0.066820153999833603, -2.7057505373594807],
  [-1, 0.15865525393145705, -1.8410216450092635],
  [0.2, 0.57925970943910303, -0.54600435372277412],
  [3, 0.99865010196836991, -0.0013508099647481938],
  [8, 0.99999999999999938, -6.2209605742717861e-16],
] as const;

test.each(values)('Φ(%d) and its logarithm have relative accuracy in both tails', (...row) => {
  const [x, probability, log] = row;
  expect(relative(normalDistribution(x), probability)).toBeLessThan(1e-14);
  expect(relative(logNormalDistribution(x), log)).toBeLessThan(1e-14);
});

describe('normalDistribution', () => {
  test('agrees with its series in the middle', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (x) => {
        expect(normalDistribution(x)).toBeCloseTo(bySeries(x), 14);
      }),
    );
  });

  test('leaves the rest to the other side', () => {
    fc.assert(
      fc.property(anywhere, (x) => {
        expect(normalDistribution(x) + normalDistribution(-x)).toBeCloseTo(1, 14);
      }),
    );
  });

  test('never falls, also where the series hands over to the fraction', () => {
    const step = fc.double({ min: 0, max: 1e-3, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(anywhere, fc.constantFrom(-1.5, 1.5)), step, (x, further) => {
        const slack = 1 + 2e-14;
        return normalDistribution(x) <= normalDistribution(x + further) * slack;
      }),
    );
  });

  test('has the density as its slope', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 4, noNaN: true }), (x) => {
        const h = 1e-4;
        const slope = (normalDistribution(x + h) - normalDistribution(x - h)) / (2 * h);
        expect(relative(slope, normalDensity(x))).toBeLessThan(1e-6);
      }),
    );
  });

  test('is 0 or 1 where float64 has nothing between', () => {
    expect(normalDistribution(-1e300)).toBe(0);
    expect(normalDistribution(1e300)).toBe(1);
    expect(normalDensity(1e300)).toBe(0);
  });
});

describe('logNormalDistribution', () => {
  test('goes on where the probability is below the range of float64', () => {
    // mpmath, 40 digits.
    expect(relative(logNormalDistribution(-100), -5005.5242086942051)).toBeLessThan(1e-14);
    expect(relative(logNormalDistribution(-1000), -500_007.82669481218)).toBeLessThan(1e-14);
  });

  test('is the logarithm of the probability wherever there is one', () => {
    fc.assert(
      fc.property(anywhere, (x) => {
        expect(relative(Math.exp(logNormalDistribution(x)), normalDistribution(x))).toBeLessThan(
          2e-13,
        );
      }),
    );
  });
});

describe('millsRatio', () => {
  test('is the tail over the density', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 36, noNaN: true }), (x) => {
        expect(relative(millsRatio(x) * normalDensity(x), normalDistribution(-x))).toBeLessThan(
          1e-14,
        );
      }),
    );
  });

  test('tends to 1/x and lies between x/(1 + x²) and that', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e9, noNaN: true }), (x) => {
        const ratio = millsRatio(x);
        return ratio <= (1 / x) * (1 + 1e-15) && ratio >= (x / (1 + x * x)) * (1 - 1e-14);
      }),
    );
  });
});

describe('normalQuantile', () => {
  test('undoes the distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 5, noNaN: true }), (x) => {
        const back = normalQuantile(normalDistribution(x));
        // In the upper tail float64 keeps only the distance of Φ from 1.
        expect(Math.abs(back - x)).toBeLessThan(1e-13 + 1e-16 / normalDensity(Math.max(0, x)));
      }),
    );
  });

  test('is odd about a half', () => {
    fc.assert(
      fc.property(fc.double({ min: 2 ** -40, max: 0.5, noNaN: true }), (p) => {
        const exact = 1 - (1 - p);
        return exact === 0.5 || normalQuantile(1 - exact) === -normalQuantile(exact);
      }),
    );
    expect(normalQuantile(0.5)).toBe(0);
  });

  // mpmath, 40 digits.
  test.each([
    [1e-300, -37.0470962993612],
    [1e-61, -16.536598930107082],
    [1e-9, -5.9978070150076869],
    [0.001, -3.0902323061678135],
    [0.3, -0.52440051270804077],
    [0.999, 3.0902323061678135],
  ])('of %d has fifteen digits', (p, x) => {
    expect(relative(normalQuantile(p), x)).toBeLessThan(1e-14);
  });
});

test.each([
  ['normalDensity', () => normalDensity(NaN), 'x must be a finite number'],
  ['normalDistribution', () => normalDistribution(Infinity), 'x must be a finite number'],
  ['logNormalDistribution', () => logNormalDistribution(-1e151), 'x must be a number from −10'],
  ['millsRatio', () => millsRatio(-1), 'x must be a number that is 0 or more'],
  ['normalQuantile', () => normalQuantile(0), 'p must be a number between 0 and 1'],
  ['normalQuantile', () => normalQuantile(1), 'p must be a number between 0 and 1'],
])('%s refuses what lies outside its domain', (_, call, sentence) => {
  expect(call).toThrow(sentence);
});
