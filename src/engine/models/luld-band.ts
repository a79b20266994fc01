/*
 * Limit up–limit down: the band within which a US share may trade, as the plan has stood since its
 * Eighteenth Amendment. In ratios, as the plan’s arithmetic is of dollars and cents.
 */
import { nonNegative, positive } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { atMost, compare, least, minus, plus, rational, ratio, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** A share and the moment. */
export interface LuldShare {
  /** 1 for the S&P 500, the Russell 1000 and chosen funds, 2 for all others. */
  readonly tier: 1 | 2;
  /** Close of the day before (USD, ≥ 0): it decides which width holds all day. */
  readonly priorClose: Ratio;
  /** Reference price: mean of the trades of the last five minutes (USD, > 0). */
  readonly reference: Ratio;
  /** Whether it is one of the last 25 minutes of the day. */
  readonly lastMinutes: boolean;
}

export interface LuldBand {
  /** Lower and upper price band (USD), not rounded to the cent; the lower never below 0. */
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * Band around the reference price.
 *
 * 5 % (tier 1) or 10 % (tier 2) above a close of $3.00, 20 % from $0.75 to $3.00, the lesser of $0.15
 * and 75 % below. Twice that in the last 25 minutes for tier 1, and for tier 2 up to $3.00; no longer
 * at the opening.
 *
 * @param share tier, prior close, reference and whether the day is about to end
 * @returns the band, exact
 * @throws {DomainError} if an argument is outside its domain
 * @see luld-plan and luld-amendment-18 in src/content/sources.yaml
 */
export function luldBand({ tier, priorClose, reference, lastMinutes }: LuldShare): LuldBand {
  if (![1, 2].includes(tier)) throw new DomainError('tier', tier, '1 or 2');
  const close = ratio('priorClose', priorClose, nonNegative);
  const middle = ratio('reference', reference, positive);
  const cheap = atMost(close, of('3.00'));
  const twice = lastMinutes && (tier === 1 || cheap);
  const distance = times(width(tier, close, middle), of(twice ? 2 : 1));
  const low = minus(middle, distance);
  return { low: compare(low, zero) < 0 ? zero : low, high: plus(middle, distance) };
}

function width(tier: 1 | 2, close: Rational, reference: Rational): Rational {
  if (compare(close, of('0.75')) < 0) return least(of('0.15'), times(reference, of('0.75')));
  if (atMost(close, of('3.00'))) return times(reference, of('0.20'));
  return times(reference, of(tier === 1 ? '0.05' : '0.10'));
}

const of = (value: string | number): Rational => rational(value) ?? zero;
