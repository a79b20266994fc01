/*
 * Price impact: where the price stands once an amount has been sold, and what the seller got
 * on average. A law is a function of all that has been sold so far: laws that bend must not
 * be added up sale by sale. The linear law is an order book of one depth, so it is exact in
 * decimal; the others are statistics, float64 inside.
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { nonNegative, positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** A law of price impact, with the market it is read in. Amounts are base, volumes base a day. */
export type Impact = LinearImpact | RelativeImpact;

/** Every unit sold takes the price down by as much: p − κX. */
export interface LinearImpact {
  readonly law: 'linear';
  /** κ, fall of the price a unit sold (quote per base², ≥ 0). */
  readonly perUnit: Exact;
}

/** The price falls by a fraction g(X), never by more than the whole: p·(1 − g). */
export type RelativeImpact = ProportionalImpact | PowerImpact | ExponentialImpact;

/** g = X/(100·D₁): every unit takes off as many per cent of the first price. */
export interface ProportionalImpact {
  readonly law: 'proportional';
  /** D₁, the amount that moves the price by 1 % (base, > 0). */
  readonly depth: number;
}

/** g = Yσ·(X/V)^½, or with Almgren's power for an execution of T days ησ·(X/(V·T))^⅗. */
export interface PowerImpact {
  readonly law: 'square-root' | 'three-fifths';
  /** Y, about 0.5 to 1; or η, 0.142 as Almgren and others estimate it (≥ 0). */
  readonly coefficient: number;
  /** Volatility σ of a day (fraction, ≥ 0). */
  readonly dailyVolatility: number;
  /** Amount that trades: V of a day, or V·T of the days the execution takes (base, > 0). */
  readonly volume: number;
}

/** g = (1 − B/S)·(1 − e^(−X/((1 − B/S)·D))): steep at first, with buyers waiting at B. */
export interface ExponentialImpact {
  readonly law: 'exponential';
  /** B/S, the price that buyers hold, as a fraction of the first (0 to 1, 1 excluded). */
  readonly floor: number;
  /** D, the amount that would take the whole price at the slope of the first sale (base, > 0). */
  readonly depth: number;
}

/** A law, read and ready to be asked. Amounts and prices are decimal. */
export interface ImpactCurve {
  /** Price after `sold` in all, from the price before the first sale (≥ 0). */
  readonly price: (from: Decimal, sold: Decimal) => Decimal;
  /** Average price of the sales that took the amount sold from `before` to `after`. */
  readonly average: (from: Decimal, before: Decimal, after: Decimal) => Decimal;
  /** The price before the first sale from which `sold` in all leads to `price`; null if any does. */
  readonly origin: (price: Decimal, sold: Decimal) => Decimal | null;
}

/**
 * A law of price impact, ready to be asked.
 *
 * @param impact the law and its constants
 * @returns price, average price and origin as functions of the amount sold
 * @throws {DomainError} if a constant is outside its domain or the law is unknown
 * @see almgren-thum-hauptmann-li-2005 and cont-schaanning-2017 in src/content/sources.yaml
 */
export function impactCurve(impact: Impact): ImpactCurve {
  return impact.law === 'linear' ? linearCurve(impact) : relativeCurve(relativeFall(impact));
}

/** A relative law in float64, and its integral from the first sale on. */
export interface RelativeFall {
  /** g: fall of the price after `sold` in all (fraction, 0 to 1). */
  readonly fall: (sold: number) => number;
  /** Integral of the fall over the amount sold so far (base). */
  readonly area: (sold: number) => number;
}

/**
 * Average fall on the way from one amount sold to a larger one.
 *
 * @param law a relative law
 * @param before amount sold so far (base, ≥ 0)
 * @param after amount sold afterwards (base, ≥ `before`)
 * @returns the fall (fraction), between the falls at both ends
 */
export function averageFall({ fall, area }: RelativeFall, before: number, after: number): number {
  // Two large areas may differ by less than their rounding: never outside the two ends.
  const mean = after > before ? (area(after) - area(before)) / (after - before) : fall(before);
  return Math.min(fall(after), Math.max(fall(before), mean));
}

/**
 * A relative law of price impact in float64.
 *
 * @param impact the law and its constants
 * @returns the fall as a function of the amount sold (base, ≥ 0), and its integral
 * @throws {DomainError} if a constant is outside its domain or the law is unknown
 * @see almgren-thum-hauptmann-li-2005 and cont-schaanning-2017 in src/content/sources.yaml
 */
export function relativeFall(impact: RelativeImpact): RelativeFall {
  switch (impact.law) {
    case 'proportional':
      return powerFall(0.01 / real('depth', impact.depth, positive), 1);
    case 'square-root':
      return powerFall(ofVolume(impact, 0.5), 0.5);
    case 'three-fifths':
      return powerFall(ofVolume(impact, 0.6), 0.6);
    case 'exponential':
      return exponentialFall(impact);
    default:
      throw new DomainError('law', lawOf(impact), `one of ${laws}`);
  }
}

const laws = '“linear”, “proportional”, “square-root”, “three-fifths” and “exponential”';
const belowOne: Interval = { words: 'a fraction of 0 or more and below 1', from: 0, below: 1 };

function lawOf({ law }: { readonly law: unknown }): unknown {
  return law;
}

function ofVolume({ coefficient, dailyVolatility, volume }: PowerImpact, power: number): number {
  return (
    (real('coefficient', coefficient, nonNegative) *
      real('dailyVolatility', dailyVolatility, nonNegative)) /
    real('volume', volume, positive) ** power
  );
}

function powerFall(scale: number, power: number): RelativeFall {
  // The amount at which nothing is left of the price.
  const all = scale ** (-1 / power);
  return {
    fall: (sold) => Math.min(1, scale * sold ** power),
    area: (sold) => {
      const bent = Math.min(sold, all);
      return (bent * scale * bent ** power) / (power + 1) + (sold - bent);
    },
  };
}

function exponentialFall({ floor, depth }: ExponentialImpact): RelativeFall {
  const most = 1 - real('floor', floor, belowOne);
  const delta = most * real('depth', depth, positive);
  return {
    fall: (sold) => -most * Math.expm1(-sold / delta),
    area: (sold) => most * (sold + delta * Math.expm1(-sold / delta)),
  };
}

function linearCurve({ perUnit }: LinearImpact): ImpactCurve {
  const kappa = exact('perUnit', perUnit, nonNegative);
  const price = (from: Decimal, sold: Decimal): Decimal =>
    Decimal.max(0, from.minus(kappa.times(sold)));
  return {
    price,
    average: (from, before, after) => {
      const top = price(from, before);
      const end = from.minus(kappa.times(after));
      if (end.gte(0) || top.isZero()) return top.plus(price(from, after)).div(2);
      // Sold out of the book on the way: a triangle, and nothing after it.
      return top.times(top).div(kappa.times(after.minus(before)).times(2));
    },
    origin: (to, sold) => to.plus(kappa.times(sold)),
  };
}

function relativeCurve(law: RelativeFall): ImpactCurve {
  return {
    price: (from, sold) => from.times(1 - law.fall(sold.toNumber())),
    average: (from, before, after) =>
      from.times(1 - averageFall(law, before.toNumber(), after.toNumber())),
    origin: (to, sold) => {
      const left = 1 - law.fall(sold.toNumber());
      return left > 0 ? to.div(left) : null;
    },
  };
}
