/*
 * What a delay leaves of itself: the time between learning of an upgrade and having to go. Float64.
 */
import { nonNegative, positive, real } from '../domain.ts';

/** An announced upgrade, and the way out (days). */
export interface ExitPlan {
  /** From the announcement to the new code. */
  readonly delay: number;
  /** From asking to leave until one is out. */
  readonly exit: number;
}

/**
 * Time to decide in: delay less exit, and nothing if leaving takes longer.
 *
 * @param plan delay and exit (days, ≥ 0)
 * @returns days (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export function exitWindow({ delay, exit }: ExitPlan): number {
  return Math.max(0, real('delay', delay, nonNegative) - real('exit', exit, nonNegative));
}

/**
 * Share of users who notice in time: 1 − 2^(−window/median), for a wait that knows no age.
 *
 * The median is an assumption. It leaves out that many can want to leave at once.
 *
 * @param plan delay and exit (days, ≥ 0)
 * @param median time in which half of them notice (days, > 0)
 * @returns share (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 */
export function exitProbability(plan: ExitPlan, median: number): number {
  const window = exitWindow(plan);
  return -Math.expm1((-Math.LN2 * window) / real('median', median, positive));
}
