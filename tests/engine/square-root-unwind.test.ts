import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { squareRootUnwind, squareRootUnwindAt } from '../../src/engine/index.ts';
import type { SquareRootPosition } from '../../src/engine/index.ts';
import { fraction } from '../arbitraries.ts';

const position = fc.record({
  leverage: fc.double({ min: 1, max: 125, noNaN: true }),
  impact: fraction,
});
const leverageAt = (held: SquareRootPosition, x: number) =>
  squareRootUnwindAt({ ...held, fraction: x }).leverage ?? Infinity;
const grid = Array.from({ length: 1001 }, (_, i) => i / 1000);

describe('squareRootUnwindAt', () => {
  test('is the closed form 1/λ − I·√x + (I/3)·x^1.5', () => {
    fc.assert(
      fc.property(position, fraction, (held, x) => {
        const { leverage, impact } = held;
        const textbook = 1 / leverage - impact * Math.sqrt(x) + (impact / 3) * x ** 1.5;
        expect(squareRootUnwindAt({ ...held, fraction: x }).equityOverNotional).toBeCloseTo(
          textbook,
          14,
        );
      }),
    );
  });

  test('is what selling in ten thousand slices, each at the price before it, leaves', () => {
    const held = { leverage: 20, impact: 0.04 };
    const slices = 10_000;
    // Cash from the slices, plus the rest at the last price, less the debt.
    let cash = 0;
    for (let i = 0; i < slices / 2; i++) cash += (1 - 0.04 * Math.sqrt(i / slices)) / slices;
    const equity = cash + 0.5 * (1 - 0.04 * Math.sqrt(0.5)) - (1 - 1 / 20);
    const { equityOverNotional } = squareRootUnwindAt({ ...held, fraction: 0.5 });
    expect(equityOverNotional).toBeCloseTo(equity, 5);
  });

  test('starts at the leverage held, and ends at none if anything is left', () => {
    fc.assert(
      fc.property(position, (held) => {
        expect(squareRootUnwindAt({ ...held, fraction: 0 }).leverage).toBeCloseTo(held.leverage, 8);
        const end = squareRootUnwindAt({ ...held, fraction: 1 });
        expect(end.leverage).toBe(end.equityOverNotional > 0 ? 0 : null);
      }),
    );
  });

  test('loses equity with every sale', () => {
    fc.assert(
      fc.property(position, fraction, fraction, (held, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const before = squareRootUnwindAt({ ...held, fraction: less }).equityOverNotional;
        const after = squareRootUnwindAt({ ...held, fraction: more }).equityOverNotional;
        expect(after).toBeLessThanOrEqual(before + 1e-15);
      }),
    );
  });

  test('never gives a negative leverage', () => {
    fc.assert(
      fc.property(position, fraction, (held, x) => {
        const { equityOverNotional, leverage } = squareRootUnwindAt({ ...held, fraction: x });
        return equityOverNotional > 0 ? leverage !== null && leverage >= 0 : leverage === null;
      }),
    );
  });
});

describe('squareRootUnwind', () => {
  test('has its least equity at the end: 1/λ − 2I/3', () => {
    fc.assert(
      fc.property(position, (held) => {
        const { minEquityOverNotional, minEquityAtFraction } = squareRootUnwind(held);
        const end = squareRootUnwindAt({ ...held, fraction: minEquityAtFraction });
        expect(minEquityOverNotional).toBe(end.equityOverNotional);
        expect(minEquityOverNotional).toBeCloseTo(1 / held.leverage - (2 * held.impact) / 3, 14);
      }),
    );
  });

  test('below the critical leverage 3/(2I) keeps equity to the end, and from it on does not', () => {
    fc.assert(
      fc.property(position, fc.constantFrom(0.999, 1.001), (held, side) => {
        const { criticalLeverage } = squareRootUnwind(held);
        fc.pre(criticalLeverage !== null && criticalLeverage < 1e6);
        const leverage = Math.max(1, criticalLeverage * side);
        fc.pre(leverage === criticalLeverage * side);
        const unwind = squareRootUnwind({ ...held, leverage });
        expect(unwind.minEquityOverNotional > 0).toBe(side < 1);
        expect(unwind.peakLeverage === null).toBe(side > 1);
        expect(unwind.peakAtFraction === null).toBe(side > 1);
        expect(unwind.insolventAtFraction === null).toBe(side < 1);
      }),
    );
  });

  test('peaks no lower than any point on the way, and at a point on the way', () => {
    fc.assert(
      fc.property(position, (held) => {
        const { peakLeverage, peakAtFraction } = squareRootUnwind(held);
        fc.pre(peakLeverage !== null && peakAtFraction !== null);
        const atPeak = leverageAt(held, peakAtFraction);
        expect(Math.abs(atPeak / peakLeverage - 1)).toBeLessThan(1e-6);
        expect(Math.max(...grid.map((x) => leverageAt(held, x)))).toBeLessThanOrEqual(
          peakLeverage * (1 + 1e-12),
        );
      }),
    );
  });

  test('rises to its peak and then falls: there is one', () => {
    fc.assert(
      fc.property(position, (held) => {
        const { peakAtFraction } = squareRootUnwind(held);
        fc.pre(peakAtFraction !== null);
        const way = grid.map((x) => leverageAt(held, x));
        const turned = grid.findIndex((x) => x > peakAtFraction);
        const slack = 1 + 1e-12;
        const rises = (x: number, i: number, all: number[]) => x * slack >= (all[i - 1] ?? 0);
        const falls = (x: number, i: number, all: number[]) => x <= (all[i - 1] ?? x) * slack;
        return way.slice(0, turned).every(rises) && way.slice(turned).every(falls);
      }),
    );
  });

  test('raises leverage first: above 1× and with impact the peak is after the start', () => {
    fc.assert(
      fc.property(position, (held) => {
        fc.pre(held.leverage > 1.001 && held.impact > 0.001);
        const { peakLeverage, peakAtFraction } = squareRootUnwind(held);
        if (peakLeverage === null || peakAtFraction === null)
          return peakLeverage === peakAtFraction;
        return peakAtFraction > 0 && peakLeverage > held.leverage;
      }),
    );
  });

  test('peaks at the start without debt or without impact', () => {
    expect(squareRootUnwind({ leverage: 1, impact: 0.04 })).toMatchObject({
      peakLeverage: 1,
      peakAtFraction: 0,
    });
    expect(squareRootUnwind({ leverage: 10, impact: 0 })).toEqual({
      minEquityOverNotional: 0.1,
      minEquityAtFraction: 1,
      criticalLeverage: null,
      peakLeverage: 10,
      peakAtFraction: 0,
      insolventAtFraction: null,
    });
  });

  test('names the fraction at which equity is gone', () => {
    fc.assert(
      fc.property(position, (held) => {
        const { insolventAtFraction: x } = squareRootUnwind(held);
        fc.pre(x !== null);
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThanOrEqual(1);
        expect(squareRootUnwindAt({ ...held, fraction: x }).equityOverNotional).toBeCloseTo(0, 14);
      }),
    );
  });

  test('diverges at the critical leverage itself, at the last sale', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), (impact) => {
        const unwind = squareRootUnwind({ leverage: 3 / (2 * impact), impact });
        expect(unwind.peakLeverage).toBeNull();
        expect(unwind.peakAtFraction).toBeNull();
        expect(unwind.insolventAtFraction).toBeCloseTo(1, 7);
      }),
    );
  });

  test('has a finite peak right below the critical leverage, as long as equity is left in float64', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), (impact) => {
        const below = (3 / (2 * impact)) * (1 - Number.EPSILON / 2);
        const unwind = squareRootUnwind({ leverage: below, impact });
        const { peakLeverage, minEquityOverNotional } = unwind;
        if (peakLeverage === null) return minEquityOverNotional <= 0;
        return minEquityOverNotional > 0 && peakLeverage > below && peakLeverage < Infinity;
      }),
    );
  });

  test.each([
    [{ leverage: 0.9 }, 'leverage'],
    [{ impact: 1.1 }, 'impact'],
    [{ impact: -0.1 }, 'impact'],
    [{ fraction: 1.1 }, 'fraction'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = { leverage: 20, impact: 0.04, fraction: 0.5, ...wrong };
    expect(() => squareRootUnwindAt(given)).toThrow(`${parameter} must be`);
  });
});
