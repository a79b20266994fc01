/** The models of the term “Market Volatility Thresholds”. */
export { bandExitProbability } from '../models/band-exit.ts';
export type { LogBand } from '../models/band-exit.ts';
export { circuitBreakerLevels, circuitBreakerPoints } from '../models/circuit-breaker-level.ts';
export type { CircuitBreaker } from '../models/circuit-breaker-level.ts';
export { ewmaMemory, ewmaVolatility } from '../models/ewma-volatility.ts';
export { normalFall, studentFall } from '../models/fall-probability.ts';
export { haltedDay } from '../models/halted-day.ts';
export type { DrawnDay, HaltedDay } from '../models/halted-day.ts';
export { luldBand } from '../models/luld-band.ts';
export type { LuldBand, LuldShare } from '../models/luld-band.ts';
export { luldSeconds, luldSession } from '../models/luld-session.ts';
export type { LuldMoment, Quote } from '../models/luld-session.ts';
export { orderBand, orderBandOutcome } from '../models/order-band.ts';
export type { BandedOrder, BandOutcome, OrderBand } from '../models/order-band.ts';
export { always, firingsPerYear, usShares } from '../models/threshold-firings.ts';
export type { Calendar } from '../models/threshold-firings.ts';
export { afterLook, beforeHalts, haltTimeline } from '../models/trading-halt.ts';
export type {
  HaltPhase,
  HaltRule,
  HaltSession,
  HaltState,
  HaltTimeline,
  Look,
} from '../models/trading-halt.ts';
export { procyclicality, volatilityMargins } from '../models/volatility-margin.ts';
export type { MarginGuard, MarginPlan } from '../models/volatility-margin.ts';
