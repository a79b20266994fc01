/*
 * Liquidation spiral: a loan liquidated again and again at one price, until it is healthy or
 * the collateral is gone. Below the toxic loan-to-value every step heals; above it every step
 * harms and bad debt is what is left. Ratios: a contract decides.
 */
import { atMost, one, signOf, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { aaveCloseFactor, closeFactor } from './close-factor.ts';
import type { CloseFactorRule } from './close-factor.ts';
import { healthFactor, readLoan } from './health-factor.ts';
import type { Loan } from './health-factor.ts';
import { liquidateLoan } from './lending-liquidation.ts';
import type { LoanLiquidation } from './lending-liquidation.ts';

/** A loan that was liquidated until nothing more could be done. */
export interface LiquidationSpiral {
  /** The liquidations, in their order; none for a healthy loan. */
  readonly steps: readonly LoanLiquidation[];
  /** `healthy` at a factor of 1 or more, `exhausted` without collateral, `unfinished` otherwise. */
  readonly ended: 'healthy' | 'exhausted' | 'unfinished';
  /** Debt that no collateral stands behind (value, ≥ 0). */
  readonly badDebt: Rational;
}

const mostSteps = 100;

/**
 * The liquidations of a loan at one price, one after the other.
 *
 * @param loan the loan, the liquidator's bonus, and the rule for how much may be repaid at
 *   once (Aave's of version 3.0 unless given)
 * @returns up to a hundred steps, how they end and the bad debt left
 * @throws {DomainError} if an argument is outside its domain
 * @see warmuz-chaudhary-pinna-2022 and aave-v3-core-2024 in src/content/sources.yaml
 */
export function liquidationSpiral({
  bonus,
  rule = aaveCloseFactor,
  ...loan
}: Loan & { readonly bonus: Ratio; readonly rule?: CloseFactorRule }): LiquidationSpiral {
  const steps: LoanLiquidation[] = [];
  let standing = loan;
  for (;;) {
    const health = healthFactor(standing);
    if (health === null || atMost(one, health)) return end(steps, 'healthy');
    const { collateral, debt } = readLoan(standing);
    if (signOf(collateral) === 0) return end(steps, 'exhausted', debt);
    if (steps.length === mostSteps) return end(steps, 'unfinished');
    const share = closeFactor({ health, collateral, debt }, rule);
    const step = liquidateLoan({ ...standing, bonus, closeFactor: share });
    steps.push(step);
    standing = { ...loan, collateral: step.collateral, debt: step.debt };
  }
}

function end(
  steps: readonly LoanLiquidation[],
  ended: LiquidationSpiral['ended'],
  badDebt = zero,
): LiquidationSpiral {
  return { steps, ended, badDebt };
}
