/** The models of the term “Leverage Cascade Mechanics”. */
export { almgrenImpact } from '../models/almgren-impact.ts';
export type { AlmgrenImpact, AlmgrenOrder } from '../models/almgren-impact.ts';
export { bookBadDebt, bookCascade, shockLevel } from '../models/book-cascade.ts';
export type { BookCascade, Shock } from '../models/book-cascade.ts';
export { branchingRatio, roundRatios, uniformCascade } from '../models/branching-ratio.ts';
export type { UniformCascade } from '../models/branching-ratio.ts';
export type { CascadePosition } from '../models/cascade-book.ts';
export {
  cascadeIgnition,
  cascadeProbability,
  ignitionStaircase,
} from '../models/cascade-ignition.ts';
export type { Ignition, IgnitionSetting, IgnitionStep } from '../models/cascade-ignition.ts';
export { cascadeMap } from '../models/cascade-map.ts';
export type { CascadeMapStep } from '../models/cascade-map.ts';
export type { ForcedSale } from '../models/forced-sale.ts';
export { aaveCloseFactor } from '../models/close-factor.ts';
export type { CloseFactorRule } from '../models/close-factor.ts';
export { fallToLiquidation, healthFactor } from '../models/health-factor.ts';
export type { Loan } from '../models/health-factor.ts';
export { liquidateLoan, toxicLoanToValue } from '../models/lending-liquidation.ts';
export type { LiquidationTerms, LoanLiquidation } from '../models/lending-liquidation.ts';
export { liquidationSpiral } from '../models/lending-spiral.ts';
export type { LiquidationSpiral } from '../models/lending-spiral.ts';
export { leverageTargetingNetwork } from '../models/leverage-targeting-network.ts';
export type {
  BankNetwork,
  LeverageTargetingNetwork,
  TargetingRound,
} from '../models/leverage-targeting-network.ts';
export { liquidationBook } from '../models/liquidation-book.ts';
export type { BookColumns, LiquidationBook } from '../models/liquidation-book.ts';
export { liquidationCascade } from '../models/liquidation-cascade.ts';
export type {
  Cascade,
  CascadeRound,
  CascadeSetting,
  SellingRule,
} from '../models/liquidation-cascade.ts';
export { averageFall, impactCurve, relativeFall } from '../models/price-impact.ts';
export type {
  ExponentialImpact,
  Impact,
  ImpactCurve,
  LinearImpact,
  PowerImpact,
  ProportionalImpact,
  RelativeFall,
  RelativeImpact,
} from '../models/price-impact.ts';
export { forcedPositions, shockableBook } from '../models/shockable-book.ts';
export type { BookMarket, ShockableBook } from '../models/shockable-book.ts';
export { spectralRadius } from '../models/spectral-radius.ts';
export type { Matrix } from '../models/spectral-radius.ts';
export { thresholdFireSale, thresholdSale } from '../models/threshold-fire-sale.ts';
export type {
  LeverageLimit,
  ThresholdFireSale,
  ThresholdRound,
} from '../models/threshold-fire-sale.ts';
