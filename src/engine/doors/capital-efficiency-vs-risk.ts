/** The models of the term “Capital Efficiency vs Risk”. */
export { centredConcentration, rangeOfConcentration } from '../models/centred-concentration.ts';
export { concentration } from '../models/concentration.ts';
export type { PriceRange } from '../models/concentration.ts';
export { futuresScan } from '../models/futures-scan.ts';
export type { DatedFuture, FuturesScan } from '../models/futures-scan.ts';
export { isolatedLiquidationRatio } from '../models/isolated-liquidation.ts';
export type { IsolatedPosition, Margined } from '../models/isolated-liquidation.ts';
export { everFallsTo, fallsWithin, kellyDrawdown } from '../models/kelly-drawdown.ts';
export { kellyError, kellyOptimum, keptGrowth, leveredGrowth } from '../models/kelly-growth.ts';
export type { KellyOptimum, LeveredAsset } from '../models/kelly-growth.ts';
export { passageToLiquidation } from '../models/liquidation-probability.ts';
export type { PositionAtRisk } from '../models/liquidation-probability.ts';
export { scanGrid } from '../models/scan-grid.ts';
export { minimumMargin, portfolioDelta, scenarioScan } from '../models/scenario-scan.ts';
export type {
  DeltaSum,
  Leg,
  LinearLeg,
  MinimumCharge,
  ScannedOption,
  ScanMarket,
  ScanScenario,
  ScenarioScan,
} from '../models/scenario-scan.ts';
