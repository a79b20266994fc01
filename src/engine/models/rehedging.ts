/*
 * Rehedging: what following an option’s delta costs by how often it is done, and how often is best. Float64:
 * curves, near the money and without a rate.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { hedgeTradingCost } from './hedge-trading.ts';

/** An option that is hedged by the clock. */
export interface RehedgedOption {
  /** Change of its value for one of volatility, not for a point (quote, ≥ 0). */
  readonly vega: number;
  /** Years to its end (> 0). */
  readonly years: number;
  /** How often the hedge is set until then (> 0). */
  readonly rehedges: number;
  /** Cost of a trade one way, of its amount (fraction, ≥ 0). */
  readonly cost: number;
}

/**
 * Average cost of the corrections over the life of an option.
 *
 * c·√(2/π)·vega·√(N/T): that of any hedged book whose gamma in money is vega/(σT), so the volatility
 * drops out. It doubles where the hedge is corrected four times as often. The first trade and the last are left out.
 *
 * @param option vega, life, number of hedges and cost of a trade
 * @returns cost (quote, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export function rehedgingCost(option: RehedgedOption): number {
  const vega = real('vega', option.vega, nonNegative);
  const years = real('years', option.years, positive);
  const interval = years / real('rehedges', option.rehedges, positive);
  // At a volatility of one, as it drops out.
  return (
    years * hedgeTradingCost({ gamma: vega / years, volatility: 1, interval, cost: option.cost })
  );
}

/**
 * How often to rehedge, so that the cost and the priced uncertainty are least together.
 *
 * N* = λ·π/(2√2)·σ√T/c, where cost and λ times the deviation are equal. The option drops out of it, but for
 * its life. Less than 1 means: do not rehedge.
 *
 * @param plan `volatility` per root of a year (≥ 0), `years` to the end (≥ 0), `cost` of a trade one way
 *   (fraction, ≥ 0), and `priceOfRisk`: what one of standard deviation is worth avoiding (≥ 0)
 * @returns how often over the life (≥ 0); null where trading is free, as there is no best
 * @throws {DomainError} if an argument is outside its domain
 * @see kamal-derman-1999 in src/content/sources.yaml, for the deviation
 */
export function optimalRehedges(plan: {
  readonly volatility: number;
  readonly years: number;
  readonly cost: number;
  readonly priceOfRisk: number;
}): number | null {
  const swing =
    real('volatility', plan.volatility, nonNegative) *
    Math.sqrt(real('years', plan.years, nonNegative));
  const price = real('priceOfRisk', plan.priceOfRisk, nonNegative);
  const cost = real('cost', plan.cost, nonNegative);
  return cost === 0 ? null : ((price * Math.PI) / Math.sqrt(8)) * (swing / cost);
}
