/*
 * The order in which each venue's rule puts the winners, from what their accounts hold.
 * Ratios, because equal scores must tie.
 */
import { nonNegative, positive } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { minus, over, plus, ratio, signOf, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { sign } from '../side.ts';
import type { Side } from '../side.ts';
import type { AccountId } from './adl-queue.ts';
import { bitmexScore, hyperliquidScore } from './adl-score.ts';
import type { HyperliquidReading, Score } from './adl-score.ts';
import { randomOrder } from './random-order.ts';

/**
 * A rule by which winners pay. The first four close contracts from the front of a line, the
 * last two take a share of every profit, and line winners up as BitMEX does.
 */
export type AdlRule =
  'bitmex' | 'hyperliquid' | 'hyperliquid-by-profit' | 'random' | 'pro-rata' | 'capped-pro-rata';

/** A position opposite to the bankrupt one, in an account of its own. */
export interface AdlWinner {
  /** The account; each may appear once. */
  readonly id: AccountId;
  /** Contracts (≥ 0). */
  readonly quantity: Ratio;
  /** Price at which it was opened (quote, > 0). */
  readonly entry: Ratio;
  /** Equity of the account at the mark (quote). */
  readonly equity: Ratio;
}

/**
 * Scores of the winners under a rule: the higher the sooner.
 *
 * @param line the rule, the winners, the side they are on, the mark (quote, > 0) and the seed
 *   of the random rule (a whole number from 0 to 2^32 − 1)
 * @returns a score for each, in the order given
 * @throws {DomainError} if an argument is outside its domain or the rule is none of these
 * @see bitmex-auto-deleveraging in src/content/sources.yaml
 * @see hyperliquid-auto-deleveraging in src/content/sources.yaml
 */
export function adlScores({
  rule,
  winners,
  side,
  mark,
  seed,
}: {
  readonly rule: AdlRule;
  readonly winners: readonly AdlWinner[];
  readonly side: Side;
  readonly mark: Ratio;
  readonly seed: number;
}): readonly Score[] {
  if (!Object.hasOwn(scorers, rule))
    throw new DomainError('rule', rule, `one of ${Object.keys(scorers).join(', ')}`);
  const scorer = scorers[rule];
  const drawn = rule === 'random' ? places(randomOrder(winners.length, seed)) : [];
  const price = ratio('mark', mark, positive);
  return winners.map((winner, i) =>
    scorer({
      side,
      mark: price,
      quantity: ratio(`winners[${i}].quantity`, winner.quantity, nonNegative),
      entry: ratio(`winners[${i}].entry`, winner.entry, positive),
      equity: ratio(`winners[${i}].equity`, winner.equity),
      place: drawn[i] ?? 0,
    }),
  );
}

interface Scored {
  readonly side: Side;
  readonly mark: Rational;
  readonly quantity: Rational;
  readonly entry: Rational;
  readonly equity: Rational;
  /** Place drawn by lot, from 0. */
  readonly place: number;
}

const byBitmex = ({ side, mark, quantity, entry, equity }: Scored): Score => {
  if (signOf(quantity) === 0) return zero;
  const room = over(equity, quantity);
  const bankruptcy = sign(side) === 1 ? minus(mark, room) : plus(mark, room);
  return bitmexScore({ side, entry, mark, bankruptcy }).score;
};

const byHyperliquid =
  (reading: HyperliquidReading) =>
  ({ side, mark, quantity, entry, equity }: Scored): Score =>
    hyperliquidScore({
      side,
      mark,
      entry,
      notional: times(quantity, mark),
      accountValue: equity,
      reading,
    });

const scorers: Readonly<Record<AdlRule, (scored: Scored) => Score>> = {
  bitmex: byBitmex,
  hyperliquid: byHyperliquid('literal'),
  'hyperliquid-by-profit': byHyperliquid('by-profit'),
  random: ({ place }) => ratio('place', -place),
  'pro-rata': byBitmex,
  'capped-pro-rata': byBitmex,
};

// Where each came in the draw: the inverse of the order drawn.
function places(order: readonly number[]): readonly number[] {
  return order.map((_, i) => i).toSorted((a, b) => (order[a] ?? 0) - (order[b] ?? 0));
}
