/*
 * One venue’s price against the price elsewhere, and a loan judged by either. In ratios, as a
 * contract compares.
 */
import { positive } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { minus, one, over, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { healthFactor } from './health-factor.ts';
import type { Loan } from './health-factor.ts';

/** A price on one venue, and where it trades freely (quote per base, > 0). */
export interface VenuePrices {
  readonly venue: Ratio;
  readonly fair: Ratio;
}

/**
 * Premium of a venue over the price elsewhere: venue ÷ fair − 1.
 *
 * @param prices both prices
 * @returns the premium (fraction, > −1); a discount is negative
 * @throws {DomainError} if a price is not positive
 */
export function venuePremium(prices: VenuePrices): Rational {
  return minus(ratioOf(prices), one);
}

/** A loan as the venue’s price makes it, and as it is elsewhere. */
export interface ShockedLoan {
  /** Health factor at the venue’s price; null without debt. */
  readonly atVenue: Rational | null;
  /** The same at the price elsewhere. */
  readonly elsewhere: Rational | null;
  readonly liquidated: boolean;
  /** Liquidated, and would not have been elsewhere. */
  readonly wrongly: boolean;
}

/**
 * A loan whose pledge or debt is priced on one venue.
 *
 * Below 1 it is liquidated: threshold × collateral < debt, at the venue’s price.
 *
 * @param loan collateral and debt at the price elsewhere, and the liquidation threshold
 * @param prices the venue’s price of what is mispriced, and the price elsewhere
 * @param priced which of the two is priced there
 * @returns both health factors, and what becomes of the loan
 * @throws {DomainError} if an argument is outside its domain
 * @see compound-dai-2021 in src/content/sources.yaml, where it was the debt
 */
export function shockedLoan(
  loan: Loan,
  prices: VenuePrices,
  priced: 'collateral' | 'debt',
): ShockedLoan {
  if (!['collateral', 'debt'].includes(priced))
    throw new DomainError('priced', priced, '“collateral” or “debt”');
  const elsewhere = healthFactor(loan);
  const factor = ratioOf(prices);
  const moved = priced === 'debt' ? over(one, factor) : factor;
  const atVenue = elsewhere && times(elsewhere, moved);
  const below = (health: Rational | null) =>
    health !== null && health.numerator < health.denominator;
  return {
    atVenue,
    elsewhere,
    liquidated: below(atVenue),
    wrongly: below(atVenue) && !below(elsewhere),
  };
}

const ratioOf = ({ venue, fair }: VenuePrices): Rational =>
  over(ratio('venue', venue, positive), ratio('fair', fair, positive));
