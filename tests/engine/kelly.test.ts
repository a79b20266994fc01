// Growth at a constant leverage, and how far capital falls on the way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  everFallsTo,
  fallsWithin,
  kellyDrawdown,
  kellyError,
  kellyOptimum,
  keptGrowth,
  leveredGrowth,
} from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const asset = fc.record({
  drift: between(-1, 2),
  volatility: between(0.05, 2),
  rate: between(-0.2, 0.5),
});
const leverage = between(-20, 50);
const level = between(0.01, 0.99);

describe('leveredGrowth', () => {
  test('is concave, with its one maximum at the Kelly leverage', () => {
    fc.assert(
      fc.property(asset, leverage, leverage, (of, f, other) => {
        const best = kellyOptimum(of);
        const [one, two] = [leveredGrowth(of, f), leveredGrowth(of, other)];
        const middle = leveredGrowth(of, (f + other) / 2);
        const close = 1e-12 * (1 + Math.abs(one) + Math.abs(two));
        expect(middle).toBeGreaterThanOrEqual((one + two) / 2 - close);
        expect(one).toBeLessThanOrEqual((best?.growth ?? Infinity) + close);
      }),
    );
  });

  test('is the rate without a position, and again at twice the Kelly leverage', () => {
    fc.assert(
      fc.property(asset, (of) => {
        const best = kellyOptimum(of);
        expect(leveredGrowth(of, 0)).toBe(of.rate);
        const scale = 1 + Math.abs((best?.leverage ?? 0) * (of.drift - of.rate));
        const twice = leveredGrowth(of, 2 * (best?.leverage ?? 0));
        expect(Math.abs(twice - of.rate)).toBeLessThan(1e-13 * scale);
      }),
    );
  });

  test('is the same at equal distances on both sides of the maximum', () => {
    fc.assert(
      fc.property(asset, between(0, 20), (of, aside) => {
        const best = kellyOptimum(of)?.leverage ?? 0;
        const [below, above] = [best - aside, best + aside].map((f) => leveredGrowth(of, f));
        const scale = 1 + (best * best + aside * aside) * of.volatility ** 2;
        expect(Math.abs((below ?? 0) - (above ?? 1))).toBeLessThan(1e-12 * scale);
      }),
    );
  });

  // At leverage 1 this is the median growth of the asset itself, not its drift.
  test('is μ − σ²/2 without leverage', () => {
    expect(leveredGrowth({ drift: 0.11, volatility: 0.15, rate: 0.06 }, 1)).toBeCloseTo(
      0.09875,
      15,
    );
  });

  test('keeps c(2 − c) of the best excess growth', () => {
    fc.assert(
      fc.property(asset, between(-2, 4), (of, c) => {
        const best = kellyOptimum(of);
        fc.pre(best !== null && best.growth - of.rate > 1e-3);
        const kept = (leveredGrowth(of, c * best.leverage) - of.rate) / (best.growth - of.rate);
        expect(kept).toBeCloseTo(keptGrowth(c), 9);
        return keptGrowth(c) <= 1;
      }),
    );
  });

  test('has no best leverage without risk', () => {
    expect(kellyOptimum({ drift: 0.1, volatility: 0, rate: 0.05 })).toBeNull();
    expect(kellyOptimum({ drift: 0.05, volatility: 0, rate: 0.05 })).toBeNull();
    expect(kellyOptimum({ drift: 0.05, volatility: 0.4, rate: 0.05 })?.leverage).toBe(0);
  });

  test.each([
    [{ drift: NaN }, 1, 'drift'],
    [{ volatility: -0.1 }, 1, 'volatility'],
    [{ volatility: 1e200 }, 1, 'volatility'],
    [{ rate: Infinity }, 1, 'rate'],
    [{}, NaN, 'leverage'],
    [{}, 1e200, 'leverage'],
  ])('refuses %o at %s by name', (wrong, f, parameter) => {
    const of = { drift: 0.1, volatility: 0.5, rate: 0, ...wrong };
    expect(() => leveredGrowth(of, f)).toThrow(`${parameter} must be`);
  });
});

describe('kellyError', () => {
  // Ten years of a volatility of 60 %: a mean known to 19 points, and f* to half of the capital.
  test('is the error of the mean over the variance', () => {
    expect(kellyError(0.6, 10)).toBeCloseTo(0.6 / Math.sqrt(10) / 0.36, 14);
    expect(() => kellyError(0, 10)).toThrow('volatility must be');
    expect(() => kellyError(0.6, 0)).toThrow('years must be');
  });
});

describe('kellyDrawdown', () => {
  test('is x at the Kelly leverage, x³ at half of it, and certain from twice on', () => {
    fc.assert(
      fc.property(level, between(2, 10), (x, beyond) => {
        expect(kellyDrawdown(1, x)).toBeCloseTo(x, 14);
        expect(kellyDrawdown(0.5, x)).toBeCloseTo(x ** 3, 14);
        return kellyDrawdown(beyond, x) === 1 && kellyDrawdown(0, x) === 0;
      }),
    );
  });

  test('is the law of capital that grows, with no interest', () => {
    fc.assert(
      fc.property(
        between(0.01, 1),
        between(0.1, 1.5),
        between(0.01, 3),
        level,
        (drift, s, c, x) => {
          const of = { drift, volatility: s, rate: 0 };
          const f = c * (kellyOptimum(of)?.leverage ?? 0);
          expect(everFallsTo(of, f, x)).toBeCloseTo(kellyDrawdown(c, x), 10);
        },
      ),
    );
  });

  test('is more than within any horizon, and what it comes to in the end', () => {
    fc.assert(
      fc.property(asset, between(0.05, 10), level, between(0, 50), (of, f, x, years) => {
        const ever = everFallsTo(of, f, x);
        const within = fallsWithin(of, f, x, years);
        const later = fallsWithin(of, f, x, 2 * years);
        expect(within).toBeLessThanOrEqual(later + 1e-12);
        expect(later).toBeLessThanOrEqual(ever + 1e-12);
      }),
    );
    const of = { drift: 0.2, volatility: 0.6, rate: 0.05 };
    const best = kellyOptimum(of)?.leverage ?? 0;
    expect(fallsWithin(of, best, 0.5, 1e5)).toBeCloseTo(everFallsTo(of, best, 0.5), 12);
  });

  test('is decided by the rate alone without a position', () => {
    const of = { drift: 0.2, volatility: 0.6, rate: -0.05 };
    expect(everFallsTo(of, 0, 0.5)).toBe(1);
    expect(everFallsTo({ ...of, rate: 0.05 }, 0, 0.5)).toBe(0);
    expect([fallsWithin(of, 0, 0.5, 13), fallsWithin(of, 0, 0.5, 14)]).toEqual([0, 1]);
  });

  test('has relative accuracy where it is tiny', () => {
    // 0.01^(2/0.02 − 1) = 10^(−198), by powers of ten.
    expect(kellyDrawdown(0.02, 0.01) / 1e-198).toBeCloseTo(1, 11);
  });

  test.each([
    [-1, 0.5, 'fraction'],
    [1, 0, 'level'],
    [1, 1.1, 'level'],
    [NaN, 0.5, 'fraction'],
  ])('refuses a fraction of %s at a level of %s by name', (c, x, parameter) => {
    expect(() => kellyDrawdown(c, x)).toThrow(`${parameter} must be`);
  });
});
