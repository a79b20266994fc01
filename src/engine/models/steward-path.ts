/*
 * How long a parameter takes to move by small permitted steps. Ratios: in float64 ten times a
 * hundredth is more than a tenth, and costs a step.
 */
import { nonNegative, positive } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { magnitude, minus, negative, over, plus, ratio, signOf, times } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/** A change that a delegate may make only step by step. */
export interface StewardChange {
  /** The parameter now, and where it is to go. */
  readonly from: Ratio;
  readonly to: Ratio;
  /** Largest step (> 0). */
  readonly maxStep: Ratio;
  /** Least time between two steps (days, ≥ 0). */
  readonly minDelay: Ratio;
}

/** A parameter at one moment of its way. */
export interface StewardStep {
  /** Days after the first step. */
  readonly day: Rational;
  /** The parameter from then on. */
  readonly value: Rational;
}

/** A change, step by step. */
export interface StewardPath {
  /** Number of steps. */
  readonly steps: number;
  /** Days until the last step, when the first may be made at once. */
  readonly daysFirstImmediate: Rational;
  /** Days until the last step, when the first has to wait as well. */
  readonly daysIfWaitFirst: Rational;
  /** The steps in their order, all of full size but the last. */
  readonly path: readonly StewardStep[];
}

/**
 * The way of a parameter by steps of limited size, no sooner than so many days apart.
 *
 * ⌈|to − from|/maxStep⌉ steps.
 *
 * @param change from where to where, and what the delegate may do (at most 100 000 steps)
 * @returns steps, days and the way
 * @throws {DomainError} if an argument is outside its domain or takes more steps than that
 * @see aave-risk-stewards-2026 in src/content/sources.yaml
 */
export function stewardPath(change: StewardChange): StewardPath {
  const from = ratio('from', change.from);
  const to = ratio('to', change.to);
  const maxStep = ratio('maxStep', change.maxStep, positive);
  const minDelay = ratio('minDelay', change.minDelay, nonNegative);
  const distance = minus(to, from);
  const steps = ceiling(over(magnitude(distance), maxStep));
  if (steps > 100_000)
    throw new DomainError('maxStep', change.maxStep, 'enough for a way of 100000 steps');
  const stride = signOf(distance) < 0 ? negative(maxStep) : maxStep;
  return {
    steps,
    daysFirstImmediate: times(whole(Math.max(0, steps - 1)), minDelay),
    daysIfWaitFirst: times(whole(steps), minDelay),
    path: Array.from({ length: steps }, (_, i) => ({
      day: times(whole(i), minDelay),
      value: i === steps - 1 ? to : plus(from, times(whole(i + 1), stride)),
    })),
  };
}

function ceiling({ numerator, denominator }: Rational): number {
  return Number((numerator + denominator - 1n) / denominator);
}

function whole(n: number): Rational {
  return { numerator: BigInt(n), denominator: 1n };
}
