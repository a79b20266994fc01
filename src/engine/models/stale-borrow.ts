/*
 * Borrowing against a price that stands above the market: buy the token at the one, pledge it at the
 * other. In ratios, as both prices are quoted decimals.
 */
import { positive, unit } from '../domain.ts';
import { compare, minus, one, over, ratio, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** A feed that has stopped, and the market. */
export interface StaleBorrow {
  /** Price that the lender reads (quote per token, > 0). */
  readonly feed: Ratio;
  /** Price that the market pays (quote per token, > 0). */
  readonly market: Ratio;
  /** What is lent, over the pledge at the feed’s price (0 to 1). */
  readonly loanToValue: Ratio;
}

/** What a token bought and pledged comes to. */
export interface StaleProfit {
  /** Feed over market. */
  readonly overvaluation: Rational;
  /** Lent per token: also the market price at which there is nothing to gain. */
  readonly borrow: Rational;
  /** Loan less cost per token; 0 where the loan is not more. */
  readonly profit: Rational;
  /** Loan over cost, less 1: negative where the loan is less. */
  readonly returnOnCost: Rational;
}

/**
 * What is gained on a token that is bought at the market and pledged at a stale price.
 *
 * l·feed − market where that is positive. Fees, slippage and the caps of a market are left out.
 *
 * @param prices feed, market and loan-to-value
 * @returns overvaluation, loan, profit and return, exact
 * @throws {DomainError} if a price is not positive or the loan-to-value is not from 0 to 1
 */
export function staleBorrow(prices: StaleBorrow): StaleProfit {
  const feed = ratio('feed', prices.feed, positive);
  const market = ratio('market', prices.market, positive);
  const borrow = times(ratio('loanToValue', prices.loanToValue, unit), feed);
  return {
    overvaluation: over(feed, market),
    borrow,
    profit: compare(borrow, market) > 0 ? minus(borrow, market) : zero,
    returnOnCost: minus(over(borrow, market), one),
  };
}
