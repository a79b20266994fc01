import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deleveragingAmplifier } from '../../src/engine/index.ts';
import { fraction } from '../arbitraries.ts';

const spiral = fc.record({
  leverage: fc.double({ min: 1, max: 125, noNaN: true }),
  impact: fraction,
  shock: fraction,
});

describe('deleveragingAmplifier', () => {
  test('never softens the shock', () => {
    fc.assert(
      fc.property(spiral, (given) => {
        const { totalDrop } = deleveragingAmplifier(given);
        return totalDrop === null || totalDrop >= given.shock;
      }),
    );
  });

  test('is where the rounds of selling end', () => {
    fc.assert(
      fc.property(spiral, (given) => {
        const gain = given.impact * (given.leverage - 1);
        fc.pre(gain < 0.9);
        let drop = 0;
        for (let round = 0; round < 500; round++) drop = given.shock + gain * drop;
        expect(deleveragingAmplifier(given).totalDrop).toBeCloseTo(drop, 10);
      }),
    );
  });

  test('diverges from the critical leverage on, and only there', () => {
    fc.assert(
      fc.property(spiral, fc.constantFrom(0.999, 1.001), (given, side) => {
        const { criticalLeverage } = deleveragingAmplifier(given);
        fc.pre(criticalLeverage !== null && criticalLeverage < 1e6);
        const leverage = 1 + (criticalLeverage - 1) * side;
        expect(deleveragingAmplifier({ ...given, leverage }).totalDrop === null).toBe(side > 1);
      }),
    );
  });

  test('diverges at the critical leverage itself', () => {
    expect(deleveragingAmplifier({ leverage: 21, impact: 0.05, shock: 0 })).toEqual({
      totalDrop: null,
      criticalLeverage: 21,
    });
  });

  test('grows with leverage', () => {
    fc.assert(
      fc.property(spiral, fc.double({ min: 0, max: 10, noNaN: true }), (given, more) => {
        const { totalDrop: low } = deleveragingAmplifier(given);
        const higher = { ...given, leverage: given.leverage + more };
        const { totalDrop: high } = deleveragingAmplifier(higher);
        return low === null ? high === null : high === null || high >= low;
      }),
    );
  });

  test('is the shock itself without impact or without debt', () => {
    expect(deleveragingAmplifier({ leverage: 100, impact: 0, shock: 0.3 })).toEqual({
      totalDrop: 0.3,
      criticalLeverage: null,
    });
    expect(deleveragingAmplifier({ leverage: 1, impact: 1, shock: 0.3 }).totalDrop).toBe(0.3);
  });

  test.each([
    [{ leverage: 0.9 }, 'leverage'],
    [{ leverage: Number.NaN }, 'leverage'],
    [{ impact: -0.1 }, 'impact'],
    [{ shock: 1.1 }, 'shock'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = { leverage: 10, impact: 0.05, shock: 0.01 };
    expect(() => deleveragingAmplifier({ ...given, ...wrong })).toThrow(`${parameter} must be`);
  });
});
