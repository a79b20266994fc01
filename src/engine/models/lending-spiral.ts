/*
 * Liquidation spiral: a loan liquidated again and again at one price, until it is healthy or
 * the collateral is gone. Below the toxic loan-to-value every step heals; above it every step
 * harms and bad debt is what is left. Decimal: a contract decides.
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { nonNegative, unit } from '../domain.ts';
import { healthFactor, liquidateLoan } from './lending-liquidation.ts';
import type { Loan, LoanLiquidation } from './lending-liquidation.ts';

/** Shares of a debt that may be repaid at once, by how unhealthy it is. */
export interface CloseFactorRule {
  /** Share while the health factor is above `fullFrom` (0 to 1). */
  readonly usual: Exact;
  /** Share from there down (0 to 1). */
  readonly full: Exact;
  /** Health factor from which the full share may be repaid (≥ 0). */
  readonly fullFrom: Exact;
}

/** The rule of Aave's version 3.0: half, or all at a health factor of 0.95 or less. */
export const aaveCloseFactor: CloseFactorRule = { usual: '0.5', full: '1', fullFrom: '0.95' };

/** A loan that was liquidated until nothing more could be done. */
export interface LiquidationSpiral {
  /** The liquidations, in their order; none for a healthy loan. */
  readonly steps: readonly LoanLiquidation[];
  /** `healthy` at a factor of 1 or more, `exhausted` without collateral, `unfinished` otherwise. */
  readonly ended: 'healthy' | 'exhausted' | 'unfinished';
  /** Debt that no collateral stands behind (value, ≥ 0). */
  readonly badDebt: Decimal;
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
}: Loan & { readonly bonus: Exact; readonly rule?: CloseFactorRule }): LiquidationSpiral {
  const usual = exact('usual', rule.usual, unit);
  const full = exact('full', rule.full, unit);
  const fullFrom = exact('fullFrom', rule.fullFrom, nonNegative);
  const steps: LoanLiquidation[] = [];
  let standing = loan;
  for (;;) {
    const health = healthFactor(standing);
    if (health === null || health.gte(1)) return end(steps, 'healthy');
    if (exact('collateral', standing.collateral).isZero())
      return end(steps, 'exhausted', exact('debt', standing.debt));
    if (steps.length === mostSteps) return end(steps, 'unfinished');
    const closeFactor = health.lte(fullFrom) ? full : usual;
    const step = liquidateLoan({ ...standing, bonus, closeFactor });
    steps.push(step);
    standing = { ...loan, collateral: step.collateral, debt: step.debt };
  }
}

function end(
  steps: readonly LoanLiquidation[],
  ended: LiquidationSpiral['ended'],
  badDebt = new Decimal(0),
): LiquidationSpiral {
  return { steps, ended, badDebt };
}
