/** The models of the term “Leverage and Deleveraging Risks”. */
export { deleveragingAmplifier } from '../models/deleveraging-amplifier.ts';
export type { DeleveragingAmplification } from '../models/deleveraging-amplifier.ts';
export { effectiveLeverage } from '../models/effective-leverage.ts';
export {
  inverseBankruptcyPrice,
  inverseBankruptcyPriceAtLeverage,
  inverseEquity,
} from '../models/inverse-contract.ts';
export type { InversePosition, InversePrices } from '../models/inverse-contract.ts';
export {
  inverseCrossLiquidationPrice,
  inverseLiquidationPrice,
} from '../models/inverse-liquidation-price.ts';
export type {
  InverseCrossPosition,
  InverseCrossPrices,
} from '../models/inverse-liquidation-price.ts';
export { leverageTargeting, retargetTrade } from '../models/leverage-targeting.ts';
export type { LeverageTargeting } from '../models/leverage-targeting.ts';
export { linearBankruptcyPrice, linearEquity } from '../models/linear-contract.ts';
export type { LinearPosition } from '../models/linear-contract.ts';
export {
  equityAtLiquidation,
  isolatedLiquidationPrice,
  linearLiquidationPrice,
  marginLiquidationPrice,
} from '../models/liquidation-price.ts';
export type { MarginPosition } from '../models/liquidation-price.ts';
export { maintenanceMargin } from '../models/maintenance-margin.ts';
export type { MaintenanceRule, OtherPositions } from '../models/maintenance-margin.ts';
export { tieredLiquidationPrice } from '../models/margin-tiers.ts';
export type { MarginTier, TieredLiquidation } from '../models/margin-tiers.ts';
export { squareRootUnwind, squareRootUnwindAt } from '../models/square-root-unwind.ts';
export type {
  SquareRootPosition,
  SquareRootUnwind,
  UnwindState,
} from '../models/square-root-unwind.ts';

export { closeProbability, touchProbability } from '../models/first-passage.ts';
export type { Direction, Passage } from '../models/first-passage.ts';
export {
  logNormalDistribution,
  millsRatio,
  normalDensity,
  normalDistribution,
  normalQuantile,
} from '../models/normal-distribution.ts';
