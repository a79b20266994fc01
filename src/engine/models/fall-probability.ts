/*
 * A day that closes far down: the chance of it with fat tails, and with normal ones. Float64, because
 * it is a statistic. For closes alone: what was touched on the way has no such formula unless the price
 * moves as the normal distribution has it.
 */
import { positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { normalDistribution } from './normal-distribution.ts';
import { studentDistribution } from './student-distribution.ts';

const freedom: Interval = { words: 'a number greater than 2, up to 10^6', above: 2, to: 1e6 };

/**
 * Probability that a return is a fall of at least so much, with Student’s tails.
 *
 * The return is σ√((ν − 2)/ν)·t, so that its standard deviation is σ for every ν. With two degrees of
 * freedom or fewer there is none.
 *
 * @param fall the fall (fraction, > 0)
 * @param deviation σ, standard deviation of the return (fraction, > 0)
 * @param degrees degrees of freedom ν (more than 2)
 * @returns probability (0 to ½), to about 13 digits however small
 * @throws {DomainError} if an argument is outside its domain
 */
export function studentFall(fall: number, deviation: number, degrees: number): number {
  const nu = real('degrees', degrees, freedom);
  return studentDistribution(-deviations(fall, deviation) / Math.sqrt((nu - 2) / nu), nu);
}

/**
 * Probability that a return is a fall of at least so much, if returns are normal: Φ(−fall/σ).
 *
 * @param fall the fall (fraction, > 0)
 * @param deviation σ, standard deviation of the return (fraction, > 0)
 * @returns probability (0 to ½), to about 15 digits however small
 * @throws {DomainError} if an argument is outside its domain
 */
export function normalFall(fall: number, deviation: number): number {
  return normalDistribution(-deviations(fall, deviation));
}

const deviations = (fall: number, deviation: number): number =>
  Math.min(1e150, real('fall', fall, positive) / real('deviation', deviation, positive));
