import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backingAfterRun,
  depegDiscount,
  discountBelowBacking,
  fractionText,
  redeemedToLeave,
  redemptionValue,
  sharedBacking,
  toNumber,
} from '../../src/engine/index.ts';
import { decimals, fraction } from '../arbitraries.ts';

const someLeft = fc.double({ min: 0, max: 0.999, noNaN: true });

describe('sharedBacking', () => {
  test('is what a redemption would be worth at once if the stuck share were the doubt', () => {
    fc.assert(
      fc.property(fraction, fraction, (stuck, recovery) => {
        const now = { recovery, delayDays: 0, capitalCost: 0 };
        return sharedBacking({ stuck, recovery }) === redemptionValue({ ...now, failure: stuck });
      }),
    );
  });

  test('of USDC in March 2023, all that was stuck lost, is 0.9175, and its low lay 4.2 % below', () => {
    const floor = sharedBacking({ stuck: 3.3 / 40, recovery: 0 });
    expect(floor).toBeCloseTo(0.9175, 12);
    expect(discountBelowBacking({ price: 0.878874, floor })).toBeCloseTo(0.0421, 4);
  });
});

describe('backingAfterRun', () => {
  test('pays out all there is, and no more', () => {
    fc.assert(
      fc.property(fraction, someLeft, (backing, redeemed) => {
        const left = backingAfterRun({ backing, redeemed });
        const early = Math.min(redeemed, backing);
        expect(early + left * (1 - redeemed)).toBeCloseTo(redeemed < backing ? backing : early, 12);
      }),
    );
  });

  test('falls with everyone that leaves, and is nothing once the reserves are paid out', () => {
    fc.assert(
      fc.property(fraction, someLeft, someLeft, (backing, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const [before, after] = [less, more].map((redeemed) =>
          backingAfterRun({ backing, redeemed }),
        );
        expect(after).toBeLessThanOrEqual((before ?? 0) + 1e-12);
        if (more >= backing) expect(after).toBe(0);
      }),
    );
  });

  test('is one whoever leaves, if the backing is full', () => {
    fc.assert(fc.property(someLeft, (redeemed) => backingAfterRun({ backing: 1, redeemed }) === 1));
  });

  test('is undone by redeemedToLeave', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.99, noNaN: true }), fraction, (backing, part) => {
        const redeemed = 0.99 * part * backing;
        const left = backingAfterRun({ backing, redeemed });
        expect(redeemedToLeave({ backing, left })).toBeCloseTo(redeemed, 10);
      }),
    );
    expect(redeemedToLeave({ backing: 0.9, left: 0.95 })).toBeNull();
  });
});

describe('depegDiscount', () => {
  test('knows no money: it is the same in every unit of account', () => {
    fc.assert(
      fc.property(decimals(0, 9e4, 2), decimals(1, 9e4, 2), decimals(1, 99, 1), (a, b, rate) => {
        const scaled = (text: string) => `${BigInt(Math.round(Number(text) * 100)) * 10n}`;
        const one = depegDiscount({ token: scaled(a), underlying: scaled(b) });
        const times = (text: string) =>
          `${BigInt(scaled(text)) * BigInt(Math.round(Number(rate) * 10))}`;
        const other = depegDiscount({ token: times(a), underlying: times(b) });
        return fractionText(one) === fractionText(other);
      }),
    );
  });

  test('is negative at a premium', () => {
    expect(toNumber(depegDiscount({ token: '1.05', underlying: 1 }))).toBe(-0.05);
  });
});

test.each([
  [() => sharedBacking({ stuck: 2, recovery: 0 }), 'stuck'],
  [() => sharedBacking({ stuck: 0, recovery: NaN }), 'recovery'],
  [() => discountBelowBacking({ price: 0, floor: 1 }), 'price'],
  [() => discountBelowBacking({ price: 1, floor: 0 }), 'floor'],
  [() => backingAfterRun({ backing: 1.2, redeemed: 0 }), 'backing'],
  [() => backingAfterRun({ backing: 1, redeemed: 1 }), 'redeemed'],
  [() => redeemedToLeave({ backing: 0.9, left: 1 }), 'left'],
  [() => depegDiscount({ token: -1, underlying: 1 }), 'token'],
  [() => depegDiscount({ token: 1, underlying: 0 }), 'underlying'],
])('%s is refused by name', (call, parameter) => {
  expect(call).toThrow(`${parameter} must be`);
});
