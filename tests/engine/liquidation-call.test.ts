import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aaveCloseFactor,
  aaveWholePosition,
  closeFactor,
  liquidationCall,
  repayable,
} from '../../src/engine/index.ts';
import { compare, minus, one, plus, times } from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { atMost, equal, numbers, r } from './ratios.ts';

const account = fc.record({
  pledge: fc.record({
    balance: decimals(0, 50, 2),
    price: decimals(0.01, 3_000, 2),
    liquidationThreshold: decimals(0.1, 0.95, 2),
    bonus: decimals(0, 0.2, 2),
  }),
  owed: fc.record({ balance: decimals(0, 50_000, 2), price: decimals(0.01, 2, 2) }),
  otherCollateral: decimals(0, 20_000, 0),
  otherCounted: decimals(0, 15_000, 0),
  otherDebts: decimals(0, 20_000, 0),
  offered: decimals(0, 60_000, 2),
});

describe('closeFactor', () => {
  // Aave v3.3 features, section 2.2, with its threshold of 1000 for illustration.
  test('is the whole of a small debt, at any health', () => {
    const rule = { ...aaveWholePosition, smallBelow: 1000 };
    const at = (collateral: number, debt: number, health: number) =>
      equal(closeFactor({ collateral, debt, health }, rule), 1);
    expect([at(1200, 900, 0.96), at(900, 1200, 0.96), at(1200, 1100, 0.96)]).toEqual([
      true,
      true,
      false,
    ]);
    // Strict: at exactly the threshold a debt is not small.
    expect([at(1000, 1000, 0.96), at(1000, 1000, 0.95)]).toEqual([false, true]);
  });

  test('knows no small debt where the rule names none', () => {
    const tiny = { collateral: 1, debt: 1, health: '0.96' };
    expect(equal(closeFactor(tiny, aaveCloseFactor), '0.5')).toBe(true);
  });

  test.each([
    [{ health: -1 }, {}, 'health'],
    [{ debt: -1 }, {}, 'debt'],
    [{}, { usual: 2 }, 'usual'],
    [{}, { smallBelow: -1 }, 'smallBelow'],
  ])('refuses %o and %o by name', (wrong, rule, parameter) => {
    const loan = { health: 1, collateral: 1, debt: 1, ...wrong };
    expect(() => closeFactor(loan, { ...aaveWholePosition, ...rule })).toThrow(
      `${parameter} must be`,
    );
  });
});

describe('repayable', () => {
  // Aave v3.3 features, section 2.1.
  test('of three debts of 3000 is 1500 taken of each, and a whole one taken of all', () => {
    const { ofThisDebt, ofAllDebts } = repayable({
      debt: 3000,
      otherDebts: 6000,
      closeFactor: '0.5',
    });
    expect(numbers([ofThisDebt, ofAllDebts])).toEqual([1500, 3000]);
  });

  test('is the same for an only debt, and never less taken of all', () => {
    const amount = decimals(0, 20_000, 2);
    fc.assert(
      fc.property(amount, amount, decimals(0, 1, 2), (debt, otherDebts, share) => {
        const both = repayable({ debt, otherDebts, closeFactor: share });
        const alone = repayable({ debt, otherDebts: 0, closeFactor: share });
        expect(equal(alone.ofThisDebt, alone.ofAllDebts)).toBe(true);
        return atMost(both.ofThisDebt, both.ofAllDebts) && atMost(both.ofAllDebts, debt);
      }),
    );
  });

  test('refuses a negative debt', () => {
    expect(() => repayable({ debt: -1, otherDebts: 0, closeFactor: 1 })).toThrow('debt must be');
  });
});

describe('liquidationCall', () => {
  test('takes no more than there is, of either, and pays value for value and the bonus', () => {
    fc.assert(
      fc.property(account, (given) => {
        const { repaid, seized } = liquidationCall(given);
        expect(atMost(repaid, given.owed.balance) && atMost(repaid, given.offered)).toBe(true);
        expect(atMost(seized, given.pledge.balance)).toBe(true);
        const paid = times(times(repaid, r(given.owed.price)), plus(one, r(given.pledge.bonus)));
        return equal(times(seized, r(given.pledge.price)), paid);
      }),
    );
  });

  test('leaves a healthy account alone, also at exactly 1', () => {
    const edge = {
      pledge: { balance: 10, price: 1000, liquidationThreshold: '0.8', bonus: '0.05' },
      owed: { balance: 8000, price: 1 },
    };
    expect(liquidationCall(edge)).toMatchObject({ refused: 'healthy' });
    const due = { ...edge, owed: { balance: '8000.01', price: 1 } };
    expect(liquidationCall(due)).toMatchObject({ refused: null });
  });

  test('leaves nothing, or half of what counts as small, of each', () => {
    fc.assert(
      fc.property(account, (given) => {
        const { refused, repaid, seized } = liquidationCall(given);
        fc.pre(refused !== 'healthy');
        const left = [
          times(minus(r(given.pledge.balance), seized), r(given.pledge.price)),
          times(minus(r(given.owed.balance), repaid), r(given.owed.price)),
        ];
        const cleared = left.some((value) => equal(value, 0));
        const enough = left.every((value) => atMost(1000, value));
        return (refused === null) === (cleared || enough);
      }),
    );
  });

  test('raises the health of a single pledge exactly where there is more of it than debt and bonus', () => {
    // Just below a factor of 1, where half of the debt is repaid and there is a factor afterwards.
    const due = fc.record({
      collateral: decimals(5_000, 100_000, 0),
      loanToValue: decimals(0.7, 1, 3),
      health: decimals(0.951, 0.999, 3),
      bonus: decimals(0, 0.2, 2),
    });
    fc.assert(
      fc.property(due, ({ collateral, loanToValue, health, bonus }) => {
        const debt = times(r(collateral), r(loanToValue));
        const { refused, healthBefore, healthAfter } = liquidationCall({
          pledge: {
            balance: collateral,
            price: 1,
            liquidationThreshold: times(r(health), r(loanToValue)),
            bonus,
          },
          owed: { balance: debt, price: 1 },
        });
        expect(refused).toBeNull();
        const spare = compare(r(collateral), times(debt, plus(one, r(bonus))));
        return compare(healthAfter ?? one, healthBefore ?? one) === spare;
      }),
    );
  });

  test('writes off a debt once nothing stands behind it, and not before', () => {
    const under = {
      pledge: { balance: 10, price: 700, liquidationThreshold: '0.8', bonus: '0.05' },
      owed: { balance: 9000, price: 1 },
    };
    const { seized, deficit, healthAfter } = liquidationCall(under);
    expect(equal(seized, 10)).toBe(true);
    // 7000 pays 7000 ÷ 1.05 of the debt.
    expect(equal(deficit, minus(r(9000), r('700000/105')))).toBe(true);
    expect(healthAfter).toBeNull();
    const more = liquidationCall({ ...under, otherCollateral: 10, otherCounted: 5 });
    expect(equal(more.deficit, 0)).toBe(true);
    expect(more.healthAfter).not.toBeNull();
  });

  // Aave v3.3 features, section 2.3, with its threshold of 1000: what may be repaid of debt A.
  test('lets a liquidator leave 500 of a debt of 900, or none of it', () => {
    const position = {
      pledge: { balance: 1000, price: 1, liquidationThreshold: '0.8', bonus: 0 },
      owed: { balance: 900, price: 1 },
      otherCollateral: 400,
      otherCounted: 300,
      otherDebts: 400,
    };
    const rule = { ...aaveWholePosition, smallBelow: 1000 };
    const refused = (offered: number) => liquidationCall({ ...position, offered }, rule).refused;
    expect([400, 401, 899, 900].map(refused)).toEqual([null, 'crumbs', 'crumbs', null]);
  });

  test.each([
    [{ offered: -1 }, 'offered'],
    [{ owed: { balance: -1, price: 1 } }, 'owed.balance'],
    [{ owed: { balance: 1, price: 0 } }, 'owed.price'],
    [{ otherDebts: -1 }, 'otherDebts'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = {
      pledge: { balance: 1, price: 1, liquidationThreshold: 1, bonus: 0 },
      owed: { balance: 1, price: 1 },
      ...wrong,
    };
    expect(() => liquidationCall(given)).toThrow(`${parameter} must be`);
  });
});
