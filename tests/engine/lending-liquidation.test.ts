import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Decimal,
  fallToLiquidation,
  healthFactor,
  liquidateLoan,
  liquidationSpiral,
  toxicLoanToValue,
} from '../../src/engine/index.ts';
import { decimals } from '../arbitraries.ts';
import { agrees } from './agreement.ts';

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
        if (fall === null) return healthFactor(held)?.isZero() === true;
        const collateral = new Decimal(held.collateral).times(new Decimal(1).minus(fall));
        return agrees(healthFactor({ ...held, collateral }) ?? 0, 1);
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
    expect(fallToLiquidation(loanOf(100, 0))?.toNumber()).toBe(1);
    expect(fallToLiquidation(loanOf(0, 100))).toBeNull();
    expect(fallToLiquidation(loanOf(100, 100))?.toNumber()).toBe(-0.25);
  });
});

describe('liquidateLoan', () => {
  test('takes collateral for the debt repaid and the bonus, and no more than there is of either', () => {
    fc.assert(
      fc.property(liquidation, (given) => {
        const { repaid, seized, collateral, debt } = liquidateLoan(given);
        expect(agrees(seized, repaid.times(new Decimal(given.bonus).plus(1)), 1e5)).toBe(true);
        expect(seized.plus(collateral).eq(given.collateral)).toBe(true);
        expect(repaid.lte(new Decimal(given.closeFactor).times(given.debt))).toBe(true);
        return collateral.gte(0) && debt.gte(0);
      }),
    );
  });

  test('raises the health factor if there is more collateral than debt and bonus, lowers it if less', () => {
    fc.assert(
      fc.property(liquidation, (given) => {
        const { healthBefore, healthAfter } = liquidateLoan(given);
        fc.pre(healthBefore !== null && healthAfter !== null && healthBefore.gt(0));
        const owed = new Decimal(given.bonus).plus(1).times(given.debt);
        const spare = new Decimal(given.collateral).cmp(owed);
        expect(healthAfter.minus(healthBefore).toDecimalPlaces(30).cmp(0)).toBe(spare);
      }),
    );
  });

  test('changes nothing at exactly the toxic loan-to-value', () => {
    const edge = { collateral: 10_500, debt: 10_000, liquidationThreshold: 0.84 };
    const { healthBefore, healthAfter } = liquidateLoan({ ...edge, bonus: 0.05, closeFactor: 0.5 });
    expect([healthBefore, healthAfter].map(Number)).toEqual([0.882, 0.882]);
    expect(agrees(toxicLoanToValue(0.05), new Decimal(10_000).div(10_500))).toBe(true);
  });

  test('stops at the collateral, to the last cent', () => {
    const given = { collateral: 100, debt: 300, liquidationThreshold: 0.8, bonus: 0.05 };
    const { repaid, seized, collateral, healthAfter } = liquidateLoan({ ...given, closeFactor: 1 });
    expect([seized, collateral, healthAfter].map(Number)).toEqual([100, 0, 0]);
    expect(agrees(repaid.times('1.05'), 100, 100)).toBe(true);
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

describe('liquidationSpiral', () => {
  const due = loan.filter((held) => healthFactor(held)?.lt(1) === true);

  test('ends healthy without bad debt below the toxic loan-to-value, exhausted above it', () => {
    fc.assert(
      fc.property(due, decimals(0, 0.2, 2), (held, bonus) => {
        const paid = new Decimal(bonus).plus(1);
        const spare = new Decimal(held.collateral).cmp(paid.times(held.debt));
        fc.pre(spare !== 0);
        const { ended, badDebt, steps } = liquidationSpiral({ ...held, bonus });
        expect(ended).toBe(spare > 0 ? 'healthy' : 'exhausted');
        // What the collateral pays for is repaid, in however many steps.
        const unpaid = new Decimal(held.debt).minus(new Decimal(held.collateral).div(paid));
        expect(agrees(badDebt, spare > 0 ? 0 : unpaid, 1e5)).toBe(true);
        const health = steps.flatMap(({ healthBefore }) => healthBefore ?? []);
        return health.slice(1).every((factor, i) => factor.cmp(health[i] ?? 0) === spare);
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
      return liquidationSpiral(held).steps.map((step) => Number(step.repaid));
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
