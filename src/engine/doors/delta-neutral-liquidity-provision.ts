/** The models of the term “Delta Neutral Liquidity Provision”. */
export {
  arbitrageShareFixedBlocks,
  arbitrageShareRandomBlocks,
  feeInSwings,
} from '../models/arbitrage-share.ts';
export type { BlockTrading } from '../models/arbitrage-share.ts';
export { payoffHedgeSpread, poolHedgeSpread } from '../models/hedge-spread.ts';
export type { HedgePlan, HedgeSpread } from '../models/hedge-spread.ts';
export { hedgeTradingCost, hedgeTradingNoise } from '../models/hedge-trading.ts';
export type { HedgedByClock } from '../models/hedge-trading.ts';
export { hedgeAlong } from '../models/hedged-path.ts';
export type { HedgedBook, HedgedEnd, HedgedWay } from '../models/hedged-path.ts';
export {
  hedgedPaths,
  hedgedPathSimulation,
  hedgeDeviation,
  pathPrices,
} from '../models/hedged-path-simulation.ts';
export type { HedgedPair, HedgeOutcome, HedgeSetting } from '../models/hedged-path-simulation.ts';
export { hedgedPoolIncome } from '../models/hedged-pool-income.ts';
export type { HedgedPool, HedgedPoolIncome } from '../models/hedged-pool-income.ts';
export { hedgedOnceProfit, impermanentLoss } from '../models/impermanent-loss.ts';
export { liquidityHoldings, liquidityWorth } from '../models/liquidity-range.ts';
export type { LiquidityHoldings, LiquidityPosition } from '../models/liquidity-range.ts';
export { partialMoment } from '../models/lognormal-moments.ts';
export {
  breakEvenTurnover,
  breakEvenVolatility,
  expectedPoolLoss,
  lossVersusRebalancing,
} from '../models/loss-versus-rebalancing.ts';
export {
  averagePayoff,
  moneyDelta,
  payoffAt,
  squaredPayoff,
  withUnits,
} from '../models/piecewise-power.ts';
export type { Payoff, Piece, Term } from '../models/piecewise-power.ts';
export { poolBook } from '../models/pool-book.ts';
export { poolPayoff } from '../models/pool-payoff.ts';
