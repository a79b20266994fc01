/* A stop that is watched only now and then is seen when it is passed already: by how much. Float64, a statistic. */
import { nonNegative, real } from '../domain.ts';
import { discreteBarrierBeta } from './discrete-first-passage.ts';

/**
 * How far beyond a stop the price is on average when it is first seen there, looking only now and then.
 *
 * About 0.5826·σ·√Δt: small steps, no jumps, and a stop many steps away.
 *
 * @param volatility σ, price per square root of time (≥ 0)
 * @param interval Δt, time between two looks (≥ 0)
 * @returns distance in price (≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see broadie-glasserman-kou-1997 in src/content/sources.yaml
 */
export function stopOvershoot(volatility: number, interval: number): number {
  return (
    discreteBarrierBeta *
    real('volatility', volatility, nonNegative) *
    Math.sqrt(real('interval', interval, nonNegative))
  );
}
