/*
 * Haircuts from volatility: how far a price may fall before it is sold, at so many deviations.
 * Float64, as it is a statistic. The falls of real prices have fatter tails.
 */
import { nonNegative, positive, real, unit } from '../domain.ts';
import type { Interval } from '../domain.ts';

const upTo: Interval = { words: 'a number from 0 to 10^100', from: 0, to: 1e100 };
const within: Interval = { words: 'a number from −10^100 to 10^100', from: -1e100, to: 1e100 };

/** A market in which something pledged has to be sold. */
export interface SaleRisk {
  /** Standard deviations z that the haircut is to cover; −Φ⁻¹(ε) for a normal chance ε of more. */
  readonly deviations: number;
  /** Volatility of the log price per square root of a year (≥ 0). */
  readonly volatility: number;
  /** Time until it is sold, in years of 365 days (≥ 0). */
  readonly years: number;
  /** What selling itself costs, in log price (≥ 0); 0 unless given. */
  readonly slippage?: number;
}

/**
 * Haircut that covers a fall of so many deviations: 1 − e^(−z·σ√T − slip).
 *
 * The drift of the log price is left out. Without a time to sell, deviations or volatility there is
 * only the slippage to cover; with a negative z perhaps nothing.
 *
 * @param risk deviations, volatility, time and slippage
 * @returns the haircut (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see dydx-margining-2026 in src/content/sources.yaml
 */
export function volatilityHaircut({ slippage = 0, ...risk }: SaleRisk): number {
  const spread =
    real('volatility', risk.volatility, upTo) * Math.sqrt(real('years', risk.years, upTo));
  const gap =
    real('deviations', risk.deviations, within) * spread + real('slippage', slippage, upTo);
  return gap > 0 ? -Math.expm1(-gap) : 0;
}

/**
 * A haircut for another holding period: H·√(T/T₀).
 *
 * It grows with the square root of the time, as the spread of a price does, and not with the time.
 * The rule has no upper end: a long period gives more than the whole.
 *
 * @param rule the haircut (0 to 1), the period it is for (> 0) and the one asked for (≥ 0), both in
 *   the rule’s days
 * @returns the haircut (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see us-haircuts-2026 in src/content/sources.yaml
 */
export function haircutOverTime(rule: {
  readonly haircut: number;
  readonly fromDays: number;
  readonly toDays: number;
}): number {
  const days = real('toDays', rule.toDays, nonNegative) / real('fromDays', rule.fromDays, positive);
  return real('haircut', rule.haircut, unit) * Math.sqrt(days);
}
