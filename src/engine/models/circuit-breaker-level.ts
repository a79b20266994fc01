/*
 * Levels of a market-wide circuit breaker: so many per cent below the last close, cut to the cent.
 * In ratios, as a cent decides whether trading stops: rounding up would stop it a cent too soon.
 */
import { positive } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { minus, one, ratio, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

const share: Interval = { words: 'a number greater than 0 and less than 1', above: 0, below: 1 };

/** A close and the falls from it at which trading stops. */
export interface CircuitBreaker {
  /** Close of the day before (points, > 0). */
  readonly priorClose: Ratio;
  /** Falls from it (fractions, between 0 and 1), exact. */
  readonly falls: readonly Ratio[];
}

/**
 * Levels at or below which trading stops: close·(1 − fall), truncated to the cent.
 *
 * A level that is rounded may be a cent above what the exchanges publish.
 *
 * @param breaker close and falls
 * @returns the levels in the order of the falls (points, whole cents), exact
 * @throws {DomainError} if an argument is outside its domain
 * @see peoples-pundit-2020 in src/content/sources.yaml
 */
export function circuitBreakerLevels({ priorClose, falls }: CircuitBreaker): readonly Rational[] {
  const close = ratio('priorClose', priorClose, positive);
  return falls.map((fall) => {
    const { numerator, denominator } = times(close, minus(one, ratio('fall', fall, share)));
    return { numerator: (numerator * 100n) / denominator, denominator: 100n };
  });
}

/**
 * Points that the index must lose for each level: close·fall, not rounded.
 *
 * @param breaker close and falls
 * @returns the losses in the order of the falls (points, > 0), exact
 * @throws {DomainError} if an argument is outside its domain
 * @see Money and Markets, “Stock market circuit breaker triggered”, 2020, which has 208, 386 and 594
 *   points: https://moneyandmarkets.com/stock-market-circuit-breaker-triggered/
 */
export function circuitBreakerPoints({ priorClose, falls }: CircuitBreaker): readonly Rational[] {
  const close = ratio('priorClose', priorClose, positive);
  return falls.map((fall) => times(close, ratio('fall', fall, share)));
}
