/*
 * Growth of capital that holds a constant leverage, and the leverage at which it is largest: Kelly's
 * criterion for a price in Brownian motion. Float64: curves. Leverage is held by trading without
 * pause and without cost, and the price does not jump; a position whose size is left alone is
 * another process.
 */
import { finite, nonNegative, positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** An asset to be levered, and what the money for it costs; all a year, fractions. */
export interface LeveredAsset {
  /** Expected return μ, the arithmetic drift of the price: its log drift is μ − σ²/2. */
  readonly drift: number;
  /** Volatility σ of the log price per square root of a year (≥ 0). */
  readonly volatility: number;
  /** Rate r at which is borrowed and lent. */
  readonly rate: number;
}

/** Where growth is largest. */
export interface KellyOptimum {
  /** f*, of the capital (negative for an asset to be sold short). */
  readonly leverage: number;
  /** Growth rate there: r + (μ − r)²/(2σ²). */
  readonly growth: number;
  /** Volatility of the capital there: |μ − r|/σ, the Sharpe ratio. */
  readonly volatility: number;
}

/**
 * Long-run growth rate of capital at a constant leverage.
 *
 * g(f) = r + f(μ − r) − f²σ²/2: the return grows with f, its cost with the square. After t years half
 * of all paths have more than e^(gt) of the start.
 *
 * @param asset drift, volatility and rate
 * @param leverage f, exposure over capital (any finite number; negative is short)
 * @returns growth rate a year (continuous, a fraction)
 * @throws {DomainError} if an argument is outside its domain, or the rate is not a finite number
 * @see thorp-2006 in src/content/sources.yaml, eq. 7.1 ff.
 */
export function leveredGrowth(asset: LeveredAsset, leverage: number): number {
  const { edge, variance, rate } = read(asset);
  const f = real('leverage', leverage);
  const growth = rate + f * (edge - (f * variance) / 2);
  if (!Number.isFinite(growth)) throw new DomainError('leverage', leverage, 'of a size that grows');
  return growth;
}

/**
 * The leverage at which capital grows fastest, and how fast.
 *
 * f* = (μ − r)/σ². Growth is the same at equal distances on both sides of it, and back to r at 2f*.
 *
 * @param asset drift, volatility and rate
 * @returns leverage, growth and volatility at the optimum; null without volatility, where there is
 *   no risk in the model and more is better without end
 * @throws {DomainError} if an argument is outside its domain
 * @see thorp-2006 in src/content/sources.yaml, eq. 7.6
 */
export function kellyOptimum(asset: LeveredAsset): KellyOptimum | null {
  const { edge, variance, rate, volatility } = read(asset);
  const sharpe = edge / volatility;
  const leverage = edge / variance;
  if (!Number.isFinite(leverage)) return null;
  return { leverage, growth: rate + (sharpe * sharpe) / 2, volatility: Math.abs(sharpe) };
}

/**
 * Share of the best excess growth that a fraction of the Kelly leverage keeps.
 *
 * c(2 − c): three quarters at half of it, nothing at twice.
 *
 * @param fraction c, leverage over f* (any finite number)
 * @returns (g(c·f*) − r)/(g(f*) − r) (at most 1)
 * @throws {DomainError} if `fraction` is not finite
 * @see thorp-2006 in src/content/sources.yaml, section 7.3
 */
export function keptGrowth(fraction: number): number {
  const c = real('fraction', fraction);
  // As 1 less a square, which no rounding lifts above 1.
  return Math.abs(c) < 0.5 ? c * (2 - c) : 1 - (1 - c) * (1 - c);
}

/**
 * Standard error of the Kelly leverage whose drift is estimated from past prices.
 *
 * 1/(σ√t): the mean of t years is known to σ/√t, whatever happens in between, and f* divides it by
 * σ². The volatility is taken as known.
 *
 * @param volatility σ a year (> 0)
 * @param years length t of the record in years (> 0)
 * @returns standard error of f*
 * @throws {DomainError} if an argument is outside its domain
 */
export function kellyError(volatility: number, years: number): number {
  return 1 / (real('volatility', volatility, positive) * Math.sqrt(real('years', years, positive)));
}

const bounded: Interval = { words: 'a number from −10^100 to 10^100', from: -1e100, to: 1e100 };

function read({ drift, volatility, rate }: LeveredAsset) {
  const sigma = real('volatility', volatility, nonNegative);
  const r = real('rate', rate, bounded);
  const edge = real('drift', drift, bounded) - r;
  const variance = real('volatility', sigma * sigma, finite);
  return { edge, variance, rate: r, volatility: sigma };
}
