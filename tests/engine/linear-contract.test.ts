import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Decimal,
  DomainError,
  linearBankruptcyPrice,
  linearEquity,
} from '../../src/engine/index.ts';
import type { LinearPosition } from '../../src/engine/index.ts';
import { decimals, linearPosition, price, quantity, side, wallet } from '../arbitraries.ts';
import { agrees } from './agreement.ts';

const long: LinearPosition = { wallet: 100, side: 'long', quantity: 10, entry: 100 };

describe('linearEquity', () => {
  test('is the wallet at the entry price', () => {
    fc.assert(
      fc.property(linearPosition, (position) =>
        linearEquity({ ...position, price: position.entry }).eq(position.wallet),
      ),
    );
  });

  test('is linear in the price: a step gains quantity × step, wherever it is taken', () => {
    fc.assert(
      fc.property(linearPosition, price, price, (position, from, to) => {
        const gain = linearEquity({ ...position, price: to }).minus(
          linearEquity({ ...position, price: from }),
        );
        const step = new Decimal(to).minus(from).times(position.quantity);
        return gain.eq(position.side === 'long' ? step : step.negated());
      }),
    );
  });

  test('of a long and a short of one size and entry sums to the two wallets: profit is nobody’s', () => {
    fc.assert(
      fc.property(linearPosition, wallet, price, (position, other, mark) => {
        const long = linearEquity({ ...position, side: 'long', price: mark });
        const short = linearEquity({ ...position, wallet: other, side: 'short', price: mark });
        return long.plus(short).eq(new Decimal(position.wallet).plus(other));
      }),
    );
  });

  test('falls by 10 % of the margin when a 10× long falls by 1 %', () => {
    expect(linearEquity({ ...long, price: 99 }).toString()).toBe('90');
  });
});

describe('linearBankruptcyPrice', () => {
  test('leaves an equity of exactly zero, where the price has an end', () => {
    const divisor = fc.constantFrom('1', '2', '0.5', '4', '0.125', '10', '1.6', '64');
    fc.assert(
      fc.property(linearPosition, divisor, (position, size) => {
        const ours = { ...position, quantity: size };
        const bankruptcy = linearBankruptcyPrice(ours) ?? expect.fail('there is a position');
        fc.pre(bankruptcy.gt(0));
        return linearEquity({ ...ours, price: bankruptcy }).isZero();
      }),
    );
  });

  test('leaves an equity of zero to 30 digits, where it has none', () => {
    fc.assert(
      fc.property(linearPosition, (position) => {
        const bankruptcy = linearBankruptcyPrice(position) ?? expect.fail('there is a position');
        fc.pre(bankruptcy.gt(0));
        const value = bankruptcy.times(position.quantity);
        return agrees(linearEquity({ ...position, price: bankruptcy }), 0, value);
      }),
    );
  });

  test('is P₀·(1 − s/L) when the wallet is an L-th of the notional', () => {
    fc.assert(
      fc.property(side, quantity, price, decimals(1, 125, 0), (s, q, entry, leverage) => {
        const margin = new Decimal(entry).times(q).div(leverage);
        const move = new Decimal(s === 'long' ? -1 : 1).div(leverage).plus(1);
        const position = { wallet: margin, side: s, quantity: q, entry };
        return agrees(linearBankruptcyPrice(position) ?? NaN, move.times(entry));
      }),
    );
  });

  test('is 0 for a long at 1×, and no less with more behind it', () => {
    const full = { ...long, wallet: 1000 };
    expect(linearBankruptcyPrice(full)?.toString()).toBe('0');
    expect(linearBankruptcyPrice({ ...full, wallet: 1500 })?.toString()).toBe('0');
  });

  test('moves away from the entry as margin is added', () => {
    fc.assert(
      fc.property(linearPosition, decimals(0.01, 1e6, 2), (position, added) => {
        const more = new Decimal(position.wallet).plus(added);
        const before = linearBankruptcyPrice(position) ?? expect.fail('there is a position');
        const after = linearBankruptcyPrice({ ...position, wallet: more }) ?? before;
        if (position.side === 'short') return after.gt(before);
        return before.isZero() ? after.isZero() : after.lt(before);
      }),
    );
  });

  test('does not exist without a position', () => {
    expect(linearBankruptcyPrice({ ...long, quantity: 0 })).toBeNull();
  });
});

test.each([
  [{ quantity: -1 }, 'quantity'],
  [{ entry: 0 }, 'entry'],
  [{ entry: 'x' }, 'entry'],
  [{ wallet: Number.NaN }, 'wallet'],
])('a linear position with %o is refused by name', (wrong, parameter) => {
  for (const model of [
    () => linearEquity({ ...long, price: 1, ...wrong }),
    () => linearBankruptcyPrice({ ...long, ...wrong }),
  ]) {
    expect(model).toThrow(DomainError);
    expect(model).toThrow(`${parameter} must be`);
  }
});

test('a negative mark is refused', () => {
  expect(() => linearEquity({ ...long, price: -1 })).toThrow('price must be');
});
