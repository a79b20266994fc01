/*
 * Barrier options, as far as first passage is checked against them: a sum paid if a level
 * was touched or if it was not, and the call that a touch from above ends. Float64. There is
 * no rebate, and what the call is on pays nothing.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { watchedWalk } from './density-recursion.ts';
import { correctedBarrier, walkTo } from './discrete-first-passage.ts';
import { touchProbability } from './first-passage.ts';
import type { Direction } from './first-passage.ts';
import { logNormalDistribution, normalDistribution } from './normal-distribution.ts';

/** A sum of money that hangs on a touch, and the chance of it. */
export interface CashAtExpiry {
  /** Probability of a touch under the rate less the yield as drift (0 to 1). */
  readonly hitProbability: number;
  /** Value now of the sum paid at expiry if the level was touched (quote). */
  readonly knockIn: number;
  /** Value now of the sum paid at expiry if it was not (quote). */
  readonly knockOut: number;
}

/**
 * Value of a sum paid at expiry if a level was touched, and if it was not.
 *
 * c·e^(−rT)·P and c·e^(−rT)·(1 − P): together the sum itself, discounted.
 *
 * @param option price, level, direction, volatility and years as a passage; rate r and
 *   yield q a year (continuous, fractions); the sum c (quote, ≥ 0)
 * @returns the chance of a touch and both values
 * @throws {DomainError} if an argument is outside its domain
 * @see E. G. Haug, “The Complete Guide to Option Pricing Formulas”, 1998, p. 95, by
 *   https://github.com/lballabio/QuantLib, test-suite/digitaloption.cpp
 */
export function cashAtExpiry({
  cash,
  rate,
  dividendYield = 0,
  ...passage
}: {
  readonly price: number;
  readonly barrier: number;
  readonly direction: Direction;
  readonly rate: number;
  readonly dividendYield?: number;
  readonly volatility: number;
  readonly years: number;
  readonly cash: number;
}): CashAtExpiry {
  const r = real('rate', rate);
  const drift = r - real('dividendYield', dividendYield);
  const hitProbability = touchProbability({ ...passage, drift });
  const paid = real('cash', cash, nonNegative) * Math.exp(-r * passage.years);
  return { hitProbability, knockIn: paid * hitProbability, knockOut: paid * (1 - hitProbability) };
}

/** A European call that ends without value when the price is at or below a level. */
export interface DownAndOutCall {
  /** Price now (quote per base, > 0). */
  readonly price: number;
  readonly strike: number;
  /** Level that ends it (quote per base, > 0); at or above the price it has ended. */
  readonly barrier: number;
  /** Rate r a year (continuous, a fraction), which is the drift of the price too. */
  readonly rate: number;
  /** Volatility per square root of a year (> 0). */
  readonly volatility: number;
  /** Years to expiry (> 0). */
  readonly years: number;
}

/**
 * Value of a down-and-out call whose level is watched all the time.
 *
 * The call paid above max(K, B), less its mirror image in the level.
 *
 * @param call the call
 * @returns its value (quote per base, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function downAndOutCall(call: DownAndOutCall): number {
  const { price, strike, barrier, rate, volatility, years } = checked(call);
  if (price <= barrier) return 0;
  const spread = volatility * Math.sqrt(years);
  const logDrift = rate - (volatility * volatility) / 2;
  const away = Math.log(barrier / price);
  const paidFrom = Math.log(Math.max(strike, barrier) / price);
  // Log weight of the mirror image, e^(2·away·ν/σ²), which alone may overflow.
  const weight = (2 * away * logDrift) / (volatility * volatility);
  const leg = (amount: number, drift: number, mirror: number): number =>
    amount *
    (normalDistribution((drift - paidFrom) / spread) -
      Math.exp(mirror + logNormalDistribution((2 * away + drift - paidFrom) / spread)));
  const owned = leg(price, (logDrift + volatility * volatility) * years, weight + 2 * away);
  const owed = leg(strike * Math.exp(-rate * years), logDrift * years, weight);
  return Math.max(0, owned - owed);
}

/**
 * Value of a down-and-out call whose level is looked at only so often, approximately.
 *
 * The closed form with the level moved away by e^(−βσ√Δt).
 *
 * @param call the call and its number of `looks`, the last at expiry (a whole number ≥ 1)
 * @returns its value (quote per base, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function correctedDownAndOutCall(call: DownAndOutCall & { readonly looks: number }): number {
  if (checked(call).price <= call.barrier) return 0;
  return downAndOutCall({ ...call, barrier: correctedBarrier({ ...call, direction: 'down' }) });
}

/**
 * Value of a down-and-out call whose level is looked at only so often.
 *
 * The density of the price is carried to the last look but one; from there what the call
 * is worth is a closed form, so its corner at the strike is never integrated over.
 *
 * @param call the call and its number of `looks`, the last at expiry (whole, 1 to 10 000)
 * @returns its value (quote per base, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function discreteDownAndOutCall(call: DownAndOutCall & { readonly looks: number }): number {
  const { price, strike, barrier, rate, volatility, years } = checked(call);
  if (price <= barrier) return 0;
  const { height, fall, looks } = walkTo({ ...call, direction: 'down', drift: rate });
  const { heights, masses } = watchedWalk({ height, fall, looks: looks - 1 });
  const step = volatility * Math.sqrt(years / looks);
  const paidFrom = Math.log(Math.max(strike, barrier) / barrier) / step;
  const grown = Math.exp(0.5 * step * step);
  const value = heights.reduce((sum, from, i) => {
    const mean = from - fall;
    const owned = barrier * Math.exp(mean * step) * grown;
    const paid =
      owned * normalDistribution(mean - paidFrom + step) -
      strike * normalDistribution(mean - paidFrom);
    return sum + (masses[i] ?? 0) * paid;
  }, 0);
  return Math.exp(-rate * years) * value;
}

function checked(call: DownAndOutCall): DownAndOutCall {
  return {
    price: real('price', call.price, positive),
    strike: real('strike', call.strike, positive),
    barrier: real('barrier', call.barrier, positive),
    rate: real('rate', call.rate),
    volatility: real('volatility', call.volatility, positive),
    years: real('years', call.years, positive),
  };
}
