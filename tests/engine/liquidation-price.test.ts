import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Decimal,
  linearBankruptcyPrice,
  linearEquity,
  linearLiquidationPrice,
  maintenanceMargin,
  sign,
} from '../../src/engine/index.ts';
import {
  decimals,
  leverage,
  linearPosition,
  price,
  quantity,
  rate,
  side,
  wallet,
} from '../arbitraries.ts';
import { agrees } from './agreement.ts';

const ruled = fc
  .tuple(linearPosition, rate)
  .map(([position, maintenanceRate]) => ({ ...position, maintenanceRate }));
const account = fc
  .tuple(ruled, wallet, decimals(-1e6, 1e6, 2), wallet)
  .map(([position, otherMaintenance, otherPnl, maintenanceAmount]) => ({
    ...position,
    otherMaintenance,
    otherPnl,
    maintenanceAmount,
  }));
const leveraged = fc
  .tuple(side, quantity, price, leverage, rate)
  .map(([s, q, entry, l, maintenanceRate]) => ({
    wallet: new Decimal(entry).times(q).div(l),
    side: s,
    quantity: q,
    entry,
    maintenanceRate,
    leverage: l,
  }));
const tenfold = {
  wallet: 100,
  side: 'long',
  quantity: 10,
  entry: 100,
  maintenanceRate: '0.004',
} as const;

describe('linearLiquidationPrice', () => {
  test('is where equity equals the maintenance margin, the rest of the account included', () => {
    fc.assert(
      fc.property(account, (position) => {
        const liquidation = linearLiquidationPrice(position);
        fc.pre(liquidation !== null);
        const at = { ...position, price: liquidation };
        const equity = linearEquity(at).plus(position.otherPnl);
        const demand = maintenanceMargin(at).plus(position.otherMaintenance);
        return agrees(equity, demand, liquidation.times(position.quantity));
      }),
    );
  });

  test('is rounded once: it is the quotient of the exact sum and the exact rate', () => {
    fc.assert(
      fc.property(account, (position) => {
        const s = sign(position.side);
        const sum = new Decimal(position.wallet)
          .minus(position.otherMaintenance)
          .plus(position.otherPnl)
          .plus(position.maintenanceAmount)
          .minus(new Decimal(position.quantity).times(position.entry).times(s));
        const quotient = sum.div(
          new Decimal(position.maintenanceRate).minus(s).times(position.quantity),
        );
        const liquidation = linearLiquidationPrice(position);
        return liquidation ? liquidation.eq(quotient) : quotient.lt(0);
      }),
    );
  });

  test('lies between bankruptcy and entry exactly when 1/L is at least the maintenance rate', () => {
    fc.assert(
      fc.property(leveraged, (position) => {
        const liquidation = linearLiquidationPrice(position) ?? expect.fail('L ≥ 1');
        const bankruptcy = linearBankruptcyPrice(position) ?? expect.fail('q > 0');
        const s = sign(position.side);
        const afterBankruptcy = liquidation.minus(bankruptcy).times(s).gte(0);
        const beforeEntry = new Decimal(position.entry).minus(liquidation).times(s).gte(0);
        const covered = new Decimal(position.maintenanceRate).times(position.leverage).lte(1);
        return afterBankruptcy && beforeEntry === covered;
      }),
    );
  });

  test('rises with leverage for a long and falls for a short', () => {
    fc.assert(
      fc.property(leveraged, decimals(0.1, 10, 1), (position, more) => {
        const { entry, quantity: q, side: s } = position;
        const higher = new Decimal(position.leverage).plus(more);
        const thinner = new Decimal(entry).times(q).div(higher);
        const before = linearLiquidationPrice(position) ?? expect.fail('L ≥ 1');
        const after = linearLiquidationPrice({ ...position, wallet: thinner }) ?? before;
        return after.minus(before).times(sign(s)).gt(0);
      }),
    );
  });

  test('moves away when margin is added', () => {
    fc.assert(
      fc.property(account, decimals(0.01, 1e6, 2), (position, added) => {
        const before = linearLiquidationPrice(position);
        fc.pre(before !== null);
        const more = new Decimal(position.wallet).plus(added);
        const after = linearLiquidationPrice({ ...position, wallet: more });
        // A long may be out of reach altogether; a short never is.
        if (after === null) return position.side === 'long';
        return after.minus(before).times(sign(position.side)).lt(0);
      }),
    );
  });

  test('is P₀·(1 − 1/L)/(1 − mmr) for a long, P₀·(1 + 1/L)/(1 + mmr) for a short', () => {
    expect(linearLiquidationPrice(tenfold)?.toFixed(6)).toBe('90.361446');
    expect(linearLiquidationPrice({ ...tenfold, side: 'short' })?.toFixed(6)).toBe('109.561753');
  });

  test('of a long at 1× is 0, and of a short at 1× is finite', () => {
    const full = { ...tenfold, wallet: 1000 };
    expect(linearLiquidationPrice(full)?.toString()).toBe('0');
    expect(linearLiquidationPrice({ ...full, side: 'short' })?.toFixed(4)).toBe('199.2032');
  });

  test('lies beyond the entry when the position is below maintenance on opening', () => {
    const thin = { ...tenfold, maintenanceRate: '0.2' };
    expect(linearLiquidationPrice(thin)?.gt(100)).toBe(true);
    expect(linearLiquidationPrice({ ...thin, side: 'short' })?.lt(100)).toBe(true);
  });

  test('does not exist for a wallet larger than the notional of a long', () => {
    expect(linearLiquidationPrice({ ...tenfold, wallet: 1001 })).toBeNull();
  });

  test('does not exist without a position', () => {
    expect(linearLiquidationPrice({ ...tenfold, quantity: 0 })).toBeNull();
  });

  test('does not exist for a long that must hold its whole notional, but does for such a short', () => {
    const whole = { ...tenfold, maintenanceRate: 1 };
    expect(linearLiquidationPrice(whole)).toBeNull();
    expect(linearLiquidationPrice({ ...whole, side: 'short' })?.toString()).toBe('55');
  });

  test('of a position held in other numbers is the same: text, number or Decimal', () => {
    const text = { wallet: '100', quantity: '10', entry: '100', maintenanceRate: '0.004' };
    const decimal = { ...tenfold, entry: new Decimal(100), maintenanceRate: new Decimal('0.004') };
    const prices = [tenfold, { ...text, side: 'long' as const }, decimal].map((position) =>
      String(linearLiquidationPrice(position)),
    );
    expect(new Set(prices).size).toBe(1);
  });
});

describe('maintenanceMargin', () => {
  test('is rate × notional − amount', () => {
    const rule = { quantity: 5, price: 20_000, maintenanceRate: '0.005', maintenanceAmount: 50 };
    expect(maintenanceMargin(rule).toString()).toBe('450');
  });
});

test.each([
  [{ maintenanceRate: '1.1' }, 'maintenanceRate'],
  [{ maintenanceRate: -0.1 }, 'maintenanceRate'],
  [{ maintenanceAmount: -1 }, 'maintenanceAmount'],
  [{ otherMaintenance: -1 }, 'otherMaintenance'],
  [{ otherPnl: 'much' }, 'otherPnl'],
  [{ quantity: -1 }, 'quantity'],
  [{ entry: 0 }, 'entry'],
  [{ wallet: '' }, 'wallet'],
])('an account with %o is refused by name', (wrong, parameter) => {
  expect(() => linearLiquidationPrice({ ...tenfold, ...wrong })).toThrow(`${parameter} must be`);
});
