import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fallToLiquidation,
  healthFactor,
  liquidateLoan,
  liquidationSpiral,
  seizure,
  toxicHealth,
  toxicLoanToValue,
} from '../../src/engine/index.ts';
import { compare, minus, one, over, plus, times } from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { atMost, equal, numbers, r } from './ratios.ts';

const loan = fc.record({
  collateral: decimals(0, 20_000, 2),
  debt: decimals(0.01, 20_000, 2),
  liquidationThreshold: decimals(0.1, 0.95, 2),
});
const terms = fc.record({ bonus: decimals(0, 0.2, 2), closeFactor: decimals(0.05, 1, 2) });
const liquidation = fc.tuple(loan, terms).map(([held, offered]) => ({ ...held, ...offered }));

describe('healthFactor', () => {
  test('is 1 after exactly the fall to liquidation', () => {
    fc.assert(
      fc.property(loan, (held) => {
        const fall = fallToLiquidation(held);
        if (fall === null) return equal(healthFactor(held) ?? 1, 0);
        const collateral = times(r(held.collateral), minus(one, fall));
        return equal(healthFactor({ ...held, collateral }) ?? 0, 1);
      }),
    );
  });

  test('does not exist without debt, and no fall leads to liquidation without collateral', () => {
    const loanOf = (collateral: number, debt: number) => ({
      collateral,
      debt,
      liquidationThreshold: 0.8,
    });
    expect(healthFactor(loanOf(100, 0))).toBeNull();
    expect(equal(fallToLiquidation(loanOf(100, 0)) ?? 0, 1)).toBe(true);
    expect(fallToLiquidation(loanOf(0, 100))).toBeNull();
    expect(equal(fallToLiquidation(loanOf(100, 100)) ?? 0, '-0.25')).toBe(true);
  });
});

describe('liquidateLoan', () => {
  test('takes collateral for the debt repaid and the bonus, and no more than there is of either', () => {
    fc.assert(
      fc.property(liquidation, (given) => {
        const { repaid, seized, collateral, debt } = liquidateLoan(given);
        expect(equal(seized, times(repaid, plus(one, r(given.bonus))))).toBe(true);
        expect(equal(plus(seized, collateral), given.collateral)).toBe(true);
        expect(atMost(repaid, times(r(given.closeFactor), r(given.debt)))).toBe(true);
        return atMost(0, collateral) && atMost(0, debt);
      }),
    );
  });

  test('raises the health factor if there is more collateral than debt and bonus, lowers it if less', () => {
    fc.assert(
      fc.property(liquidation, (given) => {
        const { healthBefore, healthAfter } = liquidateLoan(given);
        fc.pre(healthBefore !== null && healthAfter !== null && !equal(healthBefore, 0));
        const owed = times(plus(one, r(given.bonus)), r(given.debt));
        const spare = compare(r(given.collateral), owed);
        expect(compare(healthAfter, healthBefore)).toBe(spare);
        // The same limit, seen from the health factor.
        expect(compare(healthBefore, toxicHealth(given))).toBe(spare);
      }),
    );
  });

  test('changes nothing at exactly the toxic loan-to-value', () => {
    const edge = { collateral: 10_500, debt: 10_000, liquidationThreshold: 0.84 };
    const { healthBefore, healthAfter } = liquidateLoan({ ...edge, bonus: 0.05, closeFactor: 0.5 });
    expect(equal(healthBefore ?? 0, '0.882') && equal(healthAfter ?? 0, '0.882')).toBe(true);
    expect(equal(toxicLoanToValue(0.05), '10000/10500')).toBe(true);
    expect(equal(toxicHealth({ ...edge, bonus: 0.05 }), '0.882')).toBe(true);
  });

  test('stops at the collateral, to the last cent', () => {
    const given = { collateral: 100, debt: 300, liquidationThreshold: 0.8, bonus: 0.05 };
    const { repaid, seized, collateral, healthAfter } = liquidateLoan({ ...given, closeFactor: 1 });
    expect(numbers([seized, collateral, healthAfter ?? one])).toEqual([100, 0, 0]);
    expect(equal(repaid, '10000/105')).toBe(true);
  });

  test.each([
    [{ collateral: -1 }, 'collateral'],
    [{ debt: -1 }, 'debt'],
    [{ liquidationThreshold: 1.1 }, 'liquidationThreshold'],
    [{ bonus: -0.1 }, 'bonus'],
    [{ closeFactor: 1.1 }, 'closeFactor'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = {
      collateral: 10,
      debt: 9,
      liquidationThreshold: 0.8,
      bonus: 0.1,
      closeFactor: 0.5,
    };
    expect(() => liquidateLoan({ ...given, ...wrong })).toThrow(`${parameter} must be`);
  });
});

describe('seizure', () => {
  const call = fc.record({
    wanted: decimals(0, 20_000, 2),
    bonus: decimals(0, 0.2, 2),
    balance: decimals(0, 20_000, 2),
  });

  test('moves value from borrower to liquidator and loses none: what one is worse off is the bonus', () => {
    fc.assert(
      fc.property(call, (given) => {
        const { repaid, seized } = seizure(given);
        expect(atMost(repaid, given.wanted) && atMost(seized, given.balance)).toBe(true);
        return equal(minus(seized, repaid), times(repaid, r(given.bonus)));
      }),
    );
  });

  test('leaves neither debt nor balance more than it has to', () => {
    fc.assert(
      fc.property(call, (given) => {
        const { repaid, seized } = seizure(given);
        return equal(repaid, given.wanted) || equal(seized, given.balance);
      }),
    );
  });
});

describe('liquidationSpiral', () => {
  const due = loan.filter((held) => !atMost(1, healthFactor(held) ?? 1));

  test('ends healthy without bad debt below the toxic loan-to-value, exhausted above it', () => {
    fc.assert(
      fc.property(due, decimals(0, 0.2, 2), (held, bonus) => {
        const paid = plus(one, r(bonus));
        const spare = compare(r(held.collateral), times(paid, r(held.debt)));
        fc.pre(spare !== 0);
        const { ended, badDebt, steps } = liquidationSpiral({ ...held, bonus });
        expect(ended).toBe(spare > 0 ? 'healthy' : 'exhausted');
        // What the collateral pays for is repaid, in however many steps.
        const unpaid = minus(r(held.debt), over(r(held.collateral), paid));
        expect(equal(badDebt, spare > 0 ? 0 : unpaid)).toBe(true);
        const health = steps.flatMap(({ healthBefore }) => healthBefore ?? []);
        return health.slice(1).every((factor, i) => compare(factor, health[i] ?? one) === spare);
      }),
    );
  });

  test('does nothing to a healthy loan, or to one at exactly 1', () => {
    const held = { collateral: 125, debt: 100, liquidationThreshold: 0.8, bonus: 0.05 };
    expect(liquidationSpiral(held)).toMatchObject({ steps: [], ended: 'healthy' });
  });

  test('repays half above a factor of 0.95 and all from there down, as Aave 3.0 does', () => {
    const repaid = (debt: number) => {
      const held = { collateral: 100, debt, liquidationThreshold: 0.76, bonus: 0.05 };
      return numbers(liquidationSpiral(held).steps.map((step) => step.repaid));
    };
    expect(repaid(79)).toEqual([39.5]);
    expect(repaid(80)).toEqual([80]);
  });

  test('is left unfinished where nothing may be repaid', () => {
    const rule = { usual: 0, full: 0, fullFrom: 0.95 };
    const held = { collateral: 100, debt: 90, liquidationThreshold: 0.8, bonus: 0.05, rule };
    expect(liquidationSpiral(held).ended).toBe('unfinished');
  });
});
