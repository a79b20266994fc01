/** Where swings alone may have taken the price by then: quantiles over time. They know nothing of the book. */
import { PRICE } from './books.ts';
import { YEAR } from './odds.ts';
import type { Settings } from './params.ts';

export interface FanPoint {
  readonly days: number;
  /** Prices not exceeded with these probabilities. */
  readonly p5: number;
  readonly p25: number;
  readonly p75: number;
  readonly p95: number;
}

/** So many points in time, nearer to each other at first, where the fan opens fastest. */
export const times = (days: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => days * (i / count) ** 2);

/** Where a normal deviate is below with 5 and 25 %: numbers here, held to the engine by a test, for bytes. */
export const FIVE = -1.6448536269514722;
export const QUARTER = -0.6744897501960817;

export function fan(values: Settings): FanPoint[] {
  const sigma = values.volatility / 100;
  const logDrift = values.drift / 100 - sigma ** 2 / 2;
  return times(values.days, 10).map((days) => {
    const years = days / YEAR;
    const price = (z: number) => PRICE * Math.exp(logDrift * years + sigma * Math.sqrt(years) * z);
    return { days, p5: price(FIVE), p25: price(QUARTER), p75: price(-QUARTER), p95: price(-FIVE) };
  });
}
