/*
 * Price bands of a derivatives venue: how far from the mark an order may trade. In ratios, as a venue
 * compares prices on its grid.
 */
import { positive, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { compare, minus, one, plus, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** A band around a mark price. */
export interface OrderBand {
  readonly low: Rational;
  readonly high: Rational;
}

/** An order: a limit has a price (quote per base, > 0), a market order none. */
export type BandedOrder =
  | { readonly side: 'buy' | 'sell'; readonly type: 'limit'; readonly price: Ratio }
  | { readonly side: 'buy' | 'sell'; readonly type: 'market' };

export interface BandOutcome {
  readonly outcome: 'accepted' | 'rejected' | 'capped';
  /** Worst price of a capped order; null of the others. */
  readonly cap: Rational | null;
}

/**
 * Band around the mark: mark·(1 ∓ k).
 *
 * It moves with the mark: it holds back a price that leaves the others, not a market that moves.
 *
 * @param mark mark price (quote per base, > 0)
 * @param band half its width (fraction, 0 to 1)
 * @returns the band (quote per base), exact
 * @throws {DomainError} if an argument is outside its domain
 * @see deribit-bandwidth in src/content/sources.yaml
 */
export function orderBand(mark: Ratio, band: Ratio): OrderBand {
  const middle = ratio('mark', mark, positive);
  const share = ratio('band', band, unit);
  return { low: times(middle, minus(one, share)), high: times(middle, plus(one, share)) };
}

/**
 * What becomes of an order.
 *
 * A limit beyond the band on the side on which it would trade is refused; one that waits outside on
 * the other side is accepted. A market order trades up to the edge, and the rest is refused.
 *
 * @param order side, type and price
 * @param band the band
 * @returns the outcome, and the edge that caps a market order
 * @throws {DomainError} if side, type or price is outside its domain
 * @see paradex-price-bands in src/content/sources.yaml
 */
export function orderBandOutcome(order: BandedOrder, { low, high }: OrderBand): BandOutcome {
  if (!['buy', 'sell'].includes(order.side))
    throw new DomainError('side', order.side, '“buy” or “sell”');
  const buys = order.side === 'buy';
  if (order.type === 'market') return { outcome: 'capped', cap: buys ? high : low };
  const price = ratio('price', order.price, positive);
  const beyond = buys ? compare(price, high) > 0 : compare(price, low) < 0;
  return { outcome: beyond ? 'rejected' : 'accepted', cap: null };
}
