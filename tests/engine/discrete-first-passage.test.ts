import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closeProbability,
  correctedBarrier,
  correctedTouchProbability,
  discreteBarrierBeta,
  discreteTouchProbability,
  touchProbability,
} from '../../src/engine/index.ts';
import type { WatchedPassage } from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const passage: fc.Arbitrary<Required<WatchedPassage>> = fc.record({
  price: fc.constant(100),
  barrier: between(50, 150),
  direction: fc.constantFrom('down', 'up'),
  volatility: between(0.05, 2),
  drift: between(-1, 1),
  years: between(0.001, 1),
  looks: fc.integer({ min: 1, max: 60 }),
});
const slack = 1e-12;

describe('discreteBarrierBeta', () => {
  test('is −ζ(1/2)/√(2π)', () => {
    // ζ(1/2) by the alternating series with Borwein's weights, which converge like 5.8⁻ⁿ.
    const n = 30;
    const weights = [1 / n];
    let term = 1 / n;
    for (let i = 0; i < n; i++) {
      term *= (4 * (n + i) * (n - i)) / ((2 * i + 1) * (2 * i + 2));
      weights.push((weights[i] ?? 0) + term);
    }
    const all = weights[n] ?? 0;
    let eta = 0;
    for (let k = 0; k < n; k++)
      eta += ((k % 2 === 0 ? 1 : -1) * (1 - (weights[k] ?? 0) / all)) / Math.sqrt(k + 1);
    const zeta = eta / (1 - Math.SQRT2);
    expect(discreteBarrierBeta).toBeCloseTo(-zeta / Math.sqrt(2 * Math.PI), 14);
  });
});

describe('correctedBarrier', () => {
  test('is moved away from the price, the less the more often one looks', () => {
    fc.assert(
      fc.property(passage, (given) => {
        const away = given.direction === 'down' ? -1 : 1;
        const moved = (looks: number) =>
          (correctedBarrier({ ...given, looks }) - given.barrier) * away;
        return moved(given.looks) >= 0 && moved(4 * given.looks) <= moved(given.looks);
      }),
    );
  });
});

describe('correctedTouchProbability', () => {
  test('is never more than under continuous watching', () => {
    fc.assert(
      fc.property(
        passage,
        (given) => correctedTouchProbability(given) <= touchProbability(given) + slack,
      ),
    );
  });

  test('is within 1.3/1000 of the truth beyond one and a half steps of an hourly week', () => {
    fc.assert(
      fc.property(between(1.5, 12), between(0.2, 1.5), (steps, volatility) => {
        const years = 7 / 365;
        const looks = 168;
        const barrier = 100 * Math.exp(-steps * volatility * Math.sqrt(years / looks));
        const hourly = {
          price: 100,
          barrier,
          direction: 'down',
          volatility,
          years,
          looks,
        } as const;
        const error = correctedTouchProbability(hourly) - discreteTouchProbability(hourly);
        expect(Math.abs(error)).toBeLessThan(1.3e-3);
      }),
      { numRuns: 25 },
    );
  });
});

describe('discreteTouchProbability', () => {
  test('is no more than continuous watching sees and no less than the last look does', () => {
    fc.assert(
      fc.property(passage, (given) => {
        const seen = discreteTouchProbability(given);
        return seen <= touchProbability(given) + slack && seen >= closeProbability(given) - slack;
      }),
    );
  });

  test('does not fall when looks are added between looks', () => {
    fc.assert(
      fc.property(passage, fc.integer({ min: 2, max: 4 }), (given, times) => {
        const more = { ...given, looks: given.looks * times };
        return discreteTouchProbability(more) >= discreteTouchProbability(given) - slack;
      }),
    );
  });

  test('with one look is the chance of being there at the end', () => {
    fc.assert(
      fc.property(passage, (given) => {
        fc.pre(touchProbability(given) < 1);
        const once = discreteTouchProbability({ ...given, looks: 1 });
        expect(once).toBeCloseTo(closeProbability(given), 12);
      }),
    );
  });

  test('counts a level that is reached at the start', () => {
    const reached = { price: 100, volatility: 0.5, years: 0.1, looks: 3 };
    for (const direction of ['down', 'up'] as const)
      for (const touched of [discreteTouchProbability, correctedTouchProbability])
        expect(touched({ ...reached, barrier: 100, direction })).toBe(1);
  });

  test('where the price does not swing sees where its drift has led', () => {
    const calm = { price: 100, direction: 'down', volatility: 0, drift: -1, years: 1 } as const;
    expect(discreteTouchProbability({ ...calm, barrier: 40, looks: 5 })).toBe(1);
    expect(discreteTouchProbability({ ...calm, barrier: 30, looks: 5 })).toBe(0);
    const now = { ...calm, volatility: 1, years: 0 };
    expect(discreteTouchProbability({ ...now, barrier: 99, looks: 5 })).toBe(0);
  });

  test('is a probability however wild the numbers', () => {
    const wild = fc.record({
      price: between(1e-6, 1e9),
      barrier: between(0, 1e9),
      direction: fc.constantFrom('down', 'up'),
      volatility: fc.oneof(between(0, 1e-6), between(0, 100)),
      drift: between(-1e6, 1e6),
      years: between(0, 100),
      looks: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(wild, (given) =>
        [discreteTouchProbability(given), correctedTouchProbability(given)].every(
          (chance) => chance >= 0 && chance <= 1,
        ),
      ),
    );
  });

  test('of a week at the edges of what a walk can be is what the drift decides', () => {
    const week = { price: 100, barrier: 99, direction: 'down', volatility: 1e-3 } as const;
    const years = 7 / 365;
    const down = { ...week, drift: -30, years, looks: 5 };
    expect(discreteTouchProbability(down)).toBe(1);
    expect(discreteTouchProbability({ ...down, drift: 30 })).toBe(0);
    expect(discreteTouchProbability({ ...down, drift: 0, volatility: 1e-9 })).toBe(0);
  });

  test.each([0, 1.5, -1, Number.NaN])('refuses %s looks', (looks) => {
    const given = { price: 100, barrier: 90, direction: 'down', volatility: 1, years: 1 } as const;
    for (const model of [correctedBarrier, correctedTouchProbability, discreteTouchProbability])
      expect(() => model({ ...given, looks })).toThrow('looks must be a whole number of 1 or more');
  });
});
