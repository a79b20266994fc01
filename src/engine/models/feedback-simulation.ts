/*
 * Feedback simulation: a jumping price that forced sales push down, and that recovers as
 * their weight fades. Sales take a share of the price that is left, X/D of its logarithm, so
 * that the price is that of the path times e^(−weight). With a fading weight a lower
 * undisturbed price does not always force more, so every step is taken, and the price at
 * each decides who goes, until no one else does. Exact operations alone.
 */
import { nonNegative, positive, real } from '../domain.ts';
import { exp } from '../elementary.ts';
import { makeRandom } from '../random.ts';
import { forcedAlong, lowestOf, newCourse } from './feedback-path.ts';
import type { PressingBook } from './feedback-path.ts';
import { logLevel } from './jump-diffusion.ts';
import type { PriceProcess } from './jump-diffusion.ts';
import type { Simulation } from './monte-carlo.ts';
import { drawSteps, stepping } from './stepped-path.ts';

/** A long of a simulated book. */
export interface SimulatedPosition {
  /** Price at or below which it is forced out (quote per base, ≥ 0). */
  readonly liquidationPrice: number;
  /** Amount it sells (base, ≥ 0). */
  readonly quantity: number;
}

/** A market in which forced sales feed back into the price. */
export interface FeedbackSetting extends PriceProcess {
  /** Price now (quote per base, > 0). */
  readonly price: number;
  readonly book: readonly SimulatedPosition[];
  /** D, the amount that takes the price down by a factor of e (base, > 0); D₁ moves it 1 % if D = 100·D₁. */
  readonly depth: number;
  /** Years after which half of a sale's weight is gone (> 0); it stays for good unless given. */
  readonly halfLife?: number;
  /** Amount that must be forced out for a cascade to count (base, > 0). */
  readonly amount: number;
  /** Steps to the horizon (a whole number from 1 to 10⁶). */
  readonly steps: number;
  /** Whether to watch between the steps too, by Brownian bridge, or at their ends alone. */
  readonly bridged: boolean;
  /** Which randomness (a whole number from 0 to 2^32 − 1). */
  readonly seed: number;
}

/**
 * A simulation of cascades whose sales press on the price and fade.
 *
 * Outcomes of a sample, a path and its mirror image: `ignited`, the share of the two that
 * forced the amount out; `forced`, the share of the book; `deepest`, how far the price fell
 * at most, sales included (fraction).
 *
 * @param setting market, book, process, fading, amount, steps and seed
 * @returns the simulation, for `advance` and `refinements`
 * @throws {DomainError} if an argument is outside its domain
 * @see cont-schaanning-2017 in src/content/sources.yaml, for the law of impact with floor 0
 */
export function feedbackSimulation(setting: FeedbackSetting): Simulation {
  const amount = real('amount', setting.amount, positive);
  const paths = stepping(setting, setting.steps);
  const book = pressingBook(setting);
  const all = book.sold.at(-1) ?? 0;
  const random = makeRandom(setting.seed);
  const course = newCourse();
  return {
    outcomes: ['ignited', 'forced', 'deepest'],
    pathsPerSample: 2,
    sample: (index, into) => {
      random.restart(index);
      drawSteps(paths, random);
      into.fill(0);
      for (const mirror of [1, -1]) {
        const forced = forcedAlong({ paths, book, mirror, random }, course);
        into[0] = (into[0] ?? 0) + (forced >= amount ? 0.5 : 0);
        into[1] = (into[1] ?? 0) + (all > 0 ? forced / all / 2 : 0);
        into[2] = (into[2] ?? 0) + (1 - exp(lowestOf(course))) / 2;
      }
    },
  };
}

/**
 * A book of longs, ready for stepping.
 *
 * @param setting market, book, fading and steps
 * @returns levels, pushes and sums by falling liquidation price
 * @throws {DomainError} if an argument is outside its domain
 */
export function pressingBook(setting: FeedbackSetting): PressingBook {
  const { price, book, halfLife, steps, bridged, years } = setting;
  const depth = real('depth', setting.depth, positive);
  const sorted = book
    .map(({ liquidationPrice, quantity }) => ({
      level: real('liquidationPrice', liquidationPrice, nonNegative)
        ? logLevel(price, 'liquidationPrice', liquidationPrice)
        : -Infinity,
      quantity: real('quantity', quantity, nonNegative),
    }))
    .sort((a, b) => (a.level === b.level ? 0 : b.level - a.level));
  const sold = new Float64Array(sorted.length + 1);
  sorted.forEach(({ quantity }, i) => {
    sold[i + 1] = (sold[i] ?? 0) + quantity;
  });
  const step = years / steps;
  return {
    levels: Float64Array.from([...sorted.map(({ level }) => level), -Infinity]),
    pushes: Float64Array.from(sorted, ({ quantity }) => quantity / depth),
    sold,
    fade:
      halfLife === undefined ? 1 : exp((-Math.LN2 * step) / real('halfLife', halfLife, positive)),
    bridged,
  };
}
