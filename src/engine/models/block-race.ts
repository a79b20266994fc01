/*
 * One race of blocks, drawn by chance. For the picture: chances are never counted from it.
 */
import { positive, real, unit } from '../domain.ts';
import { makeRandom } from '../random.ts';
import { blocksOf } from './catch-up.ts';

export interface BlockRace {
  /** The attacker’s share of the work (0 to 1). */
  readonly share: number;
  /** Confirmations after which the payment is believed (0 to 100 000). */
  readonly confirmations: number;
  /** Blocks after which the race is given up (1 to 100 000). */
  readonly most: number;
  readonly seed: number;
}

export interface RacedBlocks {
  /** How far the others lead after 0, 1, 2, … blocks of either side. */
  readonly leads: readonly number[];
  /** Place in `leads` at which the payment was believed; null if the race ended before. */
  readonly believed: number | null;
  /** Whether the attacker made up the lead after that. */
  readonly undone: boolean;
}

/**
 * A race between the chain and an attacker’s, which began one block ahead in secret.
 *
 * Each block is the attacker’s with the probability of his share. The payment is believed once the
 * others have found n blocks; from then on the attacker publishes as soon as he has as many.
 *
 * @param race share, confirmations, length and seed
 * @returns the leads, until it is undone or given up
 * @throws {DomainError} if an argument is outside its domain
 * @see rosenfeld-2014
 */
export function blockRace({ share, confirmations, most, seed }: BlockRace): RacedBlocks {
  const q = real('share', share, unit);
  const n = blocksOf('confirmations', confirmations);
  const length = real('most', blocksOf('most', most), positive);
  const random = makeRandom(seed);
  const leads = [0];
  let [honest, attacker] = [0, 0];
  let believed: number | null = n === 0 ? 0 : null;
  while (leads.length <= length && (believed === null || honest > attacker)) {
    if (random.uniform() < q) attacker += 1;
    else honest += 1;
    leads.push(honest - attacker);
    if (believed === null && honest >= n) believed = leads.length - 1;
  }
  return { leads, believed, undone: believed !== null && honest <= attacker };
}
