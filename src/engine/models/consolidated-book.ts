/*
 * The best bid and ask over several venues. In ratios, because a market is locked at equality.
 */
import { positive, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { compare, minus, one, plus, ratio, signOf, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** What a venue bids and asks (quote per base, > 0). */
export interface VenueQuote {
  readonly venue: string;
  readonly bid: Ratio;
  readonly ask: Ratio;
}

/** The best of all venues. */
export interface ConsolidatedBook {
  readonly bid: Rational;
  readonly bidVenue: string;
  readonly ask: Rational;
  readonly askVenue: string;
  /** Locked where they are equal, crossed where the bid is above. */
  readonly state: 'normal' | 'locked' | 'crossed';
  /** By how much it is crossed; 0 if it is not. */
  readonly crossedBy: Rational;
}

/**
 * Best bid and best ask over all venues.
 *
 * Crossed, somebody bids more than somebody else asks: either a gap to be traded away, or a quote
 * that is old.
 *
 * @param quotes one of each venue (one or more); of equal ones the first counts
 * @returns both, with their venues, and the state of the market
 * @throws {DomainError} if there is no quote, or a price is not positive
 */
export function consolidatedBook(quotes: readonly VenueQuote[]): ConsolidatedBook {
  const read = quotes.map(({ venue, bid, ask }, i) => ({
    venue,
    bid: ratio(`quotes[${i}].bid`, bid, positive),
    ask: ratio(`quotes[${i}].ask`, ask, positive),
  }));
  const [first, ...others] = read;
  if (first === undefined) throw new DomainError('quotes', 'none', 'one or more');
  let [highest, lowest] = [first, first];
  for (const quote of others) {
    if (compare(quote.bid, highest.bid) > 0) highest = quote;
    if (compare(quote.ask, lowest.ask) < 0) lowest = quote;
  }
  const over = minus(highest.bid, lowest.ask);
  const sign = signOf(over);
  return {
    bid: highest.bid,
    bidVenue: highest.venue,
    ask: lowest.ask,
    askVenue: lowest.venue,
    state: sign > 0 ? 'crossed' : sign === 0 ? 'locked' : 'normal',
    crossedBy: sign > 0 ? over : zero,
  };
}

/**
 * What is left of buying at the ask and selling at the bid, after a taker’s fee on both.
 *
 * bid·(1 − f) − ask·(1 + f): a crossed market pays only beyond the fees.
 *
 * @param book the best of all venues
 * @param fee the taker’s fee of each side (fraction, 0 to 1)
 * @returns profit a unit (quote per base), negative if it does not pay
 * @throws {DomainError} if the fee is outside its domain
 */
export function crossingProfit(book: ConsolidatedBook, fee: Ratio): Rational {
  const share = ratio('fee', fee, unit);
  return minus(times(book.bid, minus(one, share)), times(book.ask, plus(one, share)));
}
