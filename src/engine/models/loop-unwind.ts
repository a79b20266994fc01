/*
 * Unwinding a loop into a market that gives way: how much must be sold to repay its debt.
 * Float64, because impact is a statistic.
 */
import { nonNegative, real } from '../domain.ts';

/** A loop to be unwound, in units of the equity it began with. */
export interface LoopToUnwind {
  /** Collateral at the price before the first sale (≥ 0). */
  readonly collateral: number;
  /** Debt (≥ 0). */
  readonly debt: number;
  /** Discount at which one unit of equity is sold (fraction, ≥ 0); it grows in proportion. */
  readonly impact: number;
}

/** What an unwind takes (in units of that equity). */
export interface LoopUnwind {
  /** Collateral sold to repay the whole debt; null where no sale brings so much. */
  readonly sold: number | null;
  /** What the market's giving way has cost: sold − debt; null with it. */
  readonly cost: number | null;
  /** Collateral left over, at the price before the first sale; null with it. */
  readonly kept: number | null;
  /** Debt that the best sale leaves unpaid (≥ 0). */
  readonly shortfall: number;
}

/**
 * Collateral that must be sold to repay a loop's debt.
 *
 * X·(1 − κX) = D, on the side where selling more still brings more: X = 2D/(1 + √(1 − 4κD)). No
 * sale brings more than 1/(4κ), so a deep loop in a shallow pool is insolvent at any price.
 *
 * @param loop collateral, debt and impact κ
 * @returns the sale, what it costs and what is left, or the debt that stays
 * @throws {DomainError} if an argument is outside its domain
 */
export function loopUnwind(loop: LoopToUnwind): LoopUnwind {
  const collateral = real('collateral', loop.collateral, nonNegative);
  const debt = real('debt', loop.debt, nonNegative);
  const impact = real('impact', loop.impact, nonNegative);
  // Where selling more stops bringing more, or all is sold.
  const most = impact > 0 ? Math.min(collateral, 1 / (2 * impact)) : collateral;
  const best = most * (1 - impact * most);
  if (debt > best) return { sold: null, cost: null, kept: null, shortfall: debt - best };
  // This form of the root subtracts nothing, and is 0 + D without impact. A tie with the best
  // sale may leave a hair less than nothing below the root.
  const sold = Math.min(most, (2 * debt) / (1 + Math.sqrt(Math.max(0, 1 - 4 * impact * debt))));
  return { sold, cost: sold - debt, kept: collateral - sold, shortfall: 0 };
}
