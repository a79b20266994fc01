/*
 * Health of a loan: what its collateral counts for, over what is owed. Ratios, because a
 * contract compares it with 1, and at exactly 1 nothing happens.
 */
import { nonNegative, unit } from '../domain.ts';
import { minus, one, over, ratio, signOf, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** A loan against collateral. */
export interface Loan {
  /** Collateral C, at the oracle's price (value, ≥ 0). */
  readonly collateral: Ratio;
  /** Debt D (value, ≥ 0). */
  readonly debt: Ratio;
  /** Share of the collateral that may be owed, LT (0 to 1). */
  readonly liquidationThreshold: Ratio;
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
export function healthFactor(loan: Loan): Rational | null {
  const { collateral, debt, threshold } = readLoan(loan);
  return healthOf(times(collateral, threshold), debt);
}

/**
 * Fall of the collateral's price at which the health factor is 1, the debt holding its value.
 *
 * 1 − 1/HF = 1 − D/(C·LT); negative if it is below 1 already.
 *
 * @param loan collateral, debt and liquidation threshold
 * @returns the fall (fraction, ≤ 1), or null where no collateral counts
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-liquidations in src/content/sources.yaml
 */
export function fallToLiquidation(loan: Loan): Rational | null {
  const { collateral, debt, threshold } = readLoan(loan);
  return fallTo(debt, times(collateral, threshold));
}

/** What counts, over what is owed; null without debt. */
export function healthOf(counted: Rational, debt: Rational): Rational | null {
  return signOf(debt) === 0 ? null : over(counted, debt);
}

/** Fall that brings what counts down to what is owed (≤ 1); null where nothing counts. */
export function fallTo(debt: Rational, counted: Rational): Rational | null {
  return signOf(counted) === 0 ? null : minus(one, over(debt, counted));
}

/** A loan's three numbers, checked. */
export function readLoan({ collateral, debt, liquidationThreshold }: Loan): {
  readonly collateral: Rational;
  readonly debt: Rational;
  readonly threshold: Rational;
} {
  return {
    collateral: ratio('collateral', collateral, nonNegative),
    debt: ratio('debt', debt, nonNegative),
    threshold: ratio('liquidationThreshold', liquidationThreshold, unit),
  };
}
