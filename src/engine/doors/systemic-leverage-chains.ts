/** The models of the term “Systemic Leverage Chains”. */
export type { DebtNetwork } from '../models/debt-network.ts';
export { eisenbergNoe } from '../models/eisenberg-noe.ts';
export type { Clearing } from '../models/eisenberg-noe.ts';
export { leverageChain } from '../models/leverage-chain.ts';
export type { ChainLayer, ChainLink, LeverageChain } from '../models/leverage-chain.ts';
export { loopExposure, loopRisk, loopYield } from '../models/loop-leverage.ts';
export type { Loop, LoopAtRisk, LoopExposure, LoopRisk } from '../models/loop-leverage.ts';
export { loopStaircase, shakenLoop } from '../models/loop-staircase.ts';
export type { LoopStep, ShakenLoop } from '../models/loop-staircase.ts';
export { loopUnwind } from '../models/loop-unwind.ts';
export type { LoopToUnwind, LoopUnwind } from '../models/loop-unwind.ts';
export { rehypothecation } from '../models/rehypothecation.ts';
export type { Rehypothecation } from '../models/rehypothecation.ts';
export { sparseClearing } from '../models/sparse-clearing.ts';
export type { SparseClearing, SparseDebtNetwork } from '../models/sparse-clearing.ts';
export { sparseNetwork } from '../models/sparse-network.ts';
export type { DebtList, SparseNetwork } from '../models/sparse-network.ts';
