/*
 * The queue of auto-deleveraging: whose contracts are matched with the bankrupt ones, and how
 * many. It knows contracts and no money. Ratios, because a share of them must add up.
 */
import { nonNegative } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { least, minus, over, plus, ratio, signOf, sum, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { scoreOrder } from './adl-score.ts';
import type { Score } from './adl-score.ts';

/** Name of an account. At a tie numbers go before text, and the smaller before the larger. */
export type AccountId = number | string;

/** A position on the side opposite to the bankrupt one. */
export interface Opponent {
  /** The account; each may appear once. */
  readonly id: AccountId;
  /** Contracts held (≥ 0). */
  readonly quantity: Ratio;
  /** Place in line: the higher the sooner, and the text “first” before every number. */
  readonly score: Ratio;
}

/** Opponents to close, and how many contracts there are to match. */
export interface Matching {
  readonly winners: readonly Opponent[];
  readonly quantity: Ratio;
}

/** An opponent in line, and what happens to its contracts. */
export interface QueueRow {
  readonly id: AccountId;
  readonly quantity: Rational;
  /**
   * Share of all contracts up to and with its own, in steps of 20 (percent): 20 is the front,
   * where all five lights are on; 0 only where nothing has come before.
   */
  readonly percentile: number;
  readonly closed: Rational;
  readonly remaining: Rational;
}

/** The whole line, in its order. */
export interface AdlQueue {
  readonly rows: readonly QueueRow[];
  /** Bankrupt contracts for which no opponent was left (≥ 0). */
  readonly unmatched: Rational;
}

/**
 * Contracts closed when the line is served from its front: highest score first.
 *
 * The last one reached is closed in part. Equal scores go by account id, ascending, so that
 * the same book always gives the same line. An account is reached though it be losing, if
 * the line before it is not long enough.
 *
 * @param matching the opponents, and the contracts to match (≥ 0)
 * @returns the line in order, everybody in it, and what could not be matched
 * @throws {DomainError} if an argument is outside its domain or an id appears twice
 * @see bitmex-auto-deleveraging-examples in src/content/sources.yaml
 */
export function adlQueue(matching: Matching): AdlQueue {
  let left = ratio('quantity', matching.quantity, nonNegative);
  return served(matching, ({ quantity }) => {
    const closed = least(left, quantity);
    left = minus(left, closed);
    return closed;
  });
}

/**
 * Contracts closed when every opponent gives the same share of its own.
 *
 * @param matching the opponents, and the contracts to match (≥ 0)
 * @returns the line in its order, which decides nothing here, and what could not be matched
 * @throws {DomainError} if an argument is outside its domain or an id appears twice
 * @see chitra-2025 in src/content/sources.yaml
 */
export function adlProRata(matching: Matching): AdlQueue {
  const wanted = ratio('quantity', matching.quantity, nonNegative);
  return served(matching, ({ quantity }, total) =>
    over(times(quantity, least(wanted, total)), total),
  );
}

interface Read {
  readonly id: AccountId;
  readonly quantity: Rational;
  readonly score: Score;
}

function served(
  { winners, quantity }: Matching,
  share: (opponent: Read, total: Rational) => Rational,
): AdlQueue {
  const line = winners.map(read).toSorted(order);
  if (new Set(line.map(({ id }) => id)).size < line.length)
    throw new DomainError('winners', winners, 'accounts, each with an id of its own');
  const total = sum(line.map((opponent) => opponent.quantity));
  let reached = zero;
  const rows = line.map((opponent) => {
    const closed = signOf(total) === 0 ? zero : share(opponent, total);
    reached = plus(reached, opponent.quantity);
    return {
      id: opponent.id,
      quantity: opponent.quantity,
      percentile: percentile(reached, total),
      closed,
      remaining: minus(opponent.quantity, closed),
    };
  });
  const matched = sum(rows.map(({ closed }) => closed));
  return { rows, unmatched: minus(ratio('quantity', quantity), matched) };
}

function read({ id, quantity, score }: Opponent, i: number): Read {
  return {
    id,
    quantity: ratio(`winners[${i}].quantity`, quantity, nonNegative),
    score: score === 'first' ? score : ratio(`winners[${i}].score`, score),
  };
}

function order(a: Read, b: Read): number {
  return scoreOrder(a.score, b.score) || idOrder(a.id, b.id);
}

function idOrder(a: AccountId, b: AccountId): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : Number(a > b);
}

// 20·⌈5·reached/total⌉, in whole numbers, so that a fifth is a fifth.
function percentile(reached: Rational, total: Rational): number {
  if (signOf(total) === 0) return 0;
  const { numerator, denominator } = over(reached, total);
  return 20 * Number((5n * numerator + denominator - 1n) / denominator);
}
