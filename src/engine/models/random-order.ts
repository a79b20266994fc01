/*
 * A random order, from the engine's generator: the same draw in every browser.
 */
import { DomainError } from '../errors.ts';
import { makeRandom } from '../random.ts';

/**
 * A random order of so many things: the line of a venue that draws lots.
 *
 * @param count how many (a whole number from 0 to 1 000 000)
 * @param seed which draw (a whole number from 0 to 2^32 − 1)
 * @returns the numbers from 0 to count − 1, shuffled; every order is equally likely
 * @throws {DomainError} if a number is not whole or out of range
 * @see dydx-contract-loss-2026 in src/content/sources.yaml
 */
export function randomOrder(count: number, seed: number): readonly number[] {
  if (!Number.isInteger(count) || count < 0 || count > 1e6)
    throw new DomainError('count', count, 'a whole number from 0 to 1000000');
  const { uniform } = makeRandom(seed);
  const order = Array.from({ length: count }, (_, i) => i);
  // From the end, each changes places with one that is not settled yet, or with itself.
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [order[i], order[j]] = [order[j] ?? j, order[i] ?? i];
  }
  return order;
}
