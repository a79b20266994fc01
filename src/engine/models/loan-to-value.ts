/*
 * The two ratios of a collateralised loan, read together: what may be borrowed, and where
 * liquidation begins. Ratios, because they are compared exactly.
 */
import { unit } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { atMost, fractionText, minus, one, over, ratio, signOf } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

const shareBelowOne: Interval = { words: 'a share of 0 or more and below 1', from: 0, below: 1 };

/**
 * Loan-to-value of a model's argument, checked.
 *
 * @param parameter its name, for the error
 * @param value what the caller gave: the share of a pledge that is borrowed
 * @returns the share (0 to 1, 1 excluded)
 * @throws {DomainError} if it lies outside: who borrows all of each pledge borrows without end
 */
export function loanToValueOf(parameter: string, value: Ratio): Rational {
  return ratio(parameter, value, shareBelowOne);
}

/**
 * Liquidation threshold of a model's argument, checked against the loan-to-value.
 *
 * @param parameter its name, for the error
 * @param value what the caller gave: debt ÷ collateral above which a loan may be liquidated
 * @param loanToValue the share that is borrowed
 * @returns the threshold (more than 0, from the loan-to-value to 1)
 * @throws {DomainError} if it lies outside: below the loan-to-value, every loan is liquidated at once
 */
export function thresholdOf(parameter: string, value: Ratio, loanToValue: Rational): Rational {
  const threshold = ratio(parameter, value, unit);
  if (signOf(threshold) === 0 || !atMost(loanToValue, threshold))
    throw new DomainError(
      parameter,
      fractionText(threshold),
      'more than 0 and no less than the loan-to-value',
    );
  return threshold;
}

/**
 * Buffer of a loan taken to its loan-to-value: the fall of the pledge that it bears.
 *
 * @param loanToValue what is borrowed (0 to 1, 1 excluded)
 * @param threshold where liquidation begins (more than 0, from the loan-to-value to 1)
 * @returns 1 − ℓ/LT (0 to 1)
 * @see aave-liquidations in src/content/sources.yaml
 */
export function loanBuffer(loanToValue: Rational, threshold: Rational): Rational {
  return minus(one, over(loanToValue, threshold));
}
