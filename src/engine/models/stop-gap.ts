/*
 * A stop is a trigger and not a price: what a fill beyond it costs, in R, the distance from entry to stop.
 * Float64: it measures.
 */
import { nonNegative, real, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** A position, where it should have been closed, and where it was; a stop above the entry is that of a short. */
export interface StoppedTrade {
  readonly entry: number;
  readonly stop: number;
  readonly fill: number;
}

/**
 * Loss at a fill, in R: (entry − fill) ÷ (entry − stop).
 *
 * 1 where the stop holds, more beyond it, negative where the fill is a gain.
 *
 * @param trade entry, stop and fill, in one price (finite)
 * @returns loss in R
 * @throws {DomainError} if a price is not finite, or the stop stands at the entry
 */
export function gapLossInR({ entry, stop, fill }: StoppedTrade): number {
  const risk = real('entry', entry) - real('stop', stop);
  if (risk === 0) throw new DomainError('stop', stop, 'a price other than the entry');
  return (entry - real('fill', fill)) / risk;
}

/**
 * Average result of a trade, in R, when a share of all trades is stopped beyond the stop.
 *
 * E − p·(g − 1): each of those loses g instead of 1.
 *
 * @param average E, in R, were every stop filled at its price
 * @param gaps p, share of all trades (0 to 1)
 * @param loss g, what those lose in R (≥ 0)
 * @returns R a trade
 * @throws {DomainError} if an argument is outside its domain
 */
export function gappedExpectancy(average: number, gaps: number, loss: number): number {
  return (
    real('average', average) - real('gaps', gaps, unit) * (real('loss', loss, nonNegative) - 1)
  );
}
