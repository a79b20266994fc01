/*
 * Close factor: how much of a debt one liquidation may repay. Half of it, as a rule; all of it
 * where the loan is far gone or too small to be worth two visits. Ratios: a contract compares.
 */
import { nonNegative, unit } from '../domain.ts';
import { atMost, compare, least, plus, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** Shares of a debt that may be repaid at once, by how unhealthy and how large it is. */
export interface CloseFactorRule {
  /** Share while the health factor is above `fullFrom` (0 to 1). */
  readonly usual: Ratio;
  /** Share from there down (0 to 1). */
  readonly full: Ratio;
  /** Health factor from which the full share may be repaid (≥ 0). */
  readonly fullFrom: Ratio;
  /** Value of collateral or debt below which it may be too (≥ 0); at exactly this it may not. 0, never, unless given. */
  readonly smallBelow?: Ratio;
}

/** The rule of Aave's version 3.0: half, or all at a health factor of 0.95 or less. */
export const aaveCloseFactor: CloseFactorRule = { usual: '0.5', full: '1', fullFrom: '0.95' };

/**
 * The rule of Aave's version 3.3: the same, of all debts together, and all below 2000 dollars.
 *
 * @see aave-v3-origin-2026 in src/content/sources.yaml
 */
export const aaveWholePosition: CloseFactorRule = { ...aaveCloseFactor, smallBelow: 2000 };

/** What a close factor is asked of. */
export interface ClosableLoan {
  /** Health factor of the account (≥ 0). */
  readonly health: Ratio;
  /** Collateral that would be seized and debt that would be repaid, all the account has of either (value, ≥ 0). */
  readonly collateral: Ratio;
  readonly debt: Ratio;
}

/**
 * Share of a debt that may be repaid at once.
 *
 * @param loan health factor, collateral and debt
 * @param rule the shares and where they change
 * @returns the share (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-v3-3-features-2025 in src/content/sources.yaml
 */
export function closeFactor(loan: ClosableLoan, rule: CloseFactorRule): Rational {
  const usual = ratio('usual', rule.usual, unit);
  const full = ratio('full', rule.full, unit);
  const fullFrom = ratio('fullFrom', rule.fullFrom, nonNegative);
  const smallBelow = ratio('smallBelow', rule.smallBelow ?? 0, nonNegative);
  const values = [
    ratio('collateral', loan.collateral, nonNegative),
    ratio('debt', loan.debt, nonNegative),
  ];
  const farGone = atMost(ratio('health', loan.health, nonNegative), fullFrom);
  const small = values.some((value) => compare(value, smallBelow) < 0);
  return farGone || small ? full : usual;
}

/** What may be repaid of one debt at once, under either reading of the close factor (value). */
export interface Repayable {
  /** The share of this debt alone: the older reading. */
  readonly ofThisDebt: Rational;
  /** The share of all debts together, as far as this debt goes. */
  readonly ofAllDebts: Rational;
}

/**
 * What may be repaid of one debt at once.
 *
 * Taken of each debt, the close factor leaves most of a split loan for later calls; taken of all,
 * it reaches a small one whole.
 *
 * @param loan this debt, the account's others together (value, ≥ 0), and the close factor (0 to 1)
 * @returns the most that may be repaid under each reading
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-v3-3-features-2025 in src/content/sources.yaml
 */
export function repayable(loan: {
  readonly debt: Ratio;
  readonly otherDebts: Ratio;
  readonly closeFactor: Ratio;
}): Repayable {
  const debt = ratio('debt', loan.debt, nonNegative);
  const all = plus(debt, ratio('otherDebts', loan.otherDebts, nonNegative));
  const share = ratio('closeFactor', loan.closeFactor, unit);
  return { ofThisDebt: times(share, debt), ofAllDebts: least(debt, times(share, all)) };
}
