import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cascadeIgnition,
  cascadeProbability,
  Decimal,
  ignitionStaircase,
  liquidationCascade,
  touchProbability,
} from '../../src/engine/index.ts';
import { decimals } from '../arbitraries.ts';
import { linearSettingOf, relativeImpact } from './cascade-arbitraries.ts';

const setting = linearSettingOf(10);
const anySetting = fc.oneof(
  setting,
  fc.tuple(setting, relativeImpact).map(([given, impact]) => ({ ...given, impact })),
);
const amount = decimals(1, 200, 0);
const week = { volatility: 0.6, years: 7 / 365 };

describe('ignitionStaircase', () => {
  test('never falls, and adds up what there is', () => {
    fc.assert(
      fc.property(anySetting, (given) => {
        const steps = ignitionStaircase(given);
        const all = given.book.reduce((sum, { quantity }) => sum.plus(quantity), new Decimal(0));
        expect(steps.at(-1)?.forced.eq(all) ?? all.isZero()).toBe(true);
        return steps.slice(1).every(({ shock, forced }, i) => {
          const before = steps[i];
          return before !== undefined && shock.gte(before.shock) && forced.gt(before.forced);
        });
      }),
    );
  });

  test('is where a shock begins to force the amount: at it, and not a hair before it', () => {
    fc.assert(
      fc.property(setting, (given) => {
        for (const { shock, forced } of ignitionStaircase(given)) {
          if (shock.lt(0)) continue;
          const at = (first: Decimal) => liquidationCascade({ ...given, shock: first }).forced;
          expect(at(shock).gte(forced)).toBe(true);
          if (shock.gt(0)) expect(at(shock.minus('1e-25')).lt(forced)).toBe(true);
        }
      }),
    );
  });

  test('needs no shock for what is due already, and none more once the price is gone', () => {
    const impact = { law: 'proportional', depth: 0.1 } as const;
    const book = [
      { liquidationPrice: '110', quantity: '10' },
      { liquidationPrice: '1', quantity: '1' },
    ];
    const steps = ignitionStaircase({ price: '100', impact, book });
    expect(steps.map(({ shock }) => shock.toNumber())).toEqual([-0.1, -0.1]);
  });
});

describe('cascadeIgnition', () => {
  test('lands where the cascade of its shock lands', () => {
    fc.assert(
      fc.property(setting, amount, (given, wanted) => {
        const ignition = cascadeIgnition({ ...given, amount: wanted });
        fc.pre(ignition !== null);
        const shock = Decimal.max(0, ignition.shock);
        const { forced, finalPrice, shockedPrice } = liquidationCascade({ ...given, shock });
        expect(ignition.forced.gte(wanted)).toBe(true);
        if (ignition.shock.gte(0)) expect(forced.eq(ignition.forced)).toBe(true);
        if (ignition.shock.gte(0)) expect(finalPrice.eq(ignition.landingPrice)).toBe(true);
        expect(ignition.price.eq(shockedPrice)).toBe(true);
      }),
    );
  });

  test('takes a 3 % dip for fifty units of the toy book, 5 % for more, and lands at 92 and 87', () => {
    const book = [
      [97, 10],
      [96, 20],
      [94, 20],
      [90, 30],
      [80, 50],
    ].map(([liquidationPrice = 0, quantity = 0]) => ({ liquidationPrice, quantity }));
    const toy = { price: 100, impact: { law: 'linear', perUnit: '0.1' }, book } as const;
    const told = [1, 50, 51, 80].map((wanted) => {
      const { shock, forced, landingPrice } = cascadeIgnition({ ...toy, amount: wanted }) ?? {};
      return [shock, forced, landingPrice].map(Number);
    });
    expect(told).toEqual([
      [0.03, 50, 92],
      [0.03, 50, 92],
      [0.05, 80, 87],
      [0.05, 80, 87],
    ]);
    expect(cascadeIgnition({ ...toy, amount: 131 })).toBeNull();
  });

  test('refuses an amount of nothing', () => {
    const market = { price: 100, impact: { law: 'linear', perUnit: '0.1' }, book: [] } as const;
    expect(() => cascadeIgnition({ ...market, amount: 0 })).toThrow('amount must be');
  });
});

describe('cascadeProbability', () => {
  test('falls with the amount that counts, and is a probability', () => {
    fc.assert(
      fc.property(setting, amount, decimals(0, 50, 0), (given, wanted, more) => {
        const chance = cascadeProbability({ ...given, amount: wanted, ...week });
        const larger = new Decimal(wanted).plus(more);
        const rarer = cascadeProbability({ ...given, amount: larger, ...week });
        return rarer >= 0 && rarer <= chance && chance <= 1;
      }),
    );
  });

  test('is the touch of the ignition price', () => {
    fc.assert(
      fc.property(setting, amount, (given, wanted) => {
        const ignition = cascadeIgnition({ ...given, amount: wanted });
        fc.pre(ignition?.shock.gt(0) === true);
        const barrier = ignition.price.toNumber();
        expect(cascadeProbability({ ...given, amount: wanted, ...week })).toBeCloseTo(
          touchProbability({ price: 100, barrier, direction: 'down', ...week }),
          12,
        );
      }),
    );
  });

  test('is 1 for a cascade that runs already and 0 for one that no book holds', () => {
    const book = [{ liquidationPrice: '100', quantity: '10' }];
    const market = { price: '100', impact: { law: 'linear', perUnit: '0.1' }, book } as const;
    expect(cascadeProbability({ ...market, amount: '10', ...week })).toBe(1);
    expect(cascadeProbability({ ...market, amount: '11', ...week })).toBe(0);
  });
});
