/*
 * Hedge trading: what following a delta costs, and what it leaves open, by how often it is done. For any
 * hedged book, known by its gamma in money: how much of its value the hedge changes by when the
 * price changes by all of itself, P²|Γ| ÷ V. That is κ/4 for liquidity. Float64: curves.
 */
import { nonNegative, positive, real } from '../domain.ts';

/** A book that is hedged by the clock. */
export interface HedgedByClock {
  /** P²|Γ| over the value of the book (≥ 0). */
  readonly gamma: number;
  /** Volatility per root of a unit of time (≥ 0). */
  readonly volatility: number;
  /** Time from one correction to the next, in that unit (> 0). */
  readonly interval: number;
}

/**
 * Cost of the corrections, per unit of time.
 *
 * c·g·σ·√(2/(πΔt)): each trades g times the price's move, which is σ√(2Δt/π) on average. It grows without
 * limit as the interval shrinks.
 *
 * @param book gamma, volatility, interval, and `cost` of a trade one way, of its amount (fraction, ≥ 0)
 * @returns share of the value per unit of time (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see kamal-derman-1999 in src/content/sources.yaml
 */
export function hedgeTradingCost({
  cost,
  ...book
}: HedgedByClock & { readonly cost: number }): number {
  const { gamma, volatility, interval } = checked(book);
  return real('cost', cost, nonNegative) * gamma * volatility * Math.sqrt(2 / (Math.PI * interval));
}

/**
 * Scatter that is left between the corrections, against the loss or gain of the same path.
 *
 * √½·g·σ²·√(ΔtT): it halves where the hedge is corrected four times as often.
 *
 * @param book gamma, volatility, interval, and `time` the horizon (≥ 0)
 * @returns standard deviation, as a share of the value (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see kamal-derman-1999 in src/content/sources.yaml
 */
export function hedgeTradingNoise({
  time,
  ...book
}: HedgedByClock & { readonly time: number }): number {
  const { gamma, volatility, interval } = checked(book);
  const horizon = real('time', time, nonNegative);
  return Math.SQRT1_2 * gamma * volatility * volatility * Math.sqrt(interval * horizon);
}

const checked = ({ gamma, volatility, interval }: HedgedByClock): HedgedByClock => ({
  gamma: real('gamma', gamma, nonNegative),
  volatility: real('volatility', volatility, nonNegative),
  interval: real('interval', interval, positive),
});
