import { nonNegative, real } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** Different selectors: four bytes. On purpose, about as many hashes find a name for a given one. */
export const SELECTORS = 2 ** 32;

/**
 * Chance that two of n functions share a selector by accident: 1 − ∏(1 − i/2³²), i < n.
 *
 * It says nothing of a clash that is looked for: that takes about 2³² hashes, not luck. Float64; logarithms keep the
 * digits of a chance near 0.
 *
 * @param functions how many (whole, 0 to 2^32)
 * @returns probability (0 to 1)
 * @throws {DomainError} if `functions` is outside its domain
 */
export function selectorClashProbability(functions: number): number {
  const n = real('functions', functions, nonNegative);
  if (!Number.isInteger(n)) throw new DomainError('functions', functions, 'a whole number');
  if (n > SELECTORS) return 1;
  let log = 0;
  // Beyond this it is 1 in every digit that a float64 has.
  for (let i = 1; i < n && log > -50; i++) log += Math.log1p(-i / SELECTORS);
  // Not its negative: that of nothing would be a negative zero.
  return 0 - Math.expm1(log);
}
