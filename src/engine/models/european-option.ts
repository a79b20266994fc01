/*
 * European option as Black and Scholes have it, without dividend: value and first derivatives. Its value is
 * what Merton’s loan leaves to the borrower, a call, or takes from the lender, a put; so it is reckoned
 * there, and small values keep their digits. Float64: curves.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { mertonLoan } from './merton-loan.ts';
import { normalDensity } from './normal-distribution.ts';
import type { OptionType } from './option-book.ts';

const types: readonly OptionType[] = ['call', 'put'];

/** An option that pays at its end, and what its value hangs on. */
export interface EuropeanOption {
  readonly type: OptionType;
  /** Price now (quote per base, ≥ 0). */
  readonly price: number;
  /** Strike (quote per base, > 0). */
  readonly strike: number;
  /** Rate a year (continuous, a fraction). */
  readonly rate: number;
  /** Volatility per root of a year (≥ 0). */
  readonly volatility: number;
  /** Time to the end in years of 365 days (≥ 0). */
  readonly years: number;
}

/** Value of an option and how it moves. */
export interface OptionValue {
  /** Value now (quote, ≥ 0). */
  readonly value: number;
  /** Change for one of price (base): 0 to 1 of a call, −1 to 0 of a put. */
  readonly delta: number;
  /** Change of the delta for one of price (base per quote, ≥ 0); null at a corner, where there is none. */
  readonly gamma: number | null;
  /** Change for one of volatility, that is for a hundred points (quote, ≥ 0). */
  readonly vega: number;
}

/**
 * Value, delta, gamma and vega of a European option.
 *
 * @param option price, strike, rate, volatility and time
 * @returns value and derivatives; without volatility or time, those of what it pays
 * @throws {DomainError} if an argument is outside its domain, or the rate does not compound to a number
 * @see merton-1974 in src/content/sources.yaml
 */
export function europeanOption(option: EuropeanOption): OptionValue {
  const { type } = option;
  if (!types.includes(type)) throw new DomainError('type', type, '“call” or “put”');
  const price = real('price', option.price, nonNegative);
  const strike = real('strike', option.strike, positive);
  const { rate } = option;
  const volatility = real('volatility', option.volatility, nonNegative);
  const years = real('years', option.years, nonNegative);
  const loan = mertonLoan({ pledge: price, debt: strike, rate, volatility, years });
  const spread = volatility * Math.sqrt(years);
  const call = type === 'call';
  const sure = loan.distance === null;
  const atCorner = sure && price === loan.promised;
  // What the derivative of N(d₁) leaves: the same for both, as they differ by a straight line.
  const height = loan.distance === null ? 0 : normalDensity(loan.distance + spread);
  // The put: small where the price is above the strike, and then not a difference.
  const put =
    price < loan.promised ? loan.promised - loan.value : loan.promised * loan.expectedLoss;
  return {
    value: call ? loan.equity : put,
    delta: call ? loan.equityDelta : -loan.delta,
    gamma: atCorner ? null : sure ? 0 : height / (price * spread),
    vega: price * Math.sqrt(years) * (atCorner ? normalDensity(0) : height),
  };
}
