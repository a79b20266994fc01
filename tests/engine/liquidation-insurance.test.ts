import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, linearBankruptcyPrice, liquidationInsurance } from '../../src/engine/index.ts';
import { linearPosition, price, rate } from '../arbitraries.ts';
import { agrees } from './agreement.ts';

const held = linearPosition.filter(({ quantity }) => Number(quantity) > 0);

describe('liquidationInsurance', () => {
  // dYdX Chain documentation, “Contract Loss Mechanisms”.
  test('is the published example: a fill at 0.77 costs the fund 15', () => {
    const paid = liquidationInsurance({
      wallet: 100,
      side: 'long',
      quantity: 500,
      entry: 1,
      maintenanceRate: '0.03',
      oracle: '0.801',
      fill: '0.77',
    });
    const text = Object.entries(paid).map(([name, value]) => [name, String(value)]);
    expect(Object.fromEntries(text)).toEqual({
      maintenance: '15',
      profit: '-99.5',
      equity: '0.5',
      fundPays: '15',
      maxSpread: '0.045',
    });
  });

  test('pays only beyond the bankruptcy price, and then contracts × the distance', () => {
    fc.assert(
      fc.property(held, rate, price, price, (position, maintenanceRate, oracle, fill) => {
        const { fundPays } = liquidationInsurance({ ...position, maintenanceRate, oracle, fill });
        const cost = new Decimal(position.quantity).times(position.entry);
        // A long with more than its notional behind it has no price to go beyond.
        fc.pre(position.side === 'short' || cost.gte(position.wallet));
        const end = linearBankruptcyPrice(position) ?? expect.fail('a position');
        const distance = position.side === 'long' ? end.minus(fill) : new Decimal(fill).minus(end);
        const owed = Decimal.max(0, distance.times(position.quantity));
        return agrees(fundPays, owed, cost.plus(position.wallet));
      }),
    );
  });

  test('has the equity that is deposit and profit', () => {
    fc.assert(
      fc.property(held, rate, price, (position, maintenanceRate, oracle) => {
        const { equity, profit } = liquidationInsurance({
          ...position,
          maintenanceRate,
          oracle,
          fill: oracle,
        });
        return equity.eq(profit.plus(position.wallet));
      }),
    );
  });
});

test.each([
  [{ maintenanceRate: 2 }, 'maintenanceRate'],
  [{ oracle: -1 }, 'price'],
  [{ entry: 0 }, 'entry'],
  [{ spreadMultiple: -1 }, 'spreadMultiple'],
])('liquidationInsurance refuses %o by name', (wrong, parameter) => {
  const given = {
    wallet: 100,
    side: 'long',
    quantity: 500,
    entry: 1,
    maintenanceRate: '0.03',
    oracle: '0.801',
    fill: '0.77',
  } as const;
  expect(() => liquidationInsurance({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});
