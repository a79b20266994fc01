/* Ruin before a target, at even stakes of 1: the oldest of these problems. Float64, a statistic. */
import { unit, real } from '../domain.ts';
import { DomainError } from '../errors.ts';

/**
 * Chance to lose all before a target is reached, winning or losing 1 a trade.
 *
 * (ρ^i − ρ^n) ÷ (1 − ρ^n) with ρ = (1 − p) ÷ p, and 1 − i ÷ n where p is a half. Written so that neither
 * power overflows.
 *
 * @param p probability of a win (0 to 1)
 * @param start i, capital in stakes (a whole number, 0 to the target)
 * @param target n (a whole number of 1 or more)
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see W. Feller, An Introduction to Probability Theory and Its Applications, vol. 1, ch. XIV, eq. 2.4
 */
export function gamblersRuin(p: number, start: number, target: number): number {
  if (!Number.isInteger(target) || target < 1)
    throw new DomainError('target', target, 'a whole number of 1 or more');
  if (!Number.isInteger(start) || start < 0 || start > target)
    throw new DomainError('start', start, `a whole number from 0 to ${target}`);
  const win = real('p', p, unit);
  if (start === 0) return 1;
  if (start === target || win === 1) return 0;
  if (win === 0) return 1;
  const odds = Math.log((1 - win) / win);
  if (odds === 0) return 1 - start / target;
  const left = target - start;
  return odds < 0
    ? (Math.exp(start * odds) * Math.expm1(left * odds)) / Math.expm1(target * odds)
    : Math.expm1(-left * odds) / Math.expm1(-target * odds);
}
