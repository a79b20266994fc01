/*
 * A token with a hole in its reserves: shared by all, or left to the last. Float64: how large the
 * hole is, and who comes when, is an estimate.
 */
import { positive, real, unit } from '../domain.ts';
import type { Interval } from '../domain.ts';

/**
 * Reserves behind each token if the hole is shared by all: 1 − s·(1 − R).
 *
 * @param reserves share that is stuck, s (0 to 1), and the part of it that will be recovered, R (0 to 1)
 * @returns reserves a token (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 */
export function sharedBacking({
  stuck,
  recovery,
}: {
  readonly stuck: number;
  readonly recovery: number;
}): number {
  return 1 - real('stuck', stuck, unit) * (1 - real('recovery', recovery, unit));
}

/**
 * Discount of a price below the reserves behind a token: 1 − p/floor.
 *
 * Positive where sellers take less than a total loss of what is stuck would leave them: they pay
 * for not waiting.
 *
 * @param given the price (> 0) and the floor (> 0)
 * @returns discount (fraction, below 1); negative above the floor
 * @throws {DomainError} if an argument is outside its domain
 */
export function discountBelowBacking({
  price,
  floor,
}: {
  readonly price: number;
  readonly floor: number;
}): number {
  return 1 - real('price', price, positive) / real('floor', floor, positive);
}

const someLeft: Interval = { words: 'a share of 0 or more and below 1', from: 0, below: 1 };

/**
 * Reserves behind each token that is left, once others have redeemed at one: (B − r)/(1 − r).
 *
 * Who comes first is paid in full, so the hole falls to those who stay, and each that leaves makes
 * it larger for them. Nothing is left from r = B on. With full backing it is 1 whoever leaves.
 *
 * @param run backing of all tokens together, B (0 to 1), and the share redeemed, r (0 to 1, 1 excluded)
 * @returns reserves for each token left (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 */
export function backingAfterRun({
  backing,
  redeemed,
}: {
  readonly backing: number;
  readonly redeemed: number;
}): number {
  const reserves = real('backing', backing, unit);
  const gone = real('redeemed', redeemed, someLeft);
  return Math.max(0, (reserves - gone) / (1 - gone));
}

/**
 * Share that must have been redeemed at one for those who stay to be left with a price: the inverse.
 *
 * @param run backing B (0 to 1) and what is left for each (0 to 1, 1 excluded)
 * @returns share redeemed (0 to 1), or null if more is left than is there for all
 * @throws {DomainError} if an argument is outside its domain
 */
export function redeemedToLeave({
  backing,
  left,
}: {
  readonly backing: number;
  readonly left: number;
}): number | null {
  const reserves = real('backing', backing, unit);
  const each = real('left', left, someLeft);
  return each > reserves ? null : (reserves - each) / (1 - each);
}
