/*
 * Value of a secured loan as Merton has it: a loan without risk, less a put on the pledge, which
 * is all the lender can keep. Float64, a curve. No run before the end, no fees, no recourse.
 */
import { nonNegative, positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { millsRatio, normalDensity, normalDistribution } from './normal-distribution.ts';

const upTo: Interval = { words: 'a number from 0 to 10^40', from: 0, to: 1e40 };

/** A loan that is repaid at its end, from the pledge if need be. */
export interface PledgedLoan {
  /** Value of the pledge now, V (≥ 0). */
  readonly pledge: number;
  /** What is owed at the end, D (> 0). */
  readonly debt: number;
  /** Rate r without risk, a year (continuous). */
  readonly rate: number;
  /** Volatility of the pledge per square root of a year (≥ 0). */
  readonly volatility: number;
  /** Time to the end in years of 365 days (≥ 0). */
  readonly years: number;
}

/** What the loan is worth, and how it hangs on the pledge. */
export interface LoanValue {
  /** Value now, B: at most the pledge, at most what is promised. */
  readonly value: number;
  /** What is promised, discounted: D·e^(−rT). */
  readonly promised: number;
  /** Value of what is the borrower’s, a call: V − B. */
  readonly equity: number;
  /** Change of B for one of V: N(−d₁), from 0, a loan that does not feel its pledge, to 1. */
  readonly delta: number;
  /** Change of the equity for one of V: N(d₁), what the loan leaves of it. */
  readonly equityDelta: number;
  /** Per cent that B changes for each per cent of V: delta·V/B (0 to 1). */
  readonly elasticity: number;
  /** Standard deviations to default, d₂; null where nothing is left to chance. */
  readonly distance: number | null;
  /** Chance that the pledge is worth less than is owed, under the rate as its drift: N(−d₂). */
  readonly defaultChance: number;
  /** Share of what is promised that is expected to be lost: 1 − B/(D·e^(−rT)). */
  readonly expectedLoss: number;
}

/**
 * Value of a loan with nothing behind it but its pledge.
 *
 * B = D·e^(−rT)·N(d₂) + V·N(−d₁), a sum of two positive parts. What is lost of the promise, a put, and
 * what is left to the borrower, a call, are reckoned by themselves where they are small: as a
 * difference they would have no digits.
 *
 * @param loan pledge, debt, rate, volatility and time
 * @returns its value and how it moves; without volatility or time the lesser of pledge and promise
 * @throws {DomainError} if an argument is outside its domain, or the rate does not compound to a number
 * @see merton-1974 in src/content/sources.yaml
 */
export function mertonLoan(loan: PledgedLoan): LoanValue {
  const pledge = real('pledge', loan.pledge, nonNegative);
  const years = real('years', loan.years, upTo);
  const promised = real('debt', loan.debt, positive) * Math.exp(-real('rate', loan.rate) * years);
  if (!(promised > 0 && promised < Infinity))
    throw new DomainError('rate', loan.rate, 'a rate at which the debt can be discounted');
  const spread = real('volatility', loan.volatility, upTo) * Math.sqrt(years);

  const middle = Math.log(pledge / promised) / spread;
  const [d1, d2] = [middle + spread / 2, middle - spread / 2];
  if (!(Number.isFinite(d1) && Number.isFinite(d2))) return certain(pledge, promised);

  const covered = pledge >= promised;
  const put = covered ? outOfTheMoney(promised, d2, d1) : 0;
  const sum = promised * normalDistribution(d2) + pledge * normalDistribution(-d1);
  const value = Math.min(sum, pledge, promised);
  return {
    value,
    promised,
    equity: covered ? pledge - promised + put : outOfTheMoney(pledge, -d1, -d2),
    delta: normalDistribution(-d1),
    equityDelta: normalDistribution(d1),
    // Both parts of B over their common density, so that it has a value where B has none.
    elasticity: 1 / (1 + mills(-d2) / mills(d1)),
    distance: d2,
    defaultChance: normalDistribution(-d2),
    expectedLoss: covered ? put / promised : 1 - value / promised,
  };
}

// Nothing is left to chance: at the edge itself a half, where the curve bends.
function certain(pledge: number, promised: number): LoanValue {
  const value = Math.min(pledge, promised);
  const short = pledge < promised ? 1 : pledge > promised ? 0 : 0.5;
  return {
    value,
    promised,
    equity: pledge - value,
    delta: short,
    equityDelta: 1 - short,
    elasticity: short,
    distance: null,
    defaultChance: short,
    expectedLoss: 1 - value / promised,
  };
}

// Value of an option that is paid when it is less than not: a·N(−low) − b·N(−high), where
// a·φ(low) = b·φ(high) and 0 ≤ low + high.
function outOfTheMoney(amount: number, low: number, high: number): number {
  const weight = amount * normalDensity(low);
  if (high - low < narrow) return weight * millsFall(low, high);
  // In units of the density, so that neither part has left the range of float64.
  return low < 0
    ? amount * normalDistribution(-low) - weight * mills(high)
    : weight * (mills(low) - mills(high));
}

const narrow = 0.05;

// M(low) − M(high) without the cancellation: M′ = x·M − 1, integrated at Gauss' three points.
function millsFall(low: number, high: number): number {
  const [half, centre] = [(high - low) / 2, (low + high) / 2];
  const slope = (x: number): number => 1 - x * mills(x);
  const aside = half * Math.sqrt(0.6);
  return (half / 9) * (5 * slope(centre - aside) + 8 * slope(centre) + 5 * slope(centre + aside));
}

function mills(x: number): number {
  return x < 0 ? normalDistribution(-x) / normalDensity(x) : millsRatio(x);
}
