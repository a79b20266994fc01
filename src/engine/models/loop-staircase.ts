/*
 * A loop as it is built and as it is shaken: step by step, and after a fall. Ratios, because
 * at a health factor of exactly 1 nothing happens yet.
 */
import { unit } from '../domain.ts';
import { compare, least, minus, one, power, ratio, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { healthOf } from './health-factor.ts';
import { loopRisk } from './loop-leverage.ts';
import type { LoopAtRisk, LoopRisk } from './loop-leverage.ts';

/** A step of the staircase: what a loop added, and where it left the position (× equity). */
export interface LoopStep extends LoopRisk {
  /** Borrowings so far: 0 is the deposit of the equity itself. */
  readonly loop: number;
  /** Collateral that this step added, all of it borrowed but for the first. */
  readonly added: Rational;
}

/**
 * The staircase of a loop, step by step from the first deposit.
 *
 * @param loop loan-to-value, threshold and number of borrowings
 * @returns a row for each step from 0 to the number of borrowings
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-liquidations in src/content/sources.yaml
 */
export function loopStaircase(loop: LoopAtRisk): readonly LoopStep[] {
  loopRisk(loop);
  const share = ratio('loanToValue', loop.loanToValue);
  return Array.from({ length: loop.loops + 1 }, (_, step) => ({
    loop: step,
    added: power(share, step),
    ...loopRisk({ ...loop, loops: step }),
  }));
}

/** A loop after its collateral has fallen against its debt (× equity before the fall). */
export interface ShakenLoop {
  /** Collateral at the new price. */
  readonly collateral: Rational;
  readonly debt: Rational;
  /** What is left to the owner; negative once the debt is more than the collateral. */
  readonly equity: Rational;
  /** LT × collateral ÷ debt; null without debt. */
  readonly healthFactor: Rational | null;
  /** Whether it may be liquidated: health factor below 1. */
  readonly liquidatable: boolean;
  /** Exposure that has to be sold to repay the whole debt, at the new price. */
  readonly forcedSales: Rational;
}

/**
 * State of a loop after a fall of its collateral against its debt.
 *
 * @param loop loan-to-value, threshold and borrowings; `shock`: the fall (fraction, 0 to 1)
 * @returns its balance, its health and what it must sell
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-liquidations in src/content/sources.yaml
 */
export function shakenLoop({ shock, ...loop }: LoopAtRisk & { readonly shock: Ratio }): ShakenLoop {
  const { exposure, debt } = loopRisk(loop);
  const collateral = times(exposure, minus(one, ratio('shock', shock, unit)));
  const borrowable = times(collateral, ratio('threshold', loop.threshold));
  const healthFactor = healthOf(borrowable, debt);
  const liquidatable = healthFactor !== null && compare(healthFactor, one) < 0;
  const forcedSales = liquidatable ? least(debt, collateral) : zero;
  return {
    collateral,
    debt,
    equity: minus(collateral, debt),
    healthFactor,
    liquidatable,
    forcedSales,
  };
}
