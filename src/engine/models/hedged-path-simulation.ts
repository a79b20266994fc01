/*
 * Hedged path simulation: a book hedged by the clock along seeded paths of a price, each with its mirror
 * image. What is hedged is the caller's: liquidity, an option. The same paths for all of them. Exact
 * operations alone: the same bits in every browser.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { exp } from '../elementary.ts';
import { makeRandom } from '../random.ts';
import { hedgeAlong, type HedgedBook, type HedgedEnd } from './hedged-path.ts';
import type { PriceProcess } from './jump-diffusion.ts';
import type { Estimate, Simulation } from './monte-carlo.ts';
import { drawSteps, logSteps, stepping } from './stepped-path.ts';

/** A book and how its price moves and is followed. */
export interface HedgeSetting extends PriceProcess {
  readonly book: HedgedBook;
  /** Price now (quote per base, > 0). */
  readonly price: number;
  /** Times that the hedge is set, at equal intervals (a whole number from 1 to 10⁶). */
  readonly rehedges: number;
  /** Cost of a trade one way, of its amount (fraction, ≥ 0); 0 unless given. */
  readonly cost?: number;
  /** Which randomness (a whole number from 0 to 2^32 − 1). */
  readonly seed: number;
}

/** A path and its mirror image. */
export type HedgedPair = readonly [HedgedEnd, HedgedEnd];

/**
 * Hedged paths, pair by pair: the same pair whenever it is asked for.
 *
 * @param setting book, process, number of hedges, cost and seed
 * @returns the ends of pair `index` (a whole number from 0 to 2^32 − 1)
 * @throws {DomainError} if an argument is outside its domain
 */
export function hedgedPaths(setting: HedgeSetting): (index: number) => HedgedPair {
  const { book } = setting;
  const cost = real('cost', setting.cost ?? 0, nonNegative);
  const { draw, walk, interval } = walks(setting);
  const follow = (mirror: number): HedgedEnd =>
    hedgeAlong(book, { prices: walk(mirror), interval, cost });
  return (index) => {
    draw(index);
    return [follow(1), follow(-1)];
  };
}

/**
 * Prices of a path: those that its hedge sees, and the last.
 *
 * @param setting price, process, number of hedges and seed
 * @param index which pair (a whole number from 0 to 2^32 − 1); its first path is given
 * @returns prices at the start, at each correction and at the end (quote per base)
 * @throws {DomainError} if an argument is outside its domain
 */
export function pathPrices(setting: Omit<HedgeSetting, 'book'>, index: number): Float64Array {
  const { draw, walk } = walks(setting);
  draw(index);
  return walk(1);
}

function walks(setting: Omit<HedgeSetting, 'book'>) {
  const price = real('price', setting.price, positive);
  const paths = stepping(setting, setting.rehedges);
  const random = makeRandom(setting.seed);
  const prices = new Float64Array(setting.rehedges + 1);
  return {
    interval: paths.process.years / setting.rehedges,
    draw: (index: number): void => {
      random.restart(index);
      drawSteps(paths, random);
    },
    /** In the same room each time. */
    walk: (mirror: number): Float64Array => {
      logSteps(paths, mirror, prices);
      for (let i = 0; i < prices.length; i++) prices[i] = price * exp(prices[i] ?? 0);
      return prices;
    },
  };
}

/** What is estimated of an end: profits, cost, expected loss, and the profit beyond it. */
const outcomes = ['unhedged', 'once', 'hedged', 'cost', 'drained', 'beyond'] as const;
export type HedgeOutcome = (typeof outcomes)[number];

const squareOf = (outcome: HedgeOutcome): string => `${outcome}²`;

/**
 * A simulation of hedged paths.
 *
 * Its outcomes are those of `HedgedEnd`, and `beyond`, the hedged profit plus the loss expected along
 * the same path: what hedging at intervals leaves open. Their squares go along, for `hedgeDeviation`.
 *
 * @param setting book, process, number of hedges, cost and seed
 * @returns the simulation, for `advance` and `refinements`
 * @throws {DomainError} if an argument is outside its domain
 */
export function hedgedPathSimulation(setting: HedgeSetting): Simulation {
  const pair = hedgedPaths(setting);
  return {
    outcomes: [...outcomes, ...outcomes.map(squareOf)],
    pathsPerSample: 2,
    sample: (index, into) => {
      into.fill(0);
      for (const end of pair(index)) {
        const { unhedged, once, hedged, cost, drained } = end;
        [unhedged, once, hedged, cost, drained, hedged + drained].forEach((value, i) => {
          into[i] = (into[i] ?? 0) + value / 2;
          const square = i + outcomes.length;
          into[square] = (into[square] ?? 0) + (value * value) / 2;
        });
      }
    },
  };
}

/**
 * Standard deviation of an outcome from path to path, as far as estimated.
 *
 * @param of the estimates of a `hedgedPathSimulation`
 * @param outcome which of its outcomes
 * @returns the deviation (≥ 0, unit of the book)
 */
export function hedgeDeviation(
  of: Readonly<Record<string, Estimate>>,
  outcome: HedgeOutcome,
): number {
  const mean = of[outcome]?.mean ?? 0;
  return Math.sqrt(Math.max(0, (of[squareOf(outcome)]?.mean ?? 0) - mean * mean));
}
