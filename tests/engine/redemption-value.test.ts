import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impliedFailure, redemptionBand, redemptionValue } from '../../src/engine/index.ts';
import { fraction } from '../arbitraries.ts';

const terms = {
  recovery: fraction,
  delayDays: fc.double({ min: 0, max: 2000, noNaN: true }),
  capitalCost: fc.double({ min: 0, max: 1, noNaN: true }),
};
const redemption = fc.record({ failure: fraction, ...terms });

describe('redemptionValue', () => {
  test('is one at once and without doubt, and what is recovered if it is certain to fail', () => {
    fc.assert(
      fc.property(fraction, fraction, (recovery, capitalCost) => {
        const now = { recovery, delayDays: 0, capitalCost };
        expect(redemptionValue({ ...now, failure: 0 })).toBe(1);
        expect(redemptionValue({ ...now, failure: 1 })).toBeCloseTo(recovery, 15);
      }),
    );
  });

  test('lies between 0 and 1, and falls with doubt, with time and with the cost of money', () => {
    fc.assert(
      fc.property(redemption, fraction, (given, more) => {
        const value = redemptionValue(given);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const further = [
          { ...given, failure: given.failure + more * (1 - given.failure) },
          { ...given, delayDays: given.delayDays + 100 * more },
          { ...given, capitalCost: given.capitalCost + more },
        ];
        expect(further.every((one) => redemptionValue(one) <= value + 1e-15)).toBe(true);
      }),
    );
  });

  test('is the product of what waiting leaves and of what doubt leaves', () => {
    fc.assert(
      fc.property(redemption, (given) => {
        const waiting = redemptionValue({ ...given, failure: 0 });
        const doubt = redemptionValue({ ...given, delayDays: 0 });
        expect(redemptionValue(given)).toBeCloseTo(waiting * doubt, 14);
      }),
    );
  });

  // By hand: e^(−0.1·30/365).
  test('after thirty days at ten per cent is 0.9918', () => {
    const given = { failure: 0, recovery: 0, delayDays: 30, capitalCost: 0.1 };
    expect(redemptionValue(given)).toBeCloseTo(0.99181, 5);
  });
});

describe('redemptionBand', () => {
  test('holds the fair price and one, and widens by the fees', () => {
    fc.assert(
      fc.property(redemption, fraction, fraction, (given, redeemFee, mintFee) => {
        const { low, high } = redemptionBand({ ...given, redeemFee, mintFee });
        const value = redemptionValue(given);
        expect(low).toBe(Math.max(0, value - redeemFee));
        expect(high).toBe(1 + mintFee);
        return low <= value && value <= high;
      }),
    );
  });
});

describe('impliedFailure', () => {
  test('gives back the doubt that a fair price was made of', () => {
    fc.assert(
      fc.property(
        fc.record({ ...terms, failure: fraction, recovery: fc.constantFrom(0, 0.2, 0.9) }),
        ({ failure, ...given }) => {
          const price = redemptionValue({ ...given, failure });
          fc.pre(price > 0);
          expect(impliedFailure({ ...given, price })?.failure).toBeCloseTo(failure, 10);
        },
      ),
    );
  });

  test('says where no doubt explains a price', () => {
    const given = { recovery: 0.5, delayDays: 0, capitalCost: 0 };
    expect(impliedFailure({ ...given, price: 0.4 })).toEqual({ failure: 1, explained: false });
    expect(impliedFailure({ ...given, price: 1.1 })).toEqual({ failure: 0, explained: false });
    expect(impliedFailure({ ...given, price: 1 })).toEqual({ failure: 0, explained: true });
    expect(impliedFailure({ ...given, price: 0.5 })).toEqual({ failure: 1, explained: true });
  });

  test('is unknown where all is recovered', () => {
    expect(impliedFailure({ price: 0.9, recovery: 1, delayDays: 10, capitalCost: 0.1 })).toBeNull();
  });
});

test.each([
  [{ failure: 1.1 }, 'failure'],
  [{ recovery: -0.1 }, 'recovery'],
  [{ delayDays: -1 }, 'delayDays'],
  [{ delayDays: 1e6 }, 'delayDays'],
  [{ capitalCost: NaN }, 'capitalCost'],
  [{ redeemFee: -1 }, 'redeemFee'],
  [{ mintFee: Infinity }, 'mintFee'],
])('redemptionBand refuses %o by name', (wrong, parameter) => {
  const given = {
    failure: 0,
    recovery: 0,
    delayDays: 1,
    capitalCost: 0.1,
    redeemFee: 0,
    mintFee: 0,
    ...wrong,
  };
  expect(() => redemptionBand(given)).toThrow(`${parameter} must be`);
});

test('impliedFailure refuses a price of 0 by name', () => {
  expect(() => impliedFailure({ price: 0, recovery: 0, delayDays: 0, capitalCost: 0 })).toThrow(
    'price must be',
  );
});
