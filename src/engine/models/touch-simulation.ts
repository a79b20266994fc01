/*
 * Touch simulation: the chance that a jumping price touches a level, or either of two, by
 * sampling paths. Between jumps a path is not stepped through: its ends are drawn, and the
 * Brownian bridge says how likely the level was touched in between, which is watching all
 * the time and needs one draw where steps need hundreds. Each sample is a pair of paths
 * that mirror each other. Float64 by exact operations alone: the same bits in every browser.
 */
import { DomainError } from '../errors.ts';
import { makeRandom } from '../random.ts';
import { drawPath, newDraws, touchedShare } from './bridged-path.ts';
import type { Touch } from './bridged-path.ts';
import { bridgeExit, bridgeTouch } from './brownian-bridge.ts';
import { logLevel, logProcess } from './jump-diffusion.ts';
import type { PriceProcess } from './jump-diffusion.ts';
import type { Simulation } from './monte-carlo.ts';

/** Levels that a price may touch, and how it moves. */
export interface TouchSetting extends PriceProcess {
  /** Price now (quote per base, > 0). */
  readonly price: number;
  /** Levels below and above it (quote per base, > 0); at least one of them. */
  readonly lower?: number;
  readonly upper?: number;
  /** Which randomness (a whole number from 0 to 2^32 − 1). */
  readonly seed: number;
}

/**
 * A simulation of touching a level, watched all the time.
 *
 * Its outcome `touched` is, for each sample, the chance of a touch given where the paths
 * were at their jumps and at the end, averaged over a path and its mirror image.
 *
 * @param setting price, levels, process and seed
 * @returns the simulation, for `advance` and `refinements`
 * @throws {DomainError} if an argument is outside its domain or there is no level
 * @see Glasserman, “Monte Carlo Methods in Financial Engineering”, 2003, 4.2 and 6.4
 */
export function touchSimulation(setting: TouchSetting): Simulation {
  const process = logProcess(setting);
  const random = makeRandom(setting.seed);
  const touch = touchBetween(setting);
  const path = newDraws();
  return {
    outcomes: ['touched'],
    pathsPerSample: 2,
    sample: (index, into) => {
      random.restart(index);
      drawPath(process, random, path);
      const share = touchedShare(process, path, 1, touch) + touchedShare(process, path, -1, touch);
      into[0] = share / 2;
    },
  };
}

function touchBetween({ price, lower, upper }: TouchSetting): Touch {
  const below = lower === undefined ? null : logLevel(price, 'lower', lower);
  const above = upper === undefined ? null : logLevel(price, 'upper', upper);
  if (below !== null && above !== null)
    return (from, to, variance) => bridgeExit(from - below, to - below, above - below, variance);
  if (below !== null)
    return (from, to, variance) => bridgeTouch(from - below, to - below, variance);
  if (above !== null)
    return (from, to, variance) => bridgeTouch(above - from, above - to, variance);
  throw new DomainError('lower', undefined, 'given, or else upper');
}
