/*
 * A European option by Black and Scholes, read off Merton's loan: who owes the strike against a
 * pledge of the asset holds a call on it, and the lender is short a put. Float64. No dividend.
 */
import { DomainError } from '../errors.ts';
import { nonNegative, positive, real } from '../domain.ts';
import { mertonLoan } from './merton-loan.ts';
import type { LoanValue } from './merton-loan.ts';

/** The right to buy or to sell at a price on one day. */
export interface EuropeanOption {
  readonly right: 'call' | 'put';
  /** Price of the asset now (quote per base, ≥ 0). */
  readonly price: number;
  /** Price at which it may be bought or sold (quote per base, > 0). */
  readonly strike: number;
  /** Rate r a year (continuous). */
  readonly rate: number;
  /** Volatility per square root of a year (≥ 0). */
  readonly volatility: number;
  /** Years of 365 days to that day (≥ 0). */
  readonly years: number;
}

/** Value of an option, and its change for one of the price. */
export interface OptionValue {
  /** Quote per base, ≥ 0, with relative accuracy far out of the money. */
  readonly value: number;
  /** From 0 to 1 for a call, from −1 to 0 for a put. */
  readonly delta: number;
}

/**
 * Value and delta of a European option.
 *
 * S·N(d₁) − K·e^(−rT)·N(d₂) for a call; the put has the two signs of d turned and the sum too.
 *
 * @param option right, price, strike, rate, volatility and time
 * @returns value and delta; without volatility or time what exercising gives
 * @throws {DomainError} if an argument is outside its domain
 * @see F. Black, M. Scholes, “The Pricing of Options and Corporate Liabilities”, 1973,
 *   https://doi.org/10.1086/260062
 */
export function europeanOption(option: EuropeanOption): OptionValue {
  const { right, price, strike, ...market } = option;
  if (!Object.hasOwn(rights, right)) throw new DomainError('right', right, '“call” or “put”');
  const pledge = real('price', price, nonNegative);
  return rights[right](mertonLoan({ pledge, debt: real('strike', strike, positive), ...market }));
}

const rights = {
  call: ({ equity, equityDelta }: LoanValue) => ({ value: equity, delta: equityDelta }),
  put: ({ promised, expectedLoss, delta }: LoanValue) => ({
    value: promised * expectedLoss,
    delta: -delta,
  }),
};
