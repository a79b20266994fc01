/*
 * Leland volatility: the cost of rehedging by the clock, put into the volatility an option is priced at.
 * Float64: closed forms.
 */
import { nonNegative, positive, real } from '../domain.ts';

/** What rehedging costs beside what the option moves by. */
export interface LelandVolatility {
  /** A, the Leland number: cost of an interval over what gamma earns or loses in it (≥ 0). */
  readonly number: number;
  /** Volatility at which a sold option pays for its hedging too (≥ that of the price). */
  readonly short: number;
  /** Its square for a bought option: negative where hedging costs more than the option can earn. */
  readonly longVariance: number;
  /** Volatility at which a bought option does; null where there is none. */
  readonly long: number | null;
}

/**
 * Leland number, and the volatilities that pay for the hedging of an option.
 *
 * A = √(2/π)·k/(σ√Δt), with the cost k of a round trip; σ√(1 + A) sold, σ√(1 − A) bought. With the cost c
 * one way it is √(8/π)·c/(σ√Δt): the famous 8 or 2 under the root.
 *
 * @param plan `volatility` per root of a year (> 0), `interval` between hedges (years, > 0), and
 *   `roundTrip`, the cost of buying and selling, of the amount (fraction, ≥ 0)
 * @returns the number and both volatilities
 * @throws {DomainError} if an argument is outside its domain
 * @see leland-1985 in src/content/sources.yaml
 */
export function lelandVolatility(plan: {
  readonly volatility: number;
  readonly interval: number;
  readonly roundTrip: number;
}): LelandVolatility {
  const volatility = real('volatility', plan.volatility, positive);
  const swing = volatility * Math.sqrt(real('interval', plan.interval, positive));
  const number = (Math.sqrt(2 / Math.PI) * real('roundTrip', plan.roundTrip, nonNegative)) / swing;
  const longVariance = volatility * volatility * (1 - number);
  return {
    number,
    short: volatility * Math.sqrt(1 + number),
    longVariance,
    long: longVariance > 0 ? Math.sqrt(longVariance) : null,
  };
}
