/*
 * Margin that follows measured volatility, and three ways to keep it from jumping: a floor, a buffer
 * that may be used up, and a weight for stressed days. Float64, because it is a statistic.
 */
import { nonNegative, positive, real, unit } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';

const upTo: Interval = { words: 'a number from 0 to 10^100', from: 0, to: 1e100 };

/** What keeps a margin from following the volatility all the way. */
export type MarginGuard =
  /** Never below the margin of a long-run volatility. */
  | { readonly kind: 'floor'; readonly volatility: number }
  /** So much more than calculated in calm, to be used up while the calculated margin rises. */
  | { readonly kind: 'buffer'; readonly share: number }
  /** A weight in the variance for stressed days of such a volatility. */
  | { readonly kind: 'stress'; readonly volatility: number; readonly weight: number };

/** Volatilities and what a margin is to cover. */
export interface MarginPlan {
  /** Volatility a day, day after day (fractions, ≥ 0); the first is the calm one. */
  readonly volatilities: readonly number[];
  /** Deviations z that it covers (≥ 0): 2.326 for 99 % of normal falls. */
  readonly deviations: number;
  /** Days until a position is closed (> 0); 1 unless given. */
  readonly days?: number;
  readonly guard?: MarginGuard;
}

/**
 * Margin of each day: z·√days·σ, guarded.
 *
 * @param plan volatilities, deviations, days and guard
 * @returns the margins (fractions of the position, ≥ 0); a guard never makes one smaller, except the
 *   weight of stressed days where the volatility is above theirs
 * @throws {DomainError} if an argument is outside its domain
 * @see emir-procyclicality in src/content/sources.yaml
 */
export function volatilityMargins(plan: MarginPlan): readonly number[] {
  const cover =
    real('deviations', plan.deviations, nonNegative) *
    Math.sqrt(real('days', plan.days ?? 1, positive));
  const volatilities = plan.volatilities.map((volatility) => real('volatility', volatility, upTo));
  const calm = volatilities[0] ?? 0;
  return volatilities.map((volatility) => cover * guarded(volatility, calm, plan.guard));
}

function guarded(volatility: number, calm: number, guard?: MarginGuard): number {
  if (guard === undefined) return volatility;
  switch (guard.kind) {
    case 'floor':
      return Math.max(volatility, real('volatility', guard.volatility, upTo));
    case 'buffer':
      return Math.max(volatility, (1 + real('share', guard.share, nonNegative)) * calm);
    case 'stress': {
      const weight = real('weight', guard.weight, unit);
      const stressed = real('volatility', guard.volatility, upTo);
      return Math.hypot(Math.sqrt(1 - weight) * volatility, Math.sqrt(weight) * stressed);
    }
  }
}

/**
 * Procyclicality of a margin: its largest value divided by its smallest.
 *
 * @param margins the margins of a time (> 0), at least one
 * @returns the ratio (≥ 1)
 * @throws {DomainError} if there are none or one is not positive
 */
export function procyclicality(margins: readonly number[]): number {
  if (margins.length === 0) throw new DomainError('margins', margins, 'a list of at least one');
  const all = margins.map((margin) => real('margin', margin, positive));
  return Math.max(...all) / Math.min(...all);
}
