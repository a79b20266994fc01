import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isolatedLiquidationPrice,
  liquidationProbability,
  touchProbability,
} from '../../src/engine/index.ts';
import { side } from '../arbitraries.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const position = fc.record({
  side,
  leverage: between(1, 200),
  maintenanceRate: between(0, 0.2),
  volatility: between(0.05, 2.5),
  drift: between(-2, 2),
  years: between(0, 0.25),
});

describe('liquidationProbability', () => {
  test('is the touch of the liquidation price that the exact model gives', () => {
    fc.assert(
      fc.property(position, fc.integer({ min: 3, max: 100 }), (given, maxLeverage) => {
        // Half of the least initial margin is this venue's maintenance rate.
        const held = { ...given, maintenanceRate: 1 / (2 * maxLeverage) };
        const price = isolatedLiquidationPrice({
          side: held.side,
          quantity: 1,
          entry: 1,
          margin: 1 / held.leverage,
          maxLeverage,
        });
        fc.pre(price !== null && held.leverage < maxLeverage);
        const direction = held.side === 'long' ? 'down' : 'up';
        const { volatility, drift, years } = held;
        expect(liquidationProbability(held)).toBeCloseTo(
          touchProbability({
            price: 1,
            barrier: price.toNumber(),
            direction,
            volatility,
            drift,
            years,
          }),
          11,
        );
      }),
    );
  });

  test('grows with leverage, with the maintenance rate and with the horizon', () => {
    fc.assert(
      fc.property(position, between(0, 1), (given, more) => {
        const before = liquidationProbability(given) - 1e-12;
        return [
          { ...given, leverage: given.leverage * (1 + more) },
          { ...given, maintenanceRate: given.maintenanceRate + more / 10 },
          { ...given, years: given.years * (1 + more) },
        ].every((raised) => liquidationProbability(raised) >= before);
      }),
    );
  });

  test('is 1 for a position opened beyond its liquidation price', () => {
    const opened = { maintenanceRate: 0.01, volatility: 0.5, years: 0.01 };
    for (const taken of ['long', 'short'] as const)
      expect(liquidationProbability({ ...opened, side: taken, leverage: 101 })).toBe(1);
  });

  test('is 0 for a long without debt', () => {
    const held = { side: 'long', maintenanceRate: 0.01, volatility: 2, years: 1 } as const;
    expect(liquidationProbability({ ...held, leverage: 1 })).toBe(0);
    expect(liquidationProbability({ ...held, leverage: 0.5 })).toBe(0);
  });

  test.each([
    [{ leverage: 0 }, 'leverage'],
    [{ maintenanceRate: 1 }, 'maintenanceRate'],
    [{ volatility: -1 }, 'volatility'],
    [{ years: -1 }, 'years'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = { leverage: 10, maintenanceRate: 0.004, volatility: 0.6, years: 0.02 };
    expect(() => liquidationProbability({ side: 'long', ...given, ...wrong })).toThrow(
      `${parameter} must be`,
    );
  });
});
