// Where an isolated position ends, margined in quote or in the coin, and how likely it gets there.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closeProbability,
  isolatedLiquidationRatio,
  linearLiquidationPrice,
  liquidationProbability,
  passageToLiquidation,
} from '../../src/engine/index.ts';
import { side } from '../arbitraries.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const position = fc.record({
  side,
  margined: fc.constantFrom('linear' as const, 'inverse' as const),
  leverage: between(0.2, 100),
  maintenanceRate: between(0, 0.2),
});
const market = fc.record({
  volatility: between(0.05, 2),
  drift: between(-1, 1),
  years: between(1 / 365, 1),
});

describe('isolatedLiquidationRatio', () => {
  test('is where equity is the maintenance on the notional as it stands', () => {
    fc.assert(
      fc.property(position, (held) => {
        const ratio = isolatedLiquidationRatio(held);
        if (ratio === null) return;
        const s = held.side === 'long' ? 1 : -1;
        // One of notional at entry: in quote, or in the coin.
        const linear = 1 / held.leverage + s * (ratio - 1) - held.maintenanceRate * ratio;
        const inverse = 1 / held.leverage + s * (1 - 1 / ratio) - held.maintenanceRate / ratio;
        const left = held.margined === 'linear' ? linear : inverse;
        expect(Math.abs(left)).toBeLessThan(1e-12 * (1 + ratio + 1 / ratio));
      }),
    );
  });

  test('is the price that the exact model gives', () => {
    const exact = linearLiquidationPrice({
      wallet: '1000',
      side: 'long',
      quantity: 1,
      entry: '10000',
      maintenanceRate: '0.005',
    });
    const held = { side: 'long', leverage: 10, maintenanceRate: 0.005 } as const;
    expect(isolatedLiquidationRatio(held)).toBeCloseTo((exact?.toNumber() ?? 0) / 10_000, 14);
  });

  test('turns price and side around in the coin', () => {
    fc.assert(
      fc.property(position, (held) => {
        const other = held.side === 'long' ? 'short' : 'long';
        const turned = isolatedLiquidationRatio({ ...held, side: other, margined: 'linear' });
        const ratio = isolatedLiquidationRatio({ ...held, margined: 'inverse' });
        if (turned === null) return ratio === null;
        expect(ratio).toBeCloseTo(1 / turned, 10);
        return true;
      }),
    );
  });

  // A long in the coin at 1× ends at half of the price: its margin is worth less too.
  test('leaves out of reach what owes nothing', () => {
    const held = { leverage: 1, maintenanceRate: 0 } as const;
    expect(isolatedLiquidationRatio({ ...held, side: 'long' })).toBeNull();
    expect(isolatedLiquidationRatio({ ...held, side: 'long', margined: 'inverse' })).toBe(0.5);
    expect(isolatedLiquidationRatio({ ...held, side: 'short', margined: 'inverse' })).toBeNull();
    expect(isolatedLiquidationRatio({ ...held, side: 'short' })).toBe(2);
  });

  test('refuses what it is not for by name', () => {
    const held = { side: 'long', leverage: 2, maintenanceRate: 0 } as const;
    expect(() => isolatedLiquidationRatio({ ...held, leverage: 0 })).toThrow('leverage must be');
    const turned = { ...held, margined: 'coin' } as unknown as Parameters<
      typeof isolatedLiquidationRatio
    >[0];
    expect(() => isolatedLiquidationRatio(turned)).toThrow('margined must be “linear”');
  });
});

describe('the chance to be liquidated', () => {
  test('grows with leverage, volatility without drift, time and maintenance', () => {
    fc.assert(
      fc.property(position, market, between(0, 1), (held, moves, more) => {
        const given = { ...held, ...moves };
        const before = liquidationProbability(given) - 1e-12;
        expect(before).toBeLessThanOrEqual(1);
        const raised = [
          { ...given, leverage: given.leverage * (1 + more) },
          { ...given, years: given.years * (1 + more) },
          { ...given, maintenanceRate: given.maintenanceRate + more / 10 },
        ];
        for (const each of raised)
          expect(liquidationProbability(each)).toBeGreaterThanOrEqual(before);
        // In the log price without drift; with one, more swing may also bring it down less often.
        const level = (volatility: number) =>
          liquidationProbability({ ...given, volatility, drift: volatility ** 2 / 2 });
        expect(level(given.volatility * (1 + more))).toBeGreaterThanOrEqual(
          level(given.volatility) - 1e-12,
        );
      }),
    );
  });

  test('is at least that of ending there, and twice that without drift of the log price', () => {
    fc.assert(
      fc.property(position, market, (held, moves) => {
        const given = { ...held, ...moves };
        const touch = liquidationProbability(given);
        expect(closeProbability(passageToLiquidation(given))).toBeLessThanOrEqual(touch + 1e-12);
        const level = { ...given, drift: given.volatility ** 2 / 2 };
        const ends = closeProbability(passageToLiquidation(level));
        if (liquidationProbability(level) < 1)
          expect(liquidationProbability(level)).toBeCloseTo(2 * ends, 12);
      }),
    );
  });

  // Two in ten thousand million million; the value is mpmath’s, with 50 digits.
  test('has relative accuracy in the tail', () => {
    const rare = { side: 'long', leverage: 2, maintenanceRate: 0.005, volatility: 0.6 } as const;
    expect(
      liquidationProbability({ ...rare, years: 7 / 365 }) / 1.71150814056720444e-16,
    ).toBeCloseTo(1, 11);
  });
});
