/*
 * Cascade simulation: how likely a jumping price sets off a cascade, and how much it forces
 * out, where forced sales move the price for good. Then who is forced depends on the lowest
 * undisturbed price alone, so a path needs no rounds: one look into the ignition staircase.
 * Sales whose weight fades are in feedback-simulation.ts. Exact operations alone.
 */
import { Decimal, exact } from '../decimal.ts';
import type { Exact } from '../decimal.ts';
import { positive } from '../domain.ts';
import { log } from '../elementary.ts';
import { makeRandom } from '../random.ts';
import { drawPath, newDraws, touchedShare } from './bridged-path.ts';
import type { Touch } from './bridged-path.ts';
import { bridgeTouch } from './brownian-bridge.ts';
import { ignitionStaircase } from './cascade-ignition.ts';
import type { IgnitionSetting, IgnitionStep } from './cascade-ignition.ts';
import { logProcess } from './jump-diffusion.ts';
import type { PriceProcess } from './jump-diffusion.ts';
import type { Simulation } from './monte-carlo.ts';
import { lowestPoint } from './path-minima.ts';

/** A book, how its price moves, and what counts as a cascade. */
export interface CascadeRisk extends IgnitionSetting, PriceProcess {
  /** Amount that must be forced out for a cascade to count (base, > 0). */
  readonly amount: Exact;
  /** Which randomness (a whole number from 0 to 2^32 − 1). */
  readonly seed: number;
}

/**
 * A simulation of cascades whose sales move the price for good, watched all the time.
 *
 * Outcomes of a sample, a path and its mirror image: `ignited`, the chance that the ignition
 * price was touched given where the paths were at their jumps and at the end; and `forced`,
 * the share of the book forced out (0 to 1).
 *
 * @param risk market, book, process, amount and seed
 * @returns the simulation, for `advance` and `refinements`
 * @throws {DomainError} if an argument is outside its domain
 * @see Glasserman, “Monte Carlo Methods in Financial Engineering”, 2003, 6.4
 */
export function cascadeSimulation(risk: CascadeRisk): Simulation {
  const process = logProcess(risk);
  const random = makeRandom(risk.seed);
  const steps = ignitionStaircase(risk);
  const amount = exact('amount', risk.amount, positive);
  const levels = Float64Array.from(steps, logOfRest);
  const shares = Float64Array.from(steps, ({ forced }) => share(forced, steps.at(-1)?.forced));
  const igniting = steps.findIndex(({ forced }) => forced.gte(amount));
  // An amount that no book holds waits infinitely far below.
  const ignition = levels[igniting] ?? -Infinity;
  const touch: Touch = (from, to, variance) =>
    bridgeTouch(from - ignition, to - ignition, variance);
  const path = newDraws();
  return {
    outcomes: ['ignited', 'forced'],
    pathsPerSample: 2,
    sample: (index, into) => {
      random.restart(index);
      drawPath(process, random, path);
      const ignited =
        touchedShare(process, path, 1, touch) + touchedShare(process, path, -1, touch);
      const forced =
        forcedShare(levels, shares, lowestPoint(process, path, 1, random)) +
        forcedShare(levels, shares, lowestPoint(process, path, -1, random));
      into[0] = ignited / 2;
      into[1] = forced / 2;
    },
  };
}

// Log price, relative to the price now, that the smallest shock of a step leaves.
function logOfRest({ shock }: IgnitionStep): number {
  const rest = new Decimal(1).minus(shock).toNumber();
  return rest > 0 ? log(rest) : -Infinity;
}

function share(forced: Decimal, all: Decimal | undefined): number {
  return all ? forced.div(all).toNumber() : 0;
}

function forcedShare(levels: Float64Array, shares: Float64Array, lowest: number): number {
  let forced = 0;
  let to = levels.length;
  while (forced < to) {
    const middle = (forced + to) >>> 1;
    if ((levels[middle] ?? 0) >= lowest) forced = middle + 1;
    else to = middle;
  }
  return forced > 0 ? (shares[forced - 1] ?? 0) : 0;
}
