/** The model’s answer at the reader’s settings. Float64; probabilities as fractions. */
import {
  attackBalance,
  attackBill,
  blocksWait,
  ethereumSlots,
  finalityClock,
  nakamotoReversal,
  reversalProbability,
  slotsToFinality,
  valueInFlight,
  type AttackBalance,
  type FinalityClock,
} from '../../../engine/index.ts';
import type { Settings } from './params.ts';

export interface Depth extends AttackBalance {
  readonly exact: number;
  readonly paper: number;
  readonly seconds: number;
  readonly bill: number;
}

/** A payment so many blocks deep; its exact chance is reckoned unless it is known. */
export function depthOf(
  values: Settings,
  blocks: number,
  exact = reversalProbability(values.share / 100, blocks),
): Depth {
  const bill = attackBill({
    perHour: values.perHour,
    blocks,
    secondsPerBlock: values.seconds,
    premium: values.premium / 100,
  });
  return {
    exact,
    paper: nakamotoReversal(values.share / 100, blocks),
    seconds: blocksWait(blocks, values.seconds),
    bill,
    ...attackBalance({
      value: values.value,
      probability: exact,
      bill,
      rewards: values.reward * blocks,
    }),
  };
}

/** Blocks and slots are whole; a link may say otherwise. */
export const depthAt = ({ blocks }: Pick<Settings, 'blocks'>): number => Math.round(blocks);
export const slotAt = ({ slot }: Pick<Settings, 'slot'>): number => Math.round(slot);

/** Whether waiting is of no use: half of the work always wins. */
export const always = ({ share }: Settings): boolean => share >= 50;

/** The deepest that the figure shows. */
export const deepest = ({ blocks }: Pick<Settings, 'blocks'>): number =>
  Math.max(12, Math.ceil(1.4 * depthAt({ blocks })));

export interface Vote extends FinalityClock {
  readonly slots: number;
  readonly seconds: number;
  /** Value in flight meanwhile. */
  readonly flight: number;
}

export function voteOf(values: Settings): Vote {
  const slots = slotsToFinality(slotAt(values));
  const seconds = blocksWait(slots, ethereumSlots.seconds);
  return {
    ...finalityClock(slotAt(values)),
    slots,
    seconds,
    flight: inFlight(values, seconds),
  };
}

export const inFlight = ({ flow }: Settings, seconds: number): number =>
  valueInFlight(flow / 3600, seconds);
