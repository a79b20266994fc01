/*
 * The Epps effect in one line: one price is another’s, a while later. Float64.
 */
import { nonNegative, positive, real } from '../domain.ts';

/**
 * Correlation of the moves of a price and of its delayed copy over a horizon: max(0, 1 − τ/h).
 *
 * Of a window of length h the two share h − τ. For a price whose moves over windows apart are
 * independent; the copy itself is without fault, it is only late.
 *
 * @param lag delay of the copy τ (≥ 0), in any unit of time
 * @param horizon length of the window h (> 0), in the same unit
 * @returns the correlation (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 */
export function laggedCopyCorrelation(lag: number, horizon: number): number {
  const [tau, h] = [real('lag', lag, nonNegative), real('horizon', horizon, positive)];
  return Math.max(0, 1 - tau / h);
}
