/*
 * No-trade band: how far a hedge may be off its delta before correcting it is worth what it costs. Two rules
 * near the best there is for a hedger whose dislike of risk is the same at any wealth. By the reproducible
 * exp and log, as simulated hedges use it.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { exp, log } from '../elementary.ts';

/** A hedged option at a moment, and what its hedger pays and fears. */
export interface BandSetting {
  /** Price (quote per base, > 0). */
  readonly price: number;
  /** Change of the delta for one of price (base per quote, magnitude counts). */
  readonly gamma: number;
  /** Volatility per root of a year (> 0). */
  readonly volatility: number;
  /** Years to the end (> 0). */
  readonly years: number;
  /** Rate a year (continuous); 0 unless given. */
  readonly rate?: number;
  /** Cost of a trade one way, of its amount (fraction, ≥ 0). */
  readonly cost: number;
  /** Aversion to risk, per unit of money (> 0): twice the position asks for half of it. */
  readonly aversion: number;
}

/** What a band needs to know of its hedger and of the time left. */
export type BandHedger = Omit<BandSetting, 'price' | 'gamma'>;

/**
 * Half-width of the band of Whalley and Wilmott.
 *
 * (3/2·e^(−rT)·c·S·Γ²/a)^(1/3): in the limit of small costs. Half the cost narrows it by a fifth only.
 *
 * @param setting price, gamma, time, rate, cost and aversion
 * @returns how far the hedge may be from delta to either side (base, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see whalley-wilmott-1997 in src/content/sources.yaml
 */
export function whalleyWilmottBand({ price, gamma, ...hedger }: BandSetting): number {
  return whalleyWilmottAt(hedger)(real('price', price, positive), real('gamma', gamma));
}

/**
 * The same at a time, for many prices: what the time and the hedger make of it is reckoned once.
 *
 * @param hedger volatility, time, rate, cost and aversion
 * @returns the half-width by price and gamma, which are not checked
 * @throws {DomainError} if an argument is outside its domain
 */
export function whalleyWilmottAt(hedger: BandHedger): (price: number, gamma: number) => number {
  const { years, rate, cost, aversion } = checked(hedger);
  const weight = (1.5 * exp(-rate * years) * cost) / aversion;
  return (price, gamma) => power(weight * price * gamma * gamma, 1 / 3);
}

/** The band of Zakamouline: a width that is always there, one for the gamma, and another delta to be around. */
export interface ZakamoulineBand {
  /** H₀, kept even where there is no gamma (base, ≥ 0). */
  readonly fixed: number;
  /** H₁, for the gamma (base, ≥ 0). */
  readonly wide: number;
  /** K: the square of the volatility, for the delta in the middle, times 1 + K bought and 1 − K sold (≤ 0). */
  readonly shift: number;
}

/**
 * Band of Zakamouline: fitted to the exact one, where costs need not be small.
 *
 * H₀ = c/(aSσ²T), H₁ = 1.12·c^0.31·T^0.05·(e^(−rT)/σ)^¼·√(Γ/a), K = −4.76·c^0.78·T^−0.02·(e^(−rT)/σ)^¼·(aS²Γ)^0.15.
 *
 * @param setting price, gamma, volatility, time, rate, cost and aversion
 * @returns the two widths and the shift of the volatility
 * @throws {DomainError} if an argument is outside its domain
 * @see zakamouline-2005 in src/content/sources.yaml
 */
export function zakamoulineBand({ price, gamma, ...hedger }: BandSetting): ZakamoulineBand {
  return zakamoulineAt(hedger)(real('price', price, positive), real('gamma', gamma));
}

/**
 * The same at a time, for many prices.
 *
 * @param hedger volatility, time, rate, cost and aversion
 * @returns the band by price and gamma, which are not checked
 * @throws {DomainError} if an argument is outside its domain
 */
export function zakamoulineAt(
  hedger: BandHedger,
): (price: number, gamma: number) => ZakamoulineBand {
  const { volatility, years, rate, cost, aversion } = checked(hedger);
  const discounted = power(exp(-rate * years) / volatility, 0.25);
  const fixed = cost / (aversion * volatility * volatility * years);
  const wide = (1.12 * power(cost, 0.31) * power(years, 0.05) * discounted) / Math.sqrt(aversion);
  const shift = -4.76 * power(cost, 0.78) * power(years, -0.02) * discounted;
  return (price, gamma) => {
    const bend = Math.abs(gamma);
    return {
      fixed: fixed / price,
      wide: wide * Math.sqrt(bend),
      shift: shift * power(aversion * price * price * bend, 0.15),
    };
  };
}

// xᵖ, and nothing of nothing.
const power = (x: number, p: number): number => (x > 0 ? exp(p * log(x)) : 0);

function checked(hedger: BandHedger): Required<BandHedger> {
  return {
    volatility: real('volatility', hedger.volatility, positive),
    years: real('years', hedger.years, positive),
    rate: real('rate', hedger.rate ?? 0),
    cost: real('cost', hedger.cost, nonNegative),
    aversion: real('aversion', hedger.aversion, positive),
  };
}
