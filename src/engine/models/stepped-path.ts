/*
 * Stepped path: a path of a jump-diffusion look by look, as a venue that samples its price
 * sees it. The kernel of the simulations that need every step. Normal deviates come in
 * batches, and the steps between jumps are one tight loop each. Exact operations alone.
 */
import { DomainError } from '../errors.ts';
import { makeRandom } from '../random.ts';
import type { Random } from '../random.ts';
import { drawJumps, jumpSize, logLevel, logProcess } from './jump-diffusion.ts';
import type { JumpDraws, LogProcess, PriceProcess } from './jump-diffusion.ts';
import type { Simulation } from './monte-carlo.ts';

/** Paths of equal steps, and room for the draws of one. */
export interface Stepping {
  readonly process: LogProcess;
  readonly steps: number;
  /** Drift and standard deviation of a step, in log price. */
  readonly drift: number;
  readonly deviation: number;
  readonly deviates: Float64Array;
  readonly jumps: SteppedJumps;
}

/** The jumps of a path, and the step at whose end each of them comes. */
export interface SteppedJumps extends JumpDraws {
  readonly ends: number[];
}

const mostSteps = 1_000_000;

/**
 * Paths of a process in equal steps.
 *
 * @param process the process
 * @param steps how many of them (a whole number from 1 to 10⁶)
 * @returns what one step is, and room for the deviates of a path
 * @throws {DomainError} if an argument is outside its domain
 */
export function stepping(process: PriceProcess, steps: number): Stepping {
  if (!Number.isInteger(steps) || steps < 1 || steps > mostSteps)
    throw new DomainError('steps', steps, `a whole number from 1 to ${mostSteps}`);
  const read = logProcess(process);
  const step = read.years / steps;
  return {
    process: read,
    steps,
    drift: read.drift * step,
    deviation: Math.sqrt(read.variance * step),
    deviates: new Float64Array(steps),
    jumps: { times: [], deviates: [], ends: [] },
  };
}

/**
 * Draws a path into the room for it.
 *
 * @param paths the stepping, whose `deviates` and `jumps` are filled
 * @param random where the path draws from, moved on
 */
export function drawSteps({ process, steps, deviates, jumps }: Stepping, random: Random): void {
  drawJumps(process, random, jumps);
  random.fill(deviates);
  const perStep = steps / process.years;
  jumps.ends.length = 0;
  for (const time of jumps.times) jumps.ends.push(Math.min(steps - 1, Math.floor(time * perStep)));
}

/**
 * Lowest log price that the looks at a path find, the start included.
 *
 * @param paths the stepping, with the draws of the path
 * @param mirror 1 for the path, −1 for its mirror image
 * @returns lowest log price relative to the start (≤ 0)
 */
export function lowestLook(
  { process, steps, drift, deviation, deviates, jumps }: Stepping,
  mirror: number,
): number {
  const swing = mirror * deviation;
  let x = 0;
  let lowest = 0;
  let step = 0;
  for (let jump = 0; ; step++) {
    const end = jumps.ends[jump] ?? steps;
    for (; step < end; step++) {
      x += drift + swing * (deviates[step] ?? 0);
      if (x < lowest) lowest = x;
    }
    if (step === steps) return lowest;
    // The look after this step sees its swing and its jumps together.
    x += drift + swing * (deviates[step] ?? 0);
    for (; jumps.ends[jump] === step; jump++)
      x += jumpSize(process.jumps, mirror * (jumps.deviates[jump] ?? 0));
    if (x < lowest) lowest = x;
  }
}

/**
 * Log prices of a path, step by step.
 *
 * @param paths the stepping, with the draws of the path
 * @param mirror 1 for the path, −1 for its mirror image
 * @param into gets 0, and the log price after each step relative to the start; one longer than the steps
 */
export function logSteps(
  { process, steps, drift, deviation, deviates, jumps }: Stepping,
  mirror: number,
  into: Float64Array,
): void {
  const swing = mirror * deviation;
  let x = 0;
  let jump = 0;
  into[0] = 0;
  for (let step = 0; step < steps; step++) {
    x += drift + swing * (deviates[step] ?? 0);
    for (; jumps.ends[jump] === step; jump++)
      x += jumpSize(process.jumps, mirror * (jumps.deviates[jump] ?? 0));
    into[step + 1] = x;
  }
}

/**
 * A simulation of finding the price at a level or below it, looking only so often.
 *
 * Its outcome `touched` is the share, of a path and its mirror image, that some look finds
 * there. A level reached at the start counts.
 *
 * @param setting price and level (quote per base, > 0), process, number of `looks`, the last
 *   at the horizon (a whole number from 1 to 10⁶), and seed
 * @returns the simulation, for `advance` and `refinements`
 * @throws {DomainError} if an argument is outside its domain
 */
export function watchedTouchSimulation({
  price,
  lower,
  looks,
  seed,
  ...process
}: PriceProcess & {
  readonly price: number;
  readonly lower: number;
  readonly looks: number;
  readonly seed: number;
}): Simulation {
  const level = logLevel(price, 'lower', lower);
  const paths = stepping(process, looks);
  const random = makeRandom(seed);
  return {
    outcomes: ['touched'],
    pathsPerSample: 2,
    sample: (index, into) => {
      random.restart(index);
      drawSteps(paths, random);
      const hits = [1, -1].filter((mirror) => lowestLook(paths, mirror) <= level);
      into[0] = hits.length / 2;
    },
  };
}
