import { DomainError } from './errors.ts';

/** Which way a position gains: `long` when the price rises, `short` when it falls. */
export type Side = 'long' | 'short';

/**
 * Sign of a position's gain in the price: the s of the formulas.
 *
 * @param side `long` or `short`
 * @returns +1 for a long, −1 for a short
 * @throws {DomainError} if `side` is neither
 */
export function sign(side: Side): 1 | -1 {
  if (!Object.hasOwn(signs, side)) throw new DomainError('side', side, '“long” or “short”');
  return signs[side];
}

const signs = { long: 1, short: -1 } as const;
