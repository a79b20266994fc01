import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Decimal,
  effectiveLeverage,
  leverageTargeting,
  retargetTrade,
} from '../../src/engine/index.ts';
import { decimals, leverage } from '../arbitraries.ts';
import { agrees } from './agreement.ts';

const money = decimals(0.01, 1e9, 2);
const shock = decimals(-1, 1, 4);
const sheet = fc.record({
  assets: money,
  debt: money,
  priceShock: shock,
  targetLeverage: leverage,
});

describe('retargetTrade', () => {
  test('leaves equity alone and the leverage at its target', () => {
    fc.assert(
      fc.property(money, money, leverage, (notional, equity, targetLeverage) => {
        const sold = retargetTrade({ equity, notional, targetLeverage }) ?? expect.fail('solvent');
        const debt = new Decimal(notional).minus(equity);
        const after = { notional: new Decimal(notional).minus(sold), debt: debt.minus(sold) };
        const equityAfter = after.notional.minus(after.debt);
        const reached = effectiveLeverage({ equity: equityAfter, notional: after.notional });
        return equityAfter.eq(equity) && agrees(reached ?? NaN, targetLeverage, 1000);
      }),
    );
  });

  test('from the target itself, sells N₀·(λ − 1) times the fall', () => {
    fc.assert(
      fc.property(money, leverage, decimals(0, 0.5, 4), (own, l, fall) => {
        const before = new Decimal(own).times(l);
        const notional = before.times(new Decimal(1).minus(fall));
        const equity = notional.minus(before.minus(own));
        fc.pre(equity.gt(0));
        const sold =
          retargetTrade({ equity, notional, targetLeverage: l }) ?? expect.fail('solvent');
        return sold.eq(before.times(new Decimal(l).minus(1)).times(fall));
      }),
    );
  });

  test('is null for an insolvent account, which no trade brings to a target', () => {
    expect(retargetTrade({ equity: 0, notional: 100, targetLeverage: 10 })).toBeNull();
    expect(retargetTrade({ equity: -1, notional: 100, targetLeverage: 10 })).toBeNull();
  });

  test('sells everything for a target of 0', () => {
    expect(retargetTrade({ equity: 5, notional: 100, targetLeverage: 0 })?.toString()).toBe('100');
  });
});

describe('leverageTargeting', () => {
  test('ends on its target, with the equity that the shock has left', () => {
    fc.assert(
      fc.property(sheet, (given) => {
        const after = leverageTargeting(given);
        const left = new Decimal(given.priceShock).plus(1).times(given.assets).minus(given.debt);
        if (left.lte(0)) return after.equityAfter.eq(left) && after.trade === null;
        const { assetsAfter, debtAfter, equityAfter } = after;
        return (
          equityAfter.eq(left) &&
          assetsAfter?.minus(debtAfter ?? NaN).eq(left) === true &&
          assetsAfter.eq(left.times(given.targetLeverage))
        );
      }),
    );
  });

  test('is pro-cyclical: from its target, it buys after a rise and sells after a fall', () => {
    fc.assert(
      fc.property(money, decimals(1.1, 125, 1), shock, (own, targetLeverage, priceShock) => {
        const assets = new Decimal(own).times(targetLeverage);
        const debt = assets.minus(own);
        const { trade } = leverageTargeting({ assets, debt, priceShock, targetLeverage });
        return trade === null || trade.cmp(0) === new Decimal(priceShock).cmp(0);
      }),
    );
  });

  test('never gives an insolvent balance sheet a leverage or a trade', () => {
    expect(
      leverageTargeting({ assets: 100, debt: 90, priceShock: '-0.1', targetLeverage: 10 }),
    ).toEqual({
      leverageAfterShock: null,
      trade: null,
      assetsAfter: null,
      debtAfter: null,
      equityAfter: new Decimal(0),
    });
  });

  test.each([
    [{ assets: -1 }, 'assets'],
    [{ debt: -1 }, 'debt'],
    [{ priceShock: '-1.01' }, 'priceShock'],
    [{ targetLeverage: -1 }, 'targetLeverage'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = { assets: 100, debt: 90, priceShock: 0, targetLeverage: 10 };
    expect(() => leverageTargeting({ ...given, ...wrong })).toThrow(`${parameter} must be`);
  });
});
