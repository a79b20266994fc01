/*
 * Liquidation of a loan: a liquidator repays part of the debt and takes collateral worth that
 * and a bonus. It heals the account only while there is more collateral than debt and bonus;
 * beyond LTV* = 1/(1 + bonus) every liquidation makes it worse. Ratios: a contract decides,
 * and whether a step heals is a comparison.
 */
import { nonNegative, unit } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { atMost, minus, one, over, plus, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { healthOf, readLoan } from './health-factor.ts';
import type { Loan } from './health-factor.ts';

const bonusRange: Interval = { words: 'a fraction of 0 or more', from: 0 };

/** One liquidation: what changes hands, and the loan before and after it. */
export interface LoanLiquidation {
  /** Debt repaid, and collateral taken for it (value). */
  readonly repaid: Rational;
  readonly seized: Rational;
  readonly collateral: Rational;
  readonly debt: Rational;
  /** Health factor before and after; null without debt. */
  readonly healthBefore: Rational | null;
  readonly healthAfter: Rational | null;
}

/** What a liquidator may repay at once and what it is paid for it. */
export interface LiquidationTerms {
  /** Bonus i on the debt repaid (fraction, ≥ 0). */
  readonly bonus: Ratio;
  /** Share of the debt that may be repaid at once (0 to 1). */
  readonly closeFactor: Ratio;
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
  const { collateral, debt, threshold } = readLoan(loan);
  const wanted = times(ratio('closeFactor', loan.closeFactor, unit), debt);
  const { repaid, seized } = seizure({ wanted, bonus: loan.bonus, balance: collateral });
  const left = { collateral: minus(collateral, seized), debt: minus(debt, repaid) };
  return {
    repaid,
    seized,
    ...left,
    healthBefore: healthOf(times(collateral, threshold), debt),
    healthAfter: healthOf(times(left.collateral, threshold), left.debt),
  };
}

/** What a liquidator repays and takes (value). */
export interface Seizure {
  readonly repaid: Rational;
  readonly seized: Rational;
}

/**
 * What is taken for a debt that a liquidator repays, and how much of it is repaid.
 *
 * The debt and the bonus; where the balance is less than that, all of it, for 1/(1 + i) of its
 * value.
 *
 * @param call what it would repay (value, ≥ 0), the bonus i (≥ 0), and the balance of the
 *   collateral it has chosen (value, ≥ 0)
 * @returns what is repaid, no more than wanted, and what is seized, no more than the balance
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-v3-core-2024 in src/content/sources.yaml
 */
export function seizure(call: {
  readonly wanted: Ratio;
  readonly bonus: Ratio;
  readonly balance: Ratio;
}): Seizure {
  const paid = plus(one, ratio('bonus', call.bonus, bonusRange));
  const wanted = ratio('wanted', call.wanted, nonNegative);
  const balance = ratio('balance', call.balance, nonNegative);
  const taken = times(wanted, paid);
  return atMost(taken, balance)
    ? { repaid: wanted, seized: taken }
    : { repaid: over(balance, paid), seized: balance };
}

/**
 * Loan-to-value from which liquidation lowers the health factor: 1/(1 + bonus).
 *
 * @param bonus bonus of the liquidator (fraction, ≥ 0)
 * @returns LTV* (above 0, to 1); at exactly this value liquidation changes nothing
 * @throws {DomainError} if `bonus` is negative or not finite
 * @see warmuz-chaudhary-pinna-2022 in src/content/sources.yaml
 */
export function toxicLoanToValue(bonus: Ratio): Rational {
  return over(one, plus(one, ratio('bonus', bonus, bonusRange)));
}

/**
 * Health factor below which liquidation lowers it: LT·(1 + bonus), the same limit seen from there.
 *
 * @param terms liquidation threshold LT (0 to 1) and bonus (fraction, ≥ 0)
 * @returns the factor (≥ 0); above 1 wherever a loan at its threshold owes more than LTV*
 * @throws {DomainError} if an argument is outside its domain
 * @see warmuz-chaudhary-pinna-2022 in src/content/sources.yaml
 */
export function toxicHealth(terms: {
  readonly liquidationThreshold: Ratio;
  readonly bonus: Ratio;
}): Rational {
  const threshold = ratio('liquidationThreshold', terms.liquidationThreshold, unit);
  return times(threshold, plus(one, ratio('bonus', terms.bonus, bonusRange)));
}
