/** The models of the term “Liquidation Cascade Probability”. */
export {
  cashAtExpiry,
  correctedDownAndOutCall,
  discreteDownAndOutCall,
  downAndOutCall,
} from '../models/barrier-option.ts';
export type { CashAtExpiry, DownAndOutCall } from '../models/barrier-option.ts';
export {
  correctedBarrier,
  correctedTouchProbability,
  discreteBarrierBeta,
  discreteTouchProbability,
} from '../models/discrete-first-passage.ts';
export type { WatchedPassage } from '../models/discrete-first-passage.ts';
export { endProbability, endQuantile } from '../models/end-distribution.ts';
export { liquidationProbability } from '../models/liquidation-probability.ts';
export { cascadeSimulation } from '../models/cascade-simulation.ts';
export type { CascadeRisk } from '../models/cascade-simulation.ts';
export { feedbackSimulation } from '../models/feedback-simulation.ts';
export type { FeedbackSetting, SimulatedPosition } from '../models/feedback-simulation.ts';
export type { Jumps, PriceProcess } from '../models/jump-diffusion.ts';
export { advance, estimates, noSamples, refinements } from '../models/monte-carlo.ts';
export type { Estimate, SampleSums, Simulation } from '../models/monte-carlo.ts';
export { pathMinima, shareAtOrBelow } from '../models/path-minima.ts';
export { watchedTouchSimulation } from '../models/stepped-path.ts';
export { touchSimulation } from '../models/touch-simulation.ts';
export type { TouchSetting } from '../models/touch-simulation.ts';
