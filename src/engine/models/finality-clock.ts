/*
 * Clocks of finality: Ethereum’s epochs, blocks to wait for, and windows of challenge. Float64.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** Ethereum’s: slots of 12 seconds, 32 to an epoch. */
export const ethereumSlots = { perEpoch: 32, seconds: 12 } as const;

/** When a block of Ethereum becomes final, in slots from the beginning of its epoch. */
export interface FinalityClock {
  /** The checkpoint that covers it: its own slot if it is the first of its epoch, else the next boundary. */
  readonly covered: number;
  /** That checkpoint is justified, an epoch later. */
  readonly justified: number;
  /** And final, when the next one is justified. */
  readonly final: number;
}

/**
 * When a block becomes final, if at least two thirds of the stake vote in time.
 *
 * Finality is a threshold that is crossed at a moment, not a probability. A block that misses a
 * boundary by one slot waits almost a whole epoch for the next. Votes that fail delay it, without limit.
 *
 * @param slot slot of the block in its epoch (a whole number, from 0 to perEpoch − 1)
 * @param perEpoch slots of an epoch (a whole number from 1 on; 32)
 * @returns the three moments, in slots from the beginning of the epoch
 * @throws {DomainError} if an argument is outside its domain
 * @see prysm-staking-2025
 */
export function finalityClock(
  slot: number,
  perEpoch: number = ethereumSlots.perEpoch,
): FinalityClock {
  const epoch = whole('perEpoch', perEpoch, 1);
  const at = whole('slot', slot, 0);
  if (at >= epoch) throw new DomainError('slot', slot, 'a slot of the epoch');
  const covered = at === 0 ? 0 : epoch;
  return { covered, justified: covered + epoch, final: covered + 2 * epoch };
}

/**
 * Slots from a block to its finality.
 *
 * @param slot slot of the block in its epoch (a whole number, from 0 to perEpoch − 1)
 * @param perEpoch slots of an epoch (a whole number from 1 on; 32)
 * @returns slots: two epochs for the first of an epoch, else three less its slot (64 to 95)
 * @throws {DomainError} if an argument is outside its domain
 */
export const slotsToFinality = (slot: number, perEpoch: number = ethereumSlots.perEpoch): number =>
  finalityClock(slot, perEpoch).final - slot;

/**
 * Mean of those slots over an epoch.
 *
 * @param perEpoch slots of an epoch (a whole number from 1 on; 32)
 * @returns (5·perEpoch − 1)/2 (79.5)
 * @throws {DomainError} if the argument is outside its domain
 */
export const meanSlotsToFinality = (perEpoch: number = ethereumSlots.perEpoch): number =>
  (5 * whole('perEpoch', perEpoch, 1) - 1) / 2;

/**
 * Time that so many blocks take on average.
 *
 * @param blocks blocks or slots (≥ 0)
 * @param secondsPerBlock mean seconds of a block (> 0)
 * @returns seconds (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 */
export const blocksWait = (blocks: number, secondsPerBlock: number): number =>
  real('blocks', blocks, nonNegative) * real('secondsPerBlock', secondsPerBlock, positive);

/**
 * A window of challenge in days, from the blocks of the chain that counts it.
 *
 * @param blocks blocks of the window (≥ 0; 45 818 on Arbitrum One)
 * @param secondsPerBlock seconds of a block there (> 0; 12 on Ethereum)
 * @returns days of 86 400 seconds (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see arbitrum-challenge-2025
 */
export const challengeDays = (blocks: number, secondsPerBlock: number): number =>
  blocksWait(blocks, secondsPerBlock) / 86_400;

function whole(parameter: string, value: number, from: number): number {
  const number = real(parameter, value, { words: `a whole number from ${from} on`, from });
  if (!Number.isInteger(number))
    throw new DomainError(parameter, value, `a whole number from ${from} on`);
  return number;
}
