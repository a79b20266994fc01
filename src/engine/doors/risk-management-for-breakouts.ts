/** The models of the term “Risk Management for Breakouts”. */
export { breakoutTrade } from '../models/breakout-trade.ts';
export type { BreakoutRule, BreakoutTrade, Fill } from '../models/breakout-trade.ts';
export { donchianChannel } from '../models/donchian-channel.ts';
export type { Channel } from '../models/donchian-channel.ts';
export { equityPath } from '../models/equity-path.ts';
export type { EquityPath, Staking } from '../models/equity-path.ts';
export { ruinWithin } from '../models/finite-ruin.ts';
export { fractionDrawdown, tradeGrowth } from '../models/fraction-drawdown.ts';
export { gamblersRuin } from '../models/gamblers-ruin.ts';
export { streakProbability } from '../models/losing-streak.ts';
export { pyramid } from '../models/pyramid.ts';
export type { Pyramid, PyramidPlan } from '../models/pyramid.ts';
export {
  breakEvenWinRate,
  expectancy,
  growthOptimalStake,
  riskOfRuin,
  ruinRoot,
} from '../models/risk-of-ruin.ts';
export type { Trades } from '../models/risk-of-ruin.ts';
export { gapLossInR, gappedExpectancy } from '../models/stop-gap.ts';
export type { StoppedTrade } from '../models/stop-gap.ts';
export { stopOvershoot } from '../models/stop-overshoot.ts';
export { targetBeforeStop } from '../models/target-before-stop.ts';
export type { Bracket } from '../models/target-before-stop.ts';
export { trueRange, trueRanges, wilderAverage } from '../models/true-range.ts';
export type { Averaging, Bar } from '../models/true-range.ts';
export { lossAtStop, unitSize } from '../models/unit-size.ts';
export type { Sizing, UnitSize } from '../models/unit-size.ts';
