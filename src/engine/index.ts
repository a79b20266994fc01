export { Decimal, exact, roundAgainstTrader } from './decimal.ts';
export type { Exact } from './decimal.ts';
export { finite, atLeastOne, nonNegative, positive, real, unit } from './domain.ts';
export type { Interval } from './domain.ts';
export { DomainError } from './errors.ts';
export { makeRandom } from './random.ts';
export type { Random } from './random.ts';
export { fractionText, ratio, toDecimal, toNumber } from './rational.ts';
export type { Ratio, Rational } from './rational.ts';
export { sign } from './side.ts';
export type { Side } from './side.ts';

export { deleveragingAmplifier } from './models/deleveraging-amplifier.ts';
export type { DeleveragingAmplification } from './models/deleveraging-amplifier.ts';
export { effectiveLeverage } from './models/effective-leverage.ts';
export {
  inverseBankruptcyPrice,
  inverseBankruptcyPriceAtLeverage,
  inverseEquity,
} from './models/inverse-contract.ts';
export type { InversePosition, InversePrices } from './models/inverse-contract.ts';
export {
  inverseCrossLiquidationPrice,
  inverseLiquidationPrice,
} from './models/inverse-liquidation-price.ts';
export type {
  InverseCrossPosition,
  InverseCrossPrices,
} from './models/inverse-liquidation-price.ts';
export { leverageTargeting, retargetTrade } from './models/leverage-targeting.ts';
export type { LeverageTargeting } from './models/leverage-targeting.ts';
export { linearBankruptcyPrice, linearEquity } from './models/linear-contract.ts';
export type { LinearPosition } from './models/linear-contract.ts';
export {
  equityAtLiquidation,
  isolatedLiquidationPrice,
  linearLiquidationPrice,
  marginLiquidationPrice,
} from './models/liquidation-price.ts';
export type { MarginPosition } from './models/liquidation-price.ts';
export { maintenanceMargin } from './models/maintenance-margin.ts';
export type { MaintenanceRule, OtherPositions } from './models/maintenance-margin.ts';
export { tieredLiquidationPrice } from './models/margin-tiers.ts';
export type { MarginTier, TieredLiquidation } from './models/margin-tiers.ts';
export { squareRootUnwind, squareRootUnwindAt } from './models/square-root-unwind.ts';
export type {
  SquareRootPosition,
  SquareRootUnwind,
  UnwindState,
} from './models/square-root-unwind.ts';

export { closeProbability, touchProbability } from './models/first-passage.ts';
export type { Direction, Passage } from './models/first-passage.ts';
export {
  logNormalDistribution,
  millsRatio,
  normalDensity,
  normalDistribution,
  normalQuantile,
} from './models/normal-distribution.ts';

// Liquidation Cascade Probability
export {
  cashAtExpiry,
  correctedDownAndOutCall,
  discreteDownAndOutCall,
  downAndOutCall,
} from './models/barrier-option.ts';
export type { CashAtExpiry, DownAndOutCall } from './models/barrier-option.ts';
export {
  correctedBarrier,
  correctedTouchProbability,
  discreteBarrierBeta,
  discreteTouchProbability,
} from './models/discrete-first-passage.ts';
export type { WatchedPassage } from './models/discrete-first-passage.ts';
export { endProbability, endQuantile } from './models/end-distribution.ts';
export { liquidationProbability } from './models/liquidation-probability.ts';
export { cascadeSimulation } from './models/cascade-simulation.ts';
export type { CascadeRisk } from './models/cascade-simulation.ts';
export { feedbackSimulation } from './models/feedback-simulation.ts';
export type { FeedbackSetting, SimulatedPosition } from './models/feedback-simulation.ts';
export type { Jumps, PriceProcess } from './models/jump-diffusion.ts';
export { advance, estimates, noSamples, refinements } from './models/monte-carlo.ts';
export type { Estimate, SampleSums, Simulation } from './models/monte-carlo.ts';
export { pathMinima, shareAtOrBelow } from './models/path-minima.ts';
export { watchedTouchSimulation } from './models/stepped-path.ts';
export { touchSimulation } from './models/touch-simulation.ts';
export type { TouchSetting } from './models/touch-simulation.ts';

// Auto-Deleveraging System
export { adlOutcome } from './models/adl-outcome.ts';
export type { AdlOutcome, AdlOutcomeRow } from './models/adl-outcome.ts';
export { adlProRata, adlQueue } from './models/adl-queue.ts';
export type { AccountId, AdlQueue, Matching, Opponent, QueueRow } from './models/adl-queue.ts';
export { adlScores } from './models/adl-rules.ts';
export type { AdlRule, AdlWinner } from './models/adl-rules.ts';
export { bitmexScore, hyperliquidScore, scoreOrder } from './models/adl-score.ts';
export type { BitmexScore, HyperliquidReading, Score } from './models/adl-score.ts';
export { autoDeleveraging } from './models/auto-deleveraging.ts';
export type { AutoDeleveraging, Matched, Winner, WinnerRow } from './models/auto-deleveraging.ts';
export { exchangeState } from './models/exchange-state.ts';
export type { ExchangePath, ExchangeState, OpenPosition } from './models/exchange-state.ts';
export { equityAfter, haircutBudget } from './models/haircut-budget.ts';
export type { HaircutAccount, HaircutBudget } from './models/haircut-budget.ts';
export { levelHaircuts, queueHaircuts } from './models/haircut.ts';
export type { HaircutRequest, Haircuts } from './models/haircut.ts';
export { linearImpactBadDebt } from './models/linear-impact-bad-debt.ts';
export type { ImpactBadDebt } from './models/linear-impact-bad-debt.ts';
export { liquidationInsurance } from './models/liquidation-insurance.ts';
export type { LiquidationInsurance } from './models/liquidation-insurance.ts';
export { lossWaterfall } from './models/loss-waterfall.ts';
export type { BankruptPosition, FundUse, Loss, LossWaterfall } from './models/loss-waterfall.ts';
export { randomOrder } from './models/random-order.ts';
export { riskAwareShares } from './models/risk-aware-shares.ts';
export type { RiskAwareShares } from './models/risk-aware-shares.ts';

// Leverage Cascade Mechanics
export { almgrenImpact } from './models/almgren-impact.ts';
export type { AlmgrenImpact, AlmgrenOrder } from './models/almgren-impact.ts';
export { bookBadDebt, bookCascade, shockLevel } from './models/book-cascade.ts';
export type { BookCascade, Shock } from './models/book-cascade.ts';
export { branchingRatio, uniformCascade } from './models/branching-ratio.ts';
export type { UniformCascade } from './models/branching-ratio.ts';
export type { CascadePosition } from './models/cascade-book.ts';
export {
  cascadeIgnition,
  cascadeProbability,
  ignitionStaircase,
} from './models/cascade-ignition.ts';
export type { Ignition, IgnitionSetting, IgnitionStep } from './models/cascade-ignition.ts';
export { cascadeMap } from './models/cascade-map.ts';
export type { CascadeMapStep } from './models/cascade-map.ts';
export type { ForcedSale } from './models/forced-sale.ts';
export {
  fallToLiquidation,
  healthFactor,
  liquidateLoan,
  toxicLoanToValue,
} from './models/lending-liquidation.ts';
export type { LiquidationTerms, Loan, LoanLiquidation } from './models/lending-liquidation.ts';
export { aaveCloseFactor, liquidationSpiral } from './models/lending-spiral.ts';
export type { CloseFactorRule, LiquidationSpiral } from './models/lending-spiral.ts';
export { leverageTargetingNetwork } from './models/leverage-targeting-network.ts';
export type {
  BankNetwork,
  LeverageTargetingNetwork,
  TargetingRound,
} from './models/leverage-targeting-network.ts';
export { liquidationBook } from './models/liquidation-book.ts';
export type { BookColumns, LiquidationBook } from './models/liquidation-book.ts';
export { liquidationCascade } from './models/liquidation-cascade.ts';
export type {
  Cascade,
  CascadeRound,
  CascadeSetting,
  SellingRule,
} from './models/liquidation-cascade.ts';
export { averageFall, impactCurve, relativeFall } from './models/price-impact.ts';
export type {
  ExponentialImpact,
  Impact,
  ImpactCurve,
  LinearImpact,
  PowerImpact,
  ProportionalImpact,
  RelativeFall,
  RelativeImpact,
} from './models/price-impact.ts';
export { forcedPositions, shockableBook } from './models/shockable-book.ts';
export type { BookMarket, ShockableBook } from './models/shockable-book.ts';
export { spectralRadius } from './models/spectral-radius.ts';
export type { Matrix } from './models/spectral-radius.ts';
export { thresholdFireSale, thresholdSale } from './models/threshold-fire-sale.ts';
export type {
  LeverageLimit,
  ThresholdFireSale,
  ThresholdRound,
} from './models/threshold-fire-sale.ts';

// Systemic Leverage Chains
export type { DebtNetwork } from './models/debt-network.ts';
export { eisenbergNoe } from './models/eisenberg-noe.ts';
export type { Clearing } from './models/eisenberg-noe.ts';
export { leverageChain } from './models/leverage-chain.ts';
export type { ChainLayer, ChainLink, LeverageChain } from './models/leverage-chain.ts';
export { loopExposure, loopRisk, loopYield } from './models/loop-leverage.ts';
export type { Loop, LoopAtRisk, LoopExposure, LoopRisk } from './models/loop-leverage.ts';
export { loopStaircase, shakenLoop } from './models/loop-staircase.ts';
export type { LoopStep, ShakenLoop } from './models/loop-staircase.ts';
export { loopUnwind } from './models/loop-unwind.ts';
export type { LoopToUnwind, LoopUnwind } from './models/loop-unwind.ts';
export { rehypothecation } from './models/rehypothecation.ts';
export type { Rehypothecation } from './models/rehypothecation.ts';
export { sparseClearing } from './models/sparse-clearing.ts';
export type { SparseClearing, SparseDebtNetwork } from './models/sparse-clearing.ts';
export { sparseNetwork } from './models/sparse-network.ts';
export type { DebtList, SparseNetwork } from './models/sparse-network.ts';

// Leverage Limit Governance
export { badDebtAtLeverage, badDebtProbability } from './models/bad-debt-probability.ts';
export type { BadDebt, ForcedClose } from './models/bad-debt-probability.ts';
export { closeOutFall } from './models/close-out-rule.ts';
export { gapImpliedCap } from './models/gap-implied-cap.ts';
export type { GapImpliedCap } from './models/gap-implied-cap.ts';
export { latencyExposure } from './models/latency-exposure.ts';
export { maintenanceAmount, maintenanceRates, marginTable } from './models/margin-table.ts';
export type { MarginRow } from './models/margin-table.ts';
export { openInterestMargin } from './models/open-interest-margin.ts';
export type { OpenInterestRule } from './models/open-interest-margin.ts';
export { proposalPasses, proposalTimeline } from './models/proposal-timeline.ts';
export type { ProposalMoments, ProposalTimeline } from './models/proposal-timeline.ts';
export { stewardPath } from './models/steward-path.ts';
export type { StewardChange, StewardPath, StewardStep } from './models/steward-path.ts';
export { initialMargin, marginTiers, tieredMaintenance } from './models/tiered-margin.ts';
export type { TieredMaintenance } from './models/tiered-margin.ts';
