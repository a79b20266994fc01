/*
 * Loop leverage: deposit, borrow against it, deposit what was borrowed, and again. Ratios,
 * because a protocol's threshold decides, and the last loop is compared with it exactly.
 */
import { minus, one, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { geometricLimit, geometricSum } from './geometric-sum.ts';
import { fallTo, healthOf } from './health-factor.ts';
import { loanBuffer, loanToValueOf, thresholdOf } from './loan-to-value.ts';

/** A loop, in units of its owner's equity. */
export interface Loop {
  /** Share of each deposit that is borrowed, ℓ (0 to 1, 1 excluded). */
  readonly loanToValue: Ratio;
  /** How often it is borrowed (a whole number from 0 to 10000). */
  readonly loops: number;
}

/** A loop and the ratio at which its protocol liquidates. */
export interface LoopAtRisk extends Loop {
  /** Debt ÷ collateral above which it may be liquidated, LT (ℓ to 1). */
  readonly threshold: Ratio;
}

/** What one unit of equity carries. */
export interface LoopExposure {
  /** Collateral, × equity (≥ 1). */
  readonly exposure: Rational;
  /** Debt, × equity: always one less. */
  readonly debt: Rational;
  /** Exposure with ever more loops: 1/(1 − ℓ). */
  readonly limit: Rational;
}

/**
 * Exposure of a loop: (1 − ℓⁿ⁺¹)/(1 − ℓ) units of collateral for each unit of equity.
 *
 * n counts borrowings, so a deposit without a loan is n = 0 and exposure 1.
 *
 * @param loop loan-to-value and number of borrowings
 * @returns exposure, debt and the limit of the exposure (× equity)
 * @throws {DomainError} if an argument is outside its domain
 * @see heimbach-huang-2024 in src/content/sources.yaml
 */
export function loopExposure({ loanToValue, loops }: Loop): LoopExposure {
  const share = loanToValueOf('loanToValue', loanToValue);
  const exposure = geometricSum(share, loops, 'loops');
  return { exposure, debt: minus(exposure, one), limit: geometricLimit(share) ?? one };
}

/** A loop and how far it is from liquidation. */
export interface LoopRisk extends LoopExposure {
  /** LT × collateral ÷ debt; liquidated below 1, not at 1. Null without debt: infinite. */
  readonly healthFactor: Rational | null;
  /** Fall of the collateral against the debt at which it is 1 (fraction, 1 without debt). */
  readonly drop: Rational;
  /** What that fall tends to with ever more loops: the buffer 1 − ℓ/LT. */
  readonly dropLimit: Rational;
}

/**
 * Health of a loop, and the fall that ends it.
 *
 * 1 − D/(C·LT). Every loop lowers it, towards a limit that knows only the two ratios. Where debt
 * and collateral are of one kind, as staked ether against ether, the fall is of their ratio.
 *
 * @param loop loan-to-value, threshold and number of borrowings
 * @returns exposure, health factor, the fall to liquidation and its limit
 * @throws {DomainError} if an argument is outside its domain; a threshold below the
 *   loan-to-value would liquidate at once
 * @see aave-liquidations in src/content/sources.yaml
 */
export function loopRisk({ threshold, ...loop }: LoopAtRisk): LoopRisk {
  const share = loanToValueOf('loanToValue', loop.loanToValue);
  const limit = thresholdOf('threshold', threshold, share);
  const position = loopExposure(loop);
  const borrowable = times(limit, position.exposure);
  return {
    ...position,
    healthFactor: healthOf(borrowable, position.debt),
    // Something always counts: the threshold is above 0, and the equity is deposited.
    drop: fallTo(position.debt, borrowable) ?? one,
    dropLimit: loanBuffer(share, limit),
  };
}

/**
 * Yield of a loop on its equity, before fees: L·y_c − (L − 1)·y_b.
 *
 * @param loop loan-to-value, number of borrowings, and the yields of collateral and of debt
 *   (fractions per year)
 * @returns yield on equity (fraction per year)
 * @throws {DomainError} if an argument is outside its domain
 * @see heimbach-huang-2024 in src/content/sources.yaml
 */
export function loopYield({
  collateralYield,
  borrowRate,
  ...loop
}: Loop & { readonly collateralYield: Ratio; readonly borrowRate: Ratio }): Rational {
  const { exposure, debt } = loopExposure(loop);
  const earned = times(exposure, ratio('collateralYield', collateralYield));
  return minus(earned, times(debt, ratio('borrowRate', borrowRate)));
}
