/** The models of the term “Upgradeability Security Risks”. */
export { stageCrossovers, stageFailures } from '../models/council-stages.ts';
export type { StageCrossovers, StageFailures } from '../models/council-stages.ts';
export { exitProbability, exitWindow } from '../models/exit-window.ts';
export type { ExitPlan } from '../models/exit-window.ts';
export { inheritanceOrder } from '../models/inheritance-order.ts';
export { SELECTORS, selectorClashProbability } from '../models/selector-clash.ts';
export {
  atLeastProbability,
  deadlockProbability,
  overYears,
  takeoverProbability,
  withSharedFailure,
} from '../models/signer-threshold.ts';
export type { Signers } from '../models/signer-threshold.ts';
export { storageCollisions } from '../models/storage-collision.ts';
export type { StorageCollision } from '../models/storage-collision.ts';
export { slotsUsed, storageLayout } from '../models/storage-layout.ts';
export type { StoragePlace, StorageVariable } from '../models/storage-layout.ts';
export { packedBytes, readPacked } from '../models/packed-value.ts';
export { wordBytes, wordText } from '../models/storage-word.ts';
export { erc1967Slot, erc7201Slot, functionSelector, keccakSlot } from '../models/hashed-slot.ts';
export { keccak256 } from '../models/keccak.ts';
