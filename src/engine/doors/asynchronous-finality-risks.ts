/** The models of the term “Asynchronous Finality Risks”. */
export { blockRace } from '../models/block-race.ts';
export type { BlockRace, RacedBlocks } from '../models/block-race.ts';
export { catchUpProbability } from '../models/catch-up.ts';
export { attackBalance, attackBill, valueInFlight } from '../models/double-spend.ts';
export type { AttackBalance, DoubleSpend, HiredWork } from '../models/double-spend.ts';
export { confirmationsNeeded, nakamotoBlocksNeeded } from '../models/fewest-blocks.ts';
export {
  blocksWait,
  challengeDays,
  ethereumSlots,
  finalityClock,
  meanSlotsToFinality,
  slotsToFinality,
} from '../models/finality-clock.ts';
export type { FinalityClock } from '../models/finality-clock.ts';
export { nakamotoReversal } from '../models/nakamoto-reversal.ts';
export { reversalProbabilities, reversalProbability } from '../models/reversal-probability.ts';
