/*
 * A race of blocks: what both forms of its chance share. Float64.
 */
import { nonNegative, real, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** Blocks beyond which no chance of a race is reckoned: sums have as many terms. */
export const MOST_BLOCKS = 100_000;

/**
 * Probability that an attacker ever makes up so many blocks.
 *
 * The gambler’s ruin of the Bitcoin paper, section 11: each block is the attacker’s with
 * probability q, else everybody else’s, and nobody gives up.
 *
 * @param share the attacker’s share q of the work (0 to 1)
 * @param deficit blocks behind (a whole number from 0 to 100 000)
 * @returns (q/p)^d with p = 1 − q, and 1 from q = ½ on (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see nakamoto-2008
 */
export function catchUpProbability(share: number, deficit: number): number {
  const q = real('share', share, unit);
  const d = blocksOf('deficit', deficit);
  return hasMajority(q) ? 1 : (q / (1 - q)) ** d;
}

/** Whether so large a share always wins: half is enough, given time. */
export const hasMajority = (share: number): boolean => share >= 0.5;

/** A number of blocks, checked. */
export function blocksOf(parameter: string, value: number): number {
  const blocks = real(parameter, value, nonNegative);
  if (!Number.isInteger(blocks) || blocks > MOST_BLOCKS)
    throw new DomainError(parameter, value, 'a whole number from 0 to 100 000');
  return blocks;
}
