import { DomainError } from './errors.ts';

/** An interval of the number line, with the words that name it in an error. */
export interface Interval {
  readonly words: string;
  /** Lower bound, excluded. */
  readonly above?: number;
  /** Lower bound, included. */
  readonly from?: number;
  /** Upper bound, included. */
  readonly to?: number;
  /** Upper bound, excluded. */
  readonly below?: number;
}

export const finite: Interval = { words: 'a finite number' };
export const positive: Interval = { words: 'a number greater than 0', above: 0 };
export const nonNegative: Interval = { words: 'a number that is 0 or more', from: 0 };
export const unit: Interval = { words: 'a number from 0 to 1', from: 0, to: 1 };
export const atLeastOne: Interval = { words: 'a number that is 1 or more', from: 1 };

/**
 * Whether a value lies in an interval.
 *
 * @param interval the interval
 * @param against sign of (value − bound), for the value in question: the number
 *   systems of the engine compare differently, and agree on this much
 * @returns true if no bound is broken
 */
export function contains(interval: Interval, against: (bound: number) => number): boolean {
  const { above, from, to, below } = interval;
  return (
    (above === undefined || against(above) > 0) &&
    (from === undefined || against(from) >= 0) &&
    (to === undefined || against(to) <= 0) &&
    (below === undefined || against(below) < 0)
  );
}

/**
 * A float64 argument of a model, checked.
 *
 * @param parameter name of the parameter, for the error
 * @param value what the caller gave
 * @param interval where it must lie; any finite number unless said
 * @returns the number, finite and inside the interval
 * @throws {DomainError} if `value` is not a number, not finite, or outside
 */
export function real(parameter: string, value: unknown, interval: Interval = finite): number {
  const holds =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    contains(interval, (bound) => value - bound);
  if (!holds) throw new DomainError(parameter, value, interval.words);
  return value;
}
