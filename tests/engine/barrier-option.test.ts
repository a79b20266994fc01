import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cashAtExpiry,
  correctedDownAndOutCall,
  discreteDownAndOutCall,
  downAndOutCall,
  normalDistribution,
} from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const call = fc.record({
  price: fc.constant(100),
  strike: between(50, 150),
  barrier: between(50, 110),
  rate: between(-0.1, 0.2),
  volatility: between(0.05, 1.5),
  years: between(0.01, 2),
});

describe('cashAtExpiry', () => {
  const option = fc.record({
    price: fc.constant(100),
    barrier: between(50, 150),
    direction: fc.constantFrom('down' as const, 'up' as const),
    rate: between(-0.1, 0.2),
    dividendYield: between(0, 0.1),
    volatility: between(0.05, 1.5),
    years: between(0, 2),
    cash: between(0, 1000),
  });

  test('in and out together are the sum, discounted', () => {
    fc.assert(
      fc.property(option, (given) => {
        const { knockIn, knockOut } = cashAtExpiry(given);
        const sum = given.cash * Math.exp(-given.rate * given.years);
        expect(knockIn + knockOut).toBeCloseTo(sum, 9);
        expect(Math.min(knockIn, knockOut)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test.each([
    [{ cash: -1 }, 'cash'],
    [{ rate: Number.NaN }, 'rate'],
    [{ dividendYield: Infinity }, 'dividendYield'],
    [{ price: 0 }, 'price'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = { price: 105, barrier: 100, rate: 0.1, volatility: 0.2, years: 0.5, cash: 15 };
    expect(() => cashAtExpiry({ direction: 'down', ...given, ...wrong })).toThrow(
      `${parameter} must be`,
    );
  });
});

describe('downAndOutCall', () => {
  const vanilla = ({
    price,
    strike,
    rate,
    volatility,
    years,
  }: Parameters<typeof downAndOutCall>[0]) => {
    const spread = volatility * Math.sqrt(years);
    const d = (Math.log(price / strike) + rate * years) / spread + spread / 2;
    const owed = strike * Math.exp(-rate * years);
    return price * normalDistribution(d) - owed * normalDistribution(d - spread);
  };

  test('is worth no more than the call without a level, and that far from it', () => {
    fc.assert(
      fc.property(call, (given) => {
        const value = downAndOutCall(given);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(vanilla(given) + 1e-9);
        expect(downAndOutCall({ ...given, barrier: 1e-9 })).toBeCloseTo(vanilla(given), 8);
      }),
    );
  });

  test('watched less often is worth more, and with a last look alone nearly as the call', () => {
    fc.assert(
      fc.property(call, fc.integer({ min: 1, max: 15 }), (given, looks) => {
        fc.pre(given.barrier < given.price);
        const seldom = discreteDownAndOutCall({ ...given, looks });
        const often = discreteDownAndOutCall({ ...given, looks: 2 * looks });
        expect(often).toBeGreaterThanOrEqual(downAndOutCall(given) - 1e-9);
        expect(seldom).toBeGreaterThanOrEqual(often - 1e-9);
        expect(seldom).toBeLessThanOrEqual(vanilla(given) + 1e-9);
        // The last look takes nothing from a call that is struck above the level.
        if (given.strike >= given.barrier)
          expect(discreteDownAndOutCall({ ...given, looks: 1 })).toBeCloseTo(vanilla(given), 9);
      }),
    );
  });

  test('corrected is close to the truth away from the level and not next to it', () => {
    const given = { price: 100, strike: 100, rate: 0.1, volatility: 0.3, years: 0.2, looks: 50 };
    const gap = (barrier: number) =>
      Math.abs(
        correctedDownAndOutCall({ ...given, barrier }) -
          discreteDownAndOutCall({ ...given, barrier }),
      );
    expect(gap(85)).toBeLessThan(1e-3);
    expect(gap(99)).toBeGreaterThan(0.05);
  });

  test('has ended where the level is at or above the price', () => {
    const ended = { price: 100, strike: 90, rate: 0.1, volatility: 0.3, years: 0.2, looks: 5 };
    for (const value of [downAndOutCall, correctedDownAndOutCall, discreteDownAndOutCall])
      for (const barrier of [100, 120]) expect(value({ ...ended, barrier })).toBe(0);
  });

  test.each([
    [{ volatility: 0 }, 'volatility'],
    [{ years: 0 }, 'years'],
    [{ strike: 0 }, 'strike'],
    [{ barrier: 0 }, 'barrier'],
    [{ looks: 0 }, 'looks'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = { price: 100, strike: 90, barrier: 80, rate: 0, volatility: 0.3, years: 0.2 };
    expect(() => discreteDownAndOutCall({ ...given, looks: 5, ...wrong })).toThrow(
      `${parameter} must be`,
    );
  });
});
