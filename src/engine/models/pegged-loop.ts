/*
 * A loop on a token that promises its debt's asset: its health is the price of the token, and two
 * prices end it. Ratios, as the loops of loop-leverage.ts, whose position this is at any leverage.
 */
import { atLeastOne } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { minus, one, over, ratio } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { healthOf } from './health-factor.ts';

const thresholdRange: Interval = { words: 'a share greater than 0, to 1', above: 0, to: 1 };

/** The two prices at which a loop ends, by who looks. */
export interface PeggedLoop {
  /** Debt ÷ collateral at par: (L − 1)/L. */
  readonly loanToValue: Rational;
  /** Health factor at par; that at a price p is p times it. Null without debt: infinite. */
  readonly healthAtPar: Rational | null;
  /** Price below which a lender that marks at market liquidates: (L − 1)/(L·LT). Above 1 it does at par. */
  readonly liquidationPrice: Rational;
  /** Price below which the pledge is worth less than the debt, whatever the mark: (L − 1)/L. */
  readonly shortfallPrice: Rational;
}

/**
 * Prices that end a loop whose debt is in the asset the token promises.
 *
 * Marked at market it is liquidated at the first; marked at the promise nothing happens there, and
 * from the second on the lender bears the rest.
 *
 * @param loop collateral ÷ equity at par, L (≥ 1), and debt ÷ collateral above which it may be
 *   liquidated, LT (more than 0, to 1)
 * @returns loan-to-value, health at par and the two prices, in units of the asset promised
 * @throws {DomainError} if an argument is outside its domain
 * @see aave-liquidations in src/content/sources.yaml
 */
export function peggedLoop({
  leverage,
  threshold,
}: {
  readonly leverage: Ratio;
  readonly threshold: Ratio;
}): PeggedLoop {
  const exposure = ratio('leverage', leverage, atLeastOne);
  const limit = ratio('threshold', threshold, thresholdRange);
  const loanToValue = over(minus(exposure, one), exposure);
  return {
    loanToValue,
    healthAtPar: healthOf(limit, loanToValue),
    liquidationPrice: over(loanToValue, limit),
    shortfallPrice: loanToValue,
  };
}
