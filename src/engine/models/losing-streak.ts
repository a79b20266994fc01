/* How likely so many losses in a row are among so many trades. Float64, a statistic. */
import { real, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';

/**
 * Chance of at least one run of losses of a length, within so many independent trades.
 *
 * A chain of length + 1 states, the losses in a row so far; the last is kept once reached.
 *
 * @param pLoss chance that a trade loses (0 to 1)
 * @param length losses in a row (a whole number of 1 or more)
 * @param trades how many (a whole number of 0 or more)
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see W. Feller, An Introduction to Probability Theory and Its Applications, vol. 1, ch. XIII
 */
export function streakProbability(pLoss: number, length: number, trades: number): number {
  const lose = real('pLoss', pLoss, unit);
  if (!Number.isInteger(length) || length < 1)
    throw new DomainError('length', length, 'a whole number of 1 or more');
  if (!Number.isInteger(trades) || trades < 0)
    throw new DomainError('trades', trades, 'a whole number of 0 or more');
  // inARow[k]: chance of k losses at the end, without a run of the length yet.
  let inARow = [1, ...Array.from({ length: length - 1 }, () => 0)];
  let seen = 0;
  for (let trade = 0; trade < trades; trade += 1) {
    const none = inARow.reduce((sum, chance) => sum + chance, 0);
    seen += lose * (inARow.at(-1) ?? 0);
    inARow = [none * (1 - lose), ...inARow.slice(0, -1).map((chance) => lose * chance)];
  }
  return Math.min(1, seen);
}
