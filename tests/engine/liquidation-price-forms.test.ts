import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Decimal,
  equityAtLiquidation,
  isolatedLiquidationPrice,
  linearEquity,
  linearLiquidationPrice,
  maintenanceMargin,
  marginLiquidationPrice,
  sign,
} from '../../src/engine/index.ts';
import { leverage, linearPosition, price, rate, wallet } from '../arbitraries.ts';
import { agrees } from './agreement.ts';

const ruled = fc
  .tuple(linearPosition, rate)
  .map(([position, maintenanceRate]) => ({ ...position, maintenanceRate }));

describe('marginLiquidationPrice', () => {
  test('is the linear form, read at any mark with the equity there', () => {
    fc.assert(
      fc.property(ruled, wallet, price, (position, otherMaintenance, mark) => {
        const equity = linearEquity({ ...position, price: mark });
        const size = new Decimal(position.quantity).times(sign(position.side));
        const { maintenanceRate } = position;
        const margin = { equity, size, price: mark, maintenanceRate, otherMaintenance };
        const linear = linearLiquidationPrice({ ...position, otherMaintenance });
        expect(marginLiquidationPrice(margin)).toEqual(linear);
      }),
    );
  });

  test('leaves an equity of the maintenance of all positions', () => {
    fc.assert(
      fc.property(ruled, wallet, (position, otherMaintenance) => {
        const { entry, maintenanceRate, quantity: q } = position;
        const size = new Decimal(q).times(sign(position.side));
        const margin = {
          equity: position.wallet,
          size,
          price: entry,
          maintenanceRate,
          otherMaintenance,
        };
        const liquidation = marginLiquidationPrice(margin);
        fc.pre(liquidation !== null);
        const demand = maintenanceMargin({ quantity: q, price: liquidation, maintenanceRate });
        return agrees(
          equityAtLiquidation(margin) ?? NaN,
          demand.plus(otherMaintenance),
          liquidation.times(q),
        );
      }),
    );
  });

  test('does not exist for a size of 0', () => {
    const flat = { equity: 10, size: 0, price: 100, maintenanceRate: '0.05' };
    expect(marginLiquidationPrice(flat)).toBeNull();
    expect(equityAtLiquidation(flat)).toBeNull();
  });
});

describe('isolatedLiquidationPrice', () => {
  // As the venue prints it: P − s·(margin − q·P·l)/q/(1 − l·s).
  const printed = (margin: string, s: 1 | -1, q: string, entry: string, cap: string) => {
    const l = new Decimal(1).div(new Decimal(cap).times(2));
    const available = new Decimal(margin).minus(l.times(q).times(entry));
    return new Decimal(entry).minus(
      available
        .times(s)
        .div(q)
        .div(new Decimal(1).minus(l.times(s))),
    );
  };

  test('is the venue’s printed formula, which is the linear form at half the least margin', () => {
    fc.assert(
      fc.property(linearPosition, leverage, (position, maxLeverage) => {
        const { wallet: margin, side: s, quantity: q, entry } = position;
        const expected = printed(margin, sign(s), q, entry, maxLeverage);
        const ours = isolatedLiquidationPrice({ margin, side: s, quantity: q, entry, maxLeverage });
        if (ours === null) return expected.lt(0);
        return agrees(ours, expected, new Decimal(margin).div(q).plus(entry));
      }),
    );
  });
});

test('the other forms refuse what they name themselves', () => {
  const margin = { equity: 1, size: 1, price: 1, maintenanceRate: 0 };
  expect(() => marginLiquidationPrice({ ...margin, size: 'x' })).toThrow('size must be');
  expect(() => marginLiquidationPrice({ ...margin, equity: 'x' })).toThrow('equity must be');
  expect(() => marginLiquidationPrice({ ...margin, price: 0 })).toThrow('price must be');
  const isolated = { margin: 1, side: 'long', quantity: 1, entry: 1, maxLeverage: 50 } as const;
  expect(() => isolatedLiquidationPrice({ ...isolated, margin: 'x' })).toThrow('margin must be');
  expect(() => isolatedLiquidationPrice({ ...isolated, maxLeverage: 0.5 })).toThrow('maxLeverage');
});
