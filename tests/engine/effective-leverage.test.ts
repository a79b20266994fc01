import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Decimal,
  effectiveLeverage,
  linearBankruptcyPrice,
  linearEquity,
} from '../../src/engine/index.ts';
import { leverage, linearPosition, price, quantity, side } from '../arbitraries.ts';
import { agrees } from './agreement.ts';

const opened = fc.tuple(side, quantity, price, leverage).map(([s, q, entry, l]) => ({
  wallet: new Decimal(entry).times(q).div(l),
  side: s,
  quantity: q,
  entry,
  leverage: l,
}));

const at = (position: Parameters<typeof linearEquity>[0]) =>
  effectiveLeverage({
    equity: linearEquity(position),
    notional: new Decimal(position.price).times(position.quantity),
  });

describe('effectiveLeverage', () => {
  test('is the chosen leverage at the entry price', () => {
    fc.assert(
      fc.property(opened, (position) =>
        agrees(at({ ...position, price: position.entry }) ?? NaN, position.leverage, 1000),
      ),
    );
  });

  test('is never negative: an account without equity is insolvent and has none', () => {
    fc.assert(
      fc.property(linearPosition, price, (position, mark) => {
        const insolvent = linearEquity({ ...position, price: mark }).lte(0);
        const found = at({ ...position, price: mark });
        return insolvent ? found === null : found?.gte(0) === true;
      }),
    );
  });

  test('rises all the way as a long above 1× falls to its bankruptcy price, where it ends', () => {
    fc.assert(
      fc.property(opened, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (position, share) => {
        fc.pre(position.leverage !== '1');
        const long = { ...position, side: 'long' as const };
        const bankruptcy = linearBankruptcyPrice(long) ?? expect.fail('q > 0');
        const mark = new Decimal(position.entry).minus(bankruptcy).times(share).plus(bankruptcy);
        const midway = mark.plus(bankruptcy).div(2);
        const [before, after] = [at({ ...long, price: mark }), at({ ...long, price: midway })];
        return before !== null && after?.gt(before) === true;
      }),
    );
  });

  test('of a 10× long after a fall of 5 % is 19', () => {
    const long = { wallet: 100, side: 'long', quantity: 10, entry: 100, price: 95 } as const;
    expect(at(long)?.toString()).toBe('19');
  });

  test('does not exist at an equity of exactly 0', () => {
    expect(effectiveLeverage({ equity: 0, notional: 1 })).toBeNull();
  });

  test('refuses a negative notional and an equity that is no number', () => {
    expect(() => effectiveLeverage({ equity: 1, notional: -1 })).toThrow('notional must be');
    expect(() => effectiveLeverage({ equity: '', notional: 1 })).toThrow('equity must be');
  });
});
