/*
 * The first depth at which a chance of reversal is below a bound. Float64.
 */
import { real, unit } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { hasMajority, MOST_BLOCKS } from './catch-up.ts';
import { nakamotoReversal } from './nakamoto-reversal.ts';
import { reversalProbability } from './reversal-probability.ts';

const bound: Interval = { words: 'a number between 0 and 1', above: 0, below: 1 };

/** A chance of reversal by share and depth: `reversalProbability`, or `nakamotoReversal`. */
type Reversal = (share: number, blocks: number) => number;

/**
 * Fewest confirmations after which the exact chance of a reversal is below a bound.
 *
 * @param share the attacker’s share q of the work (0 to 1)
 * @param risk the bound (between 0 and 1, both excluded)
 * @returns blocks (1 to 100 000), or null where no depth up to 100 000 is enough: always from q = ½ on
 * @throws {DomainError} if an argument is outside its domain
 * @see grunspan-perez-marco-2017
 */
export const confirmationsNeeded = (share: number, risk: number): number | null =>
  fewestBlocks(reversalProbability, share, risk);

/**
 * The same by the approximation of the Bitcoin paper, whose last table this is.
 *
 * @param share the attacker’s share q of the work (0 to 1)
 * @param risk the bound (between 0 and 1, both excluded)
 * @returns blocks (1 to 100 000), or null where no depth up to 100 000 is enough
 * @throws {DomainError} if an argument is outside its domain
 * @see nakamoto-2008 section 11
 */
export const nakamotoBlocksNeeded = (share: number, risk: number): number | null =>
  fewestBlocks(nakamotoReversal, share, risk);

function fewestBlocks(reversal: Reversal, share: number, risk: number): number | null {
  const limit = real('risk', risk, bound);
  const below = (blocks: number): boolean => reversal(share, blocks) < limit;
  // At no blocks it is 1. Doubled until it is below, then closed in on.
  let [low, high] = [0, 1];
  if (hasMajority(real('share', share, unit))) return null;
  while (!below(high)) {
    if (high === MOST_BLOCKS) return null;
    [low, high] = [high, Math.min(MOST_BLOCKS, 2 * high)];
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (below(middle)) high = middle;
    else low = middle;
  }
  return high;
}
