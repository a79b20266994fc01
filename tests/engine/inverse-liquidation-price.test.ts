import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Decimal,
  inverseCrossLiquidationPrice,
  inverseEquity,
  inverseLiquidationPrice,
  sign,
} from '../../src/engine/index.ts';
import { decimals, inversePosition, leverage, rate, tick } from '../arbitraries.ts';
import { agrees } from './agreement.ts';

const fee = decimals(0, 0.01, 5);
const cross = fc
  .tuple(inversePosition, rate, fee, tick)
  .map(([{ margin, ...position }, maintenanceRate, takerFee, step]) => ({
    ...position,
    balance: margin,
    maintenanceRate,
    takerFee,
    tick: step,
  }));
const short = { margin: 1, side: 'short', contracts: 10_000, entry: 10_000 } as const;

describe('inverseLiquidationPrice', () => {
  test('leaves the maintenance rate of the value at entry, in coin', () => {
    fc.assert(
      fc.property(inversePosition, rate, (position, maintenanceRate) => {
        const liquidation = inverseLiquidationPrice({ ...position, maintenanceRate });
        fc.pre(liquidation !== null);
        const value = new Decimal(position.contracts).div(position.entry);
        const equity = inverseEquity({ ...position, price: liquidation });
        return agrees(equity, value.times(maintenanceRate), value.plus(position.margin));
      }),
    );
  });

  test('is P₀·L/(L + s − s·mmr·L) for an L-th of the value as margin', () => {
    fc.assert(
      fc.property(inversePosition, leverage, rate, (position, l, maintenanceRate) => {
        const s = sign(position.side);
        const margin = new Decimal(position.contracts).div(position.entry).div(l);
        const under = new Decimal(maintenanceRate).times(l).negated().plus(1).times(s).plus(l);
        fc.pre(under.gt('0.01'));
        const ours = inverseLiquidationPrice({ ...position, margin, maintenanceRate });
        const entry = new Decimal(position.entry);
        return agrees(ours ?? NaN, entry.times(l).div(under), entry.times(1e6));
      }),
    );
  });

  test('exists for a short that nothing bankrupts but maintenance', () => {
    const covered = { ...short, maintenanceRate: '0.25' };
    expect(inverseLiquidationPrice(covered)?.toString()).toBe('40000');
    expect(inverseLiquidationPrice({ ...covered, margin: '1.25' })).toBeNull();
  });

  test('does not exist without contracts', () => {
    expect(inverseLiquidationPrice({ ...short, contracts: 0, maintenanceRate: 0 })).toBeNull();
  });
});

describe('inverseCrossLiquidationPrice', () => {
  test('leaves at bankruptcy the fee to close there, and at liquidation the maintenance besides', () => {
    fc.assert(
      fc.property(cross, (account) => {
        const prices = inverseCrossLiquidationPrice(account);
        const { bankruptcyPrice: bankruptcy, liquidationPrice: liquidation } = prices;
        fc.pre(bankruptcy !== null && liquidation !== null);
        const value = new Decimal(account.contracts).div(account.entry);
        const toClose = new Decimal(account.contracts).times(account.takerFee).div(bankruptcy);
        const position = { ...account, margin: account.balance };
        const scale = value.plus(account.balance);
        return (
          agrees(inverseEquity({ ...position, price: bankruptcy }), toClose, scale) &&
          agrees(
            inverseEquity({ ...position, price: liquidation }),
            value.times(account.maintenanceRate).plus(toClose),
            scale,
          )
        );
      }),
    );
  });

  test('without a fee is the plain form, on what orders leave of the balance', () => {
    fc.assert(
      fc.property(cross, decimals(0, 50, 6), (account, orderMargin) => {
        const margin = new Decimal(account.balance).minus(orderMargin);
        const prices = inverseCrossLiquidationPrice({ ...account, orderMargin, takerFee: 0 });
        expect(prices.liquidationPrice).toEqual(inverseLiquidationPrice({ ...account, margin }));
      }),
    );
  });

  test('liquidates before bankruptcy', () => {
    fc.assert(
      fc.property(cross, (account) => {
        const prices = inverseCrossLiquidationPrice(account);
        const { bankruptcyPrice: bankruptcy, liquidationPrice: liquidation } = prices;
        fc.pre(bankruptcy !== null && liquidation !== null);
        return liquidation.minus(bankruptcy).times(sign(account.side)).gte(0);
      }),
    );
  });

  test('shows a price on the grid, at most a tick from the true one, against the trader', () => {
    fc.assert(
      fc.property(cross, (account) => {
        const prices = inverseCrossLiquidationPrice(account);
        const { liquidationPrice: liquidation, displayedLiquidationPrice: displayed } = prices;
        if (liquidation === null || displayed === null) return liquidation === displayed;
        const moved = displayed.minus(liquidation).times(sign(account.side));
        const noise = liquidation.times('1e-29');
        return (
          displayed.mod(account.tick).isZero() &&
          moved.gte(noise.negated()) &&
          moved.lt(noise.plus(account.tick))
        );
      }),
    );
  });

  test('sets no fee aside where no price is a bankruptcy', () => {
    const account = {
      ...short,
      balance: '1.1',
      maintenanceRate: '0.25',
      takerFee: '0.01',
      tick: 1,
    };
    const prices = inverseCrossLiquidationPrice(account);
    expect(prices.bankruptcyPrice).toBeNull();
    expect(prices.liquidationPrice?.toFixed(4)).toBe('66666.6667');
    expect(prices.displayedLiquidationPrice?.toString()).toBe('66666');
  });

  test.each([
    [{ orderMargin: -1 }, 'orderMargin'],
    [{ takerFee: 1 }, 'takerFee'],
    [{ maintenanceRate: 2 }, 'maintenanceRate'],
    [{ tick: 0 }, 'tick'],
    [{ balance: 'x' }, 'balance'],
  ])('refuses %o by name', (wrong, parameter) => {
    const account = { ...short, balance: 1, maintenanceRate: 0, takerFee: 0, tick: 1 };
    expect(() => inverseCrossLiquidationPrice({ ...account, ...wrong })).toThrow(
      `${parameter} must`,
    );
  });
});
