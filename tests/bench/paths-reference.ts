/** The straightforward way of a path: ambient randomness, an object a step. */
import type { PriceProcess } from '../../src/engine/index.ts';

interface Moment {
  readonly price: number;
  readonly lowest: number;
}

function boxMuller(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

/** Lowest price of a path from 1, by Euler’s steps. */
export function plainLowest(process: PriceProcess, steps: number): number {
  const { volatility, drift = 0, years, jumps = { rate: 0, mean: 0, deviation: 0 } } = process;
  const step = years / steps;
  const growth = Math.exp(jumps.mean + jumps.deviation ** 2 / 2) - 1;
  let now: Moment = { price: 1, lowest: 1 };
  for (let i = 0; i < steps; i++) {
    const swing = volatility * Math.sqrt(step) * boxMuller();
    const jump = Math.random() < jumps.rate * step ? jumps.mean + jumps.deviation * boxMuller() : 0;
    const log = (drift - volatility ** 2 / 2 - jumps.rate * growth) * step + swing + jump;
    const price = now.price * Math.exp(log);
    now = { price, lowest: Math.min(now.lowest, price) };
  }
  return now.lowest;
}
