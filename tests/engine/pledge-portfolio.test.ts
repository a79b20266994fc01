import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { healthFactor, portfolioHealth } from '../../src/engine/index.ts';
import { compare, minus, one, over, plus, sum, times } from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { atMost, equal, r } from './ratios.ts';

const pledge = fc.record({
  quantity: decimals(0.01, 500, 2),
  price: decimals(0.01, 5_000, 2),
  liquidationThreshold: decimals(0, 0.98, 2),
});
const counting = pledge.filter(({ liquidationThreshold }) => Number(liquidationThreshold) > 0);
const portfolio = fc.record({
  pledges: fc.array(counting, { minLength: 1, maxLength: 5 }),
  debt: decimals(0.01, 100_000, 2),
});
const factor = decimals(0.01, 3, 2);

describe('portfolioHealth', () => {
  test('is the health of one loan at the average threshold', () => {
    fc.assert(
      fc.property(portfolio, (given) => {
        const { collateral, averageThreshold, healthFactor: health } = portfolioHealth(given);
        const loan = { ...given, collateral, liquidationThreshold: averageThreshold ?? 0 };
        return equal(health ?? 0, healthFactor(loan) ?? 1);
      }),
    );
  });

  test('does not change when pledges and debt grow alike', () => {
    fc.assert(
      fc.property(portfolio, factor, ({ pledges, debt }, by) => {
        const larger = pledges.map((own) => ({
          ...own,
          quantity: times(r(own.quantity), r(by)),
        }));
        const there = portfolioHealth({ pledges: larger, debt: times(r(debt), r(by)) });
        return equal(there.healthFactor ?? 0, portfolioHealth({ pledges, debt }).healthFactor ?? 1);
      }),
    );
  });

  test('rises with every price, quantity and threshold, and falls with the debt', () => {
    const name = fc.constantFrom('quantity', 'price', 'liquidationThreshold');
    fc.assert(
      fc.property(portfolio, name, ({ pledges, debt }, what) => {
        const here = portfolioHealth({ pledges, debt }).healthFactor;
        const more = pledges.map((own, i) =>
          i === 0 ? { ...own, [what]: plus(r(own[what]), r('0.01')) } : own,
        );
        const better = portfolioHealth({ pledges: more, debt }).healthFactor;
        const worse = portfolioHealth({ pledges, debt: plus(r(debt), one) }).healthFactor;
        expect(compare(better ?? one, here ?? one)).toBe(1);
        expect(compare(worse ?? one, here ?? one)).toBe(-1);
      }),
    );
  });

  test('has elasticities that add up to exactly 1, none of them negative', () => {
    fc.assert(
      fc.property(portfolio, (given) => {
        const elasticities = portfolioHealth(given).elasticities ?? [];
        expect(elasticities.every((own) => atMost(0, own))).toBe(true);
        return equal(sum(elasticities), 1);
      }),
    );
  });

  test('is 1 after exactly the common fall', () => {
    fc.assert(
      fc.property(portfolio, ({ pledges, debt }) => {
        const { commonFall } = portfolioHealth({ pledges, debt });
        fc.pre(commonFall !== null);
        const fallen = pledges.map((own) => ({
          ...own,
          price: times(r(own.price), minus(one, commonFall)),
        }));
        return equal(portfolioHealth({ pledges: fallen, debt }).healthFactor ?? 0, 1);
      }),
    );
  });

  test('is 1 at each price that it says ends it, and below 1 beyond it', () => {
    const owing = fc.tuple(portfolio, decimals(0, 400, 2)).map(([{ pledges, debt }, owed]) => ({
      pledges: pledges.map((own, i) => (i === 0 ? { ...own, owed } : own)),
      debt,
    }));
    fc.assert(
      fc.property(owing, ({ pledges, debt }) => {
        const { prices } = portfolioHealth({ pledges, debt });
        prices.forEach((ending, i) => {
          if (!ending) return;
          const at = (price: typeof ending.price) =>
            portfolioHealth({
              pledges: pledges.map((own, j) => (i === j ? { ...own, price } : own)),
              debt,
            }).healthFactor ?? one;
          const away = ending.liquidated === 'above' ? '1.01' : '0.99';
          expect(equal(at(ending.price), 1)).toBe(true);
          expect(compare(at(times(ending.price, r(away))), one)).toBe(-1);
        });
      }),
    );
  });

  test('multiplies a fall of the pledges by 1/(1 − LTV) in the equity', () => {
    fc.assert(
      fc.property(portfolio, ({ pledges, debt }) => {
        const { collateral, equityElasticity } = portfolioHealth({ pledges, debt });
        fc.pre(equityElasticity !== null);
        const ltv = over(r(debt), collateral);
        return equal(equityElasticity, over(one, minus(one, ltv)));
      }),
    );
  });

  // Exact rationals, by hand and by a second program.
  test('of ten at 2000 and a half at 60 000 behind 25 000 is 1.6, and bears 37.5 %', () => {
    const health = portfolioHealth({
      pledges: [
        { quantity: 10, price: 2000, liquidationThreshold: '0.83' },
        { quantity: '0.5', price: 60_000, liquidationThreshold: '0.78' },
      ],
      debt: 25_000,
    });
    expect(equal(health.healthFactor ?? 0, '1.6')).toBe(true);
    expect(equal(health.commonFall ?? 0, '0.375')).toBe(true);
    expect(health.prices.map((found) => found?.liquidated)).toEqual(['below', 'below']);
    expect(equal(health.prices[1]?.price ?? 0, '280000/13')).toBe(true);
  });

  test('has no factor without debt, and a factor of 0 without pledges', () => {
    const pledges = [{ quantity: 1, price: 100, liquidationThreshold: '0.8' }];
    const free = portfolioHealth({ pledges, debt: 0 });
    expect([free.healthFactor, free.elasticities, free.prices]).toEqual([null, null, [null]]);
    expect(equal(free.commonFall ?? 0, 1)).toBe(true);
    const bare = portfolioHealth({ pledges: [], debt: 100 });
    expect(equal(bare.healthFactor ?? 1, 0)).toBe(true);
    expect([bare.averageThreshold, bare.commonFall, bare.equityElasticity]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('cannot be ended by an asset that does not count, or by one that the rest outweighs', () => {
    const uncounted = { quantity: 5, price: 100, liquidationThreshold: 0 };
    const small = { quantity: 1, price: 100, liquidationThreshold: '0.8' };
    const large = { quantity: 100, price: 100, liquidationThreshold: '0.8' };
    const { collateral, counted, prices } = portfolioHealth({
      pledges: [uncounted, small, large],
      debt: 4000,
    });
    expect(equal(collateral, 10_600) && equal(counted, 8080)).toBe(true);
    expect(prices.map((found) => found?.liquidated ?? null)).toEqual([null, null, 'below']);
  });

  test('ends above a price where more of an asset is owed than counts: a short', () => {
    const { prices } = portfolioHealth({
      pledges: [
        { quantity: 0, price: 2000, liquidationThreshold: '0.8', owed: 2 },
        { quantity: 10_000, price: 1, liquidationThreshold: '0.8' },
      ],
      debt: 0,
    });
    expect(prices[0]?.liquidated).toBe('above');
    expect(equal(prices[0]?.price ?? 0, 4000)).toBe(true);
  });

  test.each([
    [{ quantity: -1 }, 'pledges[0].quantity'],
    [{ price: NaN }, 'pledges[0].price'],
    [{ liquidationThreshold: 2 }, 'pledges[0].liquidationThreshold'],
    [{ owed: -1 }, 'pledges[0].owed'],
  ])('refuses %o by name', (wrong, parameter) => {
    const own = { quantity: 1, price: 1, liquidationThreshold: 1, ...wrong };
    expect(() => portfolioHealth({ pledges: [own], debt: 1 })).toThrow(`${parameter} must be`);
  });

  test('refuses a negative debt', () => {
    expect(() => portfolioHealth({ pledges: [], debt: -1 })).toThrow('debt must be');
  });
});
