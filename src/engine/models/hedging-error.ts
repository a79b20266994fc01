/*
 * Hedging error: what is left of an option that is hedged at intervals, when volatility is as expected. Its
 * mean is zero; this is its standard deviation. Float64: curves.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { europeanOption, type EuropeanOption } from './european-option.ts';

/**
 * Standard deviation of the hedging error, by the rule of Kamal and Derman.
 *
 * √(π/4)·vega·σ/√N: it halves where the hedge is corrected four times as often. Good near the money,
 * within about a quarter of delta.
 *
 * @param hedge `vega` for one of volatility, not for a point (quote, ≥ 0); `volatility` per root of a year
 *   (≥ 0); `rehedges` over the life (> 0)
 * @returns standard deviation (quote, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see kamal-derman-1999 in src/content/sources.yaml, equation 3
 */
export function hedgingError(hedge: {
  readonly vega: number;
  readonly volatility: number;
  readonly rehedges: number;
}): number {
  const vega = real('vega', hedge.vega, nonNegative);
  const volatility = real('volatility', hedge.volatility, nonNegative);
  return vega * volatility * hedgingErrorShare(hedge.rehedges);
}

/**
 * The same as a share of the premium, at the money and without a rate: √(π/4)/√N.
 *
 * @param rehedges over the life (> 0)
 * @returns standard deviation over the premium (> 0)
 * @throws {DomainError} if `rehedges` is outside its domain
 * @see kamal-derman-1999 in src/content/sources.yaml, equation 4
 */
export function hedgingErrorShare(rehedges: number): number {
  return Math.sqrt(Math.PI / 4 / real('rehedges', rehedges, positive));
}

const mostSteps = 1_000_000;

/**
 * Standard deviation of the hedging error, each interval by its own gamma.
 *
 * √Σ ½Δt²·E[(ΓS²σ²)²]·e^(2r(T−t)) at the beginning of each. The average over lognormal prices is a closed
 * form, in which the rate is gone but for the drift: K²σ²/(2π√(T²−t²))·e^(−D²/(σ²(T+t))) with
 * D = ln(S/K) + (r − σ²/2)T. Better than the rule where there are few corrections or the strike is far.
 *
 * @param option the option, held or sold; `volatility` and `years` > 0; `rehedges` at equal intervals (a
 *   whole number from 1 to 10⁶)
 * @returns standard deviation at the end (quote, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see kamal-derman-1999 in src/content/sources.yaml, for what an interval leaves
 */
export function hedgingErrorByStep(option: EuropeanOption & { readonly rehedges: number }): number {
  const { price, strike, rate, rehedges } = option;
  europeanOption(option);
  const volatility = real('volatility', option.volatility, positive);
  const years = real('years', option.years, positive);
  if (!Number.isInteger(rehedges) || rehedges < 1 || rehedges > mostSteps)
    throw new DomainError('rehedges', rehedges, `a whole number from 1 to ${mostSteps}`);
  const step = years / rehedges;
  const variance = volatility * volatility;
  const distance = Math.log(price / strike) + (rate - variance / 2) * years;
  let sum = 0;
  for (let i = 0; i < rehedges; i++) {
    const past = i * step;
    const height = Math.exp((-distance * distance) / (variance * (years + past)));
    sum += height / Math.sqrt((years - past) * (years + past));
  }
  return strike * volatility * step * Math.sqrt(sum / (4 * Math.PI));
}
