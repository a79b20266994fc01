/*
 * Liquidation of a loan: a liquidator repays part of the debt and takes collateral worth that
 * and a bonus. It heals the account only while there is more collateral than debt and bonus;
 * beyond LTV* = 1/(1 + bonus) every liquidation makes it worse. Decimal: a contract decides.
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { nonNegative, unit } from '../domain.ts';
import type { Interval } from '../domain.ts';

const bonusRange: Interval = { words: 'a fraction of 0 or more', from: 0 };

/** A loan against collateral. */
export interface Loan {
  /** Collateral C, at the oracle's price (value, ≥ 0). */
  readonly collateral: Exact;
  /** Debt D (value, ≥ 0). */
  readonly debt: Exact;
  /** Share of the collateral that may be owed, LT (0 to 1). */
  readonly liquidationThreshold: Exact;
}

/**
 * Health factor of a loan: C·LT/D.
 *
 * Below 1 it may be liquidated; at exactly 1 it may not.
 *
 * @param loan collateral, debt and liquidation threshold
 * @returns the factor (≥ 0), or null without debt
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-liquidations in src/content/sources.yaml
 */
export function healthFactor(loan: Loan): Decimal | null {
  const { collateral, debt, threshold } = read(loan);
  return debt.isZero() ? null : collateral.times(threshold).div(debt);
}

/**
 * Fall of the collateral's price at which the health factor is 1, the debt holding its value.
 *
 * 1 − D/(C·LT); negative if it is below 1 already.
 *
 * @param loan collateral, debt and liquidation threshold
 * @returns the fall (fraction, ≤ 1), or null where no collateral counts
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-liquidations in src/content/sources.yaml
 */
export function fallToLiquidation(loan: Loan): Decimal | null {
  const { collateral, debt, threshold } = read(loan);
  const counted = collateral.times(threshold);
  return counted.isZero() ? null : counted.minus(debt).div(counted);
}

/** One liquidation: what changes hands, and the loan before and after it. */
export interface LoanLiquidation {
  /** Debt repaid, and collateral taken for it (value). */
  readonly repaid: Decimal;
  readonly seized: Decimal;
  readonly collateral: Decimal;
  readonly debt: Decimal;
  /** Health factor before and after; null without debt. */
  readonly healthBefore: Decimal | null;
  readonly healthAfter: Decimal | null;
}

/** What a liquidator may repay at once and what it is paid for it. */
export interface LiquidationTerms {
  /** Bonus i on the debt repaid (fraction, ≥ 0). */
  readonly bonus: Exact;
  /** Share of the debt that may be repaid at once (0 to 1). */
  readonly closeFactor: Exact;
}

/**
 * A liquidation of as much as the terms and the collateral allow.
 *
 * x = min(cf·D, C/(1 + i)); C − x·(1 + i) and D − x are left. It is done whatever the health
 * factor: whether it may be is the caller's to ask.
 *
 * @param loan the loan, the bonus and the close factor
 * @returns what is repaid and seized, and the loan afterwards
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-v3-core-2024 in src/content/sources.yaml
 */
export function liquidateLoan(loan: Loan & LiquidationTerms): LoanLiquidation {
  const { collateral, debt } = read(loan);
  const paid = exact('bonus', loan.bonus, bonusRange).plus(1);
  const wanted = exact('closeFactor', loan.closeFactor, unit).times(debt);
  // Asked of products, so that what is seized is all of the collateral or less, exactly.
  const enough = wanted.times(paid).lte(collateral);
  const repaid = enough ? wanted : collateral.div(paid);
  const seized = enough ? wanted.times(paid) : collateral;
  const after = { collateral: collateral.minus(seized), debt: debt.minus(repaid) };
  return {
    repaid,
    seized,
    ...after,
    healthBefore: healthFactor(loan),
    healthAfter: healthFactor({ ...after, liquidationThreshold: loan.liquidationThreshold }),
  };
}

/**
 * Loan-to-value from which liquidation lowers the health factor: 1/(1 + bonus).
 *
 * @param bonus bonus of the liquidator (fraction, ≥ 0)
 * @returns LTV* (above 0, to 1); at exactly this value liquidation changes nothing
 * @throws {DomainError} if `bonus` is negative or not finite
 * @see warmuz-chaudhary-pinna-2022 in src/content/sources.yaml
 */
export function toxicLoanToValue(bonus: Exact): Decimal {
  return new Decimal(1).div(exact('bonus', bonus, bonusRange).plus(1));
}

function read({ collateral, debt, liquidationThreshold }: Loan): {
  readonly collateral: Decimal;
  readonly debt: Decimal;
  readonly threshold: Decimal;
} {
  return {
    collateral: exact('collateral', collateral, nonNegative),
    debt: exact('debt', debt, nonNegative),
    threshold: exact('liquidationThreshold', liquidationThreshold, unit),
  };
}
