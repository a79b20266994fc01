/*
 * The pledge behind a traded equity: the value and the volatility of what is pledged, from those
 * of what is left of it. Two equations for two unknowns. Float64, a curve.
 */
import { positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { mertonLoan } from './merton-loan.ts';
import type { LoanValue } from './merton-loan.ts';

const modest: Interval = { words: 'a number greater than 0, to 100', above: 0, to: 100 };

/** What can be observed of a borrower whose equity is traded. */
export interface ObservedEquity {
  /** Value of the equity, E (> 0). */
  readonly equity: number;
  /** Its volatility per square root of a year (0 to 100, 0 excluded). */
  readonly equityVolatility: number;
  /** What is owed at the end, D (> 0), the rate r and the time to it in years (0 to 100, 0 excluded). */
  readonly debt: number;
  readonly rate: number;
  readonly years: number;
}

/** The pledge that explains it, and the loan on it. */
export interface ImpliedPledge {
  readonly pledge: number;
  readonly volatility: number;
  readonly loan: LoanValue;
}

/**
 * Value and volatility of a pledge, from those of the equity in it.
 *
 * E = call(V, σ) and σ_E·E = N(d₁)·σ·V. A call moves by at least as many per cent as what it is
 * on, and by at most V/E as many, where V is at most E + D·e^(−rT): that encloses σ, and for each
 * σ the call is a convex function of V that Newton's steps from above cannot miss.
 *
 * @param observed value and volatility of the equity, debt, rate and time
 * @returns the pledge, its volatility, and the loan on it
 * @throws {DomainError} if an argument is outside its domain
 * @see merton-1974 in src/content/sources.yaml
 */
export function impliedPledge(observed: ObservedEquity): ImpliedPledge {
  const equity = real('equity', observed.equity, positive);
  const target = real('equityVolatility', observed.equityVolatility, modest);
  const { debt, rate } = observed;
  const years = real('years', observed.years, modest);
  const loanOn = (pledge: number, volatility: number): LoanValue =>
    mertonLoan({ pledge, debt, rate, volatility, years });

  const highest = equity + loanOn(equity, 0).promised;
  if (!(highest < Infinity))
    throw new DomainError('equity', equity, 'a number that can be added to the debt');
  const explained = (volatility: number): ImpliedPledge => {
    const pledge = pledgeOf(equity, highest, (value) => loanOn(value, volatility));
    return { pledge, volatility, loan: loanOn(pledge, volatility) };
  };

  let low = (target * equity) / highest;
  let high = target;
  // Halved until nothing lies between: the volatilities have at most a thousand halvings of float64.
  while (low < (low + high) / 2 && (low + high) / 2 < high) {
    const { pledge, volatility, loan } = explained((low + high) / 2);
    if (loan.equityDelta * volatility * (pledge / equity) < target) low = volatility;
    else high = volatility;
  }
  return explained(high);
}

function pledgeOf(equity: number, highest: number, loanOn: (pledge: number) => LoanValue): number {
  let pledge = highest;
  for (let step = 0; step < 200; step++) {
    const loan = loanOn(pledge);
    const next = pledge - (loan.equity - equity) / loan.equityDelta;
    // From above they only fall: one that does not has met rounding.
    if (!(next < pledge) || next <= 0) return pledge;
    pledge = next;
  }
  return pledge;
}
