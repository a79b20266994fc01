/** The models of the term “MEV Extraction Mechanics”. */
export { extractionSplit } from '../models/extraction-split.ts';
export type { ExtractionSplit } from '../models/extraction-split.ts';
export { integerAmountIn, integerAmountOut, integerSwap, turned } from '../models/integer-pool.ts';
export type { IntegerPool, IntegerSwap } from '../models/integer-pool.ts';
export { noArbitrageBand, outsideArbitrage, twoPoolArbitrage } from '../models/pool-arbitrage.ts';
export type { Arbitrage, ArbitragePool } from '../models/pool-arbitrage.ts';
export {
  largestIntegerFrontRun,
  pendingQuote,
  sandwich,
  sandwichSplit,
} from '../models/sandwich.ts';
export type { PendingQuote, PendingTrade, Sandwich, SandwichSplit } from '../models/sandwich.ts';
export {
  bestFrontRun,
  freeFrontRun,
  frontRunShortfall,
  largestFrontRun,
  sandwichProfit,
  sandwichThreshold,
} from '../models/sandwich-profit.ts';
export type { SandwichSetting } from '../models/sandwich-profit.ts';
