/*
 * What a price that stands still gives away: whoever may borrow at it can leave the pledge behind when
 * the market has fallen below the loan, and so holds a put that nobody was paid for. Float64: a curve.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { europeanOption } from './european-option.ts';
import { stoppedGap } from './feed-update.ts';
import { normalDistribution } from './normal-distribution.ts';
import { YEAR_SECONDS } from './push-feed.ts';

/** A loan against a price that is no longer written. */
export interface StaleLoan {
  /** Volatility of the market per square root of a year (≥ 0). */
  readonly volatility: number;
  /** Age of the price that is lent against, in seconds (≥ 0). */
  readonly age: number;
  /** What is lent, over the pledge at the stale price (> 0). */
  readonly loanToValue: number;
}

/** What the borrower may leave the lender with. */
export interface WalkAway {
  /** Value of the put per 1 of collateral at the stale price (0 to below the loan). */
  readonly value: number;
  /** Probability that the market is below the loan (0 to 1), with relative accuracy in the tail. */
  readonly chance: number;
}

/**
 * Value of walking away from a loan against a stale price.
 *
 * l·Φ(−d₂) − Φ(−d₁): the put of Black and Scholes at rate 0, the pledge at 1 and the loan as its strike.
 * Tails of a lognormal, so in a crash it is a lower bound.
 *
 * @param loan volatility, age and loan-to-value
 * @returns value per 1 of collateral, and the chance that the loan is under water; at age 0 the corner,
 *   max(0, l − 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see merton-1974 in src/content/sources.yaml
 */
export function walkAwayPut(loan: StaleLoan): WalkAway {
  const strike = real('loanToValue', loan.loanToValue, positive);
  const volatility = real('volatility', loan.volatility, nonNegative);
  const age = real('age', loan.age, nonNegative);
  const { value } = europeanOption({
    type: 'put',
    price: 1,
    strike,
    rate: 0,
    volatility,
    years: age / YEAR_SECONDS,
  });
  const spread = stoppedGap(volatility, age);
  const distance = Math.log(strike) / spread + spread / 2;
  const sure = strike > 1 ? 1 : 0;
  return { value, chance: Number.isFinite(distance) ? normalDistribution(distance) : sure };
}
