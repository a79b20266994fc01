import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exposureAfterHaircuts,
  gapImpliedCap,
  haircutOverTime,
  haircutShock,
  healthFactor,
  normalDistribution,
  volatilityHaircut,
} from '../../src/engine/index.ts';
import { minus, one, times } from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { atMost, equal, r } from './ratios.ts';

const share = decimals(0.01, 1, 2);
const value = decimals(0, 10_000, 2);

describe('haircutShock', () => {
  test('does to the health factor what a fall of the price does', () => {
    fc.assert(
      fc.property(value, share, share, (collateral, before, after) => {
        const fall = haircutShock({ before, after });
        const debt = 100;
        const cut = healthFactor({ collateral, debt, liquidationThreshold: after });
        const fallen = healthFactor({
          collateral: times(r(collateral), minus(one, fall)),
          debt,
          liquidationThreshold: before,
        });
        return equal(cut ?? 0, fallen ?? 1);
      }),
    );
  });

  // OKX, 16 June 2025: ALGO, tiers 1 to 3.
  test('of three cuts of one coin is 5.9, 11.4 and 14.5 %', () => {
    const falls = [
      ['0.85', '0.80', '1/17'],
      ['0.79', '0.70', '9/79'],
      ['0.76', '0.65', '11/76'],
    ] as const;
    for (const [before, after, fall] of falls)
      expect(equal(haircutShock({ before, after }), fall)).toBe(true);
  });

  test('is negative where the share was raised', () => {
    expect(equal(haircutShock({ before: '0.8', after: '0.85' }), '-1/16')).toBe(true);
  });
});

describe('exposureAfterHaircuts', () => {
  test('is never negative, and falls with what was taken', () => {
    fc.assert(
      fc.property(value, value, share, (lent, taken, haircut) => {
        const at = (held: string) =>
          exposureAfterHaircuts({ lent, taken: held, instruments: [{ net: held, haircut }] });
        return atMost(0, at(taken)) && atMost(at(taken), lent);
      }),
    );
  });

  // 12 CFR 217.37(c), the formula; numbers ours.
  test('of 100 against 110 at 15 % is 6.5, and 15.3 in a currency at 8 %', () => {
    const deal = {
      lent: 100,
      taken: 110,
      instruments: [{ net: -110, haircut: '0.15' }],
    };
    expect(equal(exposureAfterHaircuts(deal), '6.5')).toBe(true);
    const abroad = { ...deal, currencies: [{ net: 110, haircut: '0.08' }] };
    expect(equal(exposureAfterHaircuts(abroad), '15.3')).toBe(true);
  });
});

describe('volatilityHaircut', () => {
  const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

  test('is a share, and nothing where nothing is to be covered', () => {
    const risk = fc.record({
      deviations: between(-6, 8),
      volatility: between(0, 4),
      years: between(0, 2),
    });
    fc.assert(
      fc.property(risk, (given) => {
        const haircut = volatilityHaircut(given);
        return haircut >= 0 && haircut <= 1 && (given.deviations > 0 || haircut === 0);
      }),
    );
  });

  test('covers a normal fall as often as its deviations say', () => {
    const risk = fc.record({
      deviations: between(0.1, 8),
      volatility: between(0.1, 1),
      years: between(0.01, 0.25),
    });
    fc.assert(
      fc.property(risk, (given) => {
        const fall = Math.log1p(-volatilityHaircut(given));
        const uncovered = normalDistribution(fall / (given.volatility * Math.sqrt(given.years)));
        expect(uncovered / normalDistribution(-given.deviations)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('is what a cap on leverage keeps', () => {
    const market = { volatility: 0.6, years: 0.01, slippage: 0.02 };
    const { maintenanceRate } = gapImpliedCap({ ...market, tolerance: 0.001, marginRatio: 2 });
    // z of one in a thousand, from tables.
    const haircut = volatilityHaircut({ ...market, deviations: 3.0902323061678135 });
    expect(haircut).toBeCloseTo(maintenanceRate, 14);
  });
});

describe('haircutOverTime', () => {
  test('goes with the square root of the time: there and back is nothing', () => {
    const days = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(days, days, (from, to) => {
        const there = haircutOverTime({ haircut: 0.01, fromDays: from, toDays: to });
        fc.pre(there <= 1);
        expect(haircutOverTime({ haircut: there, fromDays: to, toDays: from })).toBeCloseTo(
          0.01,
          14,
        );
      }),
    );
  });

  // 12 CFR 324.132: 15 % at ten days. Half and double the time, computed twice.
  test('of 15 % at ten days is 10.6 % at five and 21.2 % at twenty', () => {
    const at = (toDays: number) => haircutOverTime({ haircut: 0.15, fromDays: 10, toDays });
    expect(at(5)).toBeCloseTo(0.10606601717798213, 15);
    expect(at(20)).toBeCloseTo(0.21213203435596426, 15);
  });
});

test.each([
  ['before', () => haircutShock({ before: 0, after: 1 })],
  ['after', () => haircutShock({ before: 1, after: 2 })],
  ['lent', () => exposureAfterHaircuts({ lent: -1, taken: 0, instruments: [] })],
  [
    'instruments[0].haircut',
    () => exposureAfterHaircuts({ lent: 1, taken: 0, instruments: [{ net: 1, haircut: 2 }] }),
  ],
  ['deviations', () => volatilityHaircut({ deviations: NaN, volatility: 1, years: 1 })],
  ['volatility', () => volatilityHaircut({ deviations: 1, volatility: -1, years: 1 })],
  ['fromDays', () => haircutOverTime({ haircut: 0.1, fromDays: 0, toDays: 1 })],
])('%s outside its domain is refused by name', (parameter, call) => {
  expect(call).toThrow(`${parameter} must be`);
});
