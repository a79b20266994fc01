/*
 * Jump-diffusion: a log price that swings all the time and jumps now and then. Merton's:
 * jumps come at a rate, independent of everything, with normal sizes. For simulation, so by
 * exact operations and the reproducible exp and log alone.
 */
import { nonNegative, positive, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { exp, log } from '../elementary.ts';
import { DomainError } from '../errors.ts';
import type { Random } from '../random.ts';

/** Jumps of the log price. */
export interface Jumps {
  /** Jumps a year, on average (≥ 0; 1000 at most by the horizon). */
  readonly rate: number;
  /** Mean and standard deviation of a jump of the log price (magnitudes up to 10). */
  readonly mean: number;
  readonly deviation: number;
}

/** How a price moves until a horizon. */
export interface PriceProcess {
  /** Volatility of the log price per square root of a year, jumps apart (0 to 1000). */
  readonly volatility: number;
  /** Drift μ of the price per year, jumps included: on average it grows as e^(μt); 0 unless given. */
  readonly drift?: number;
  /** Horizon in years of 365 days (0 to 1000). */
  readonly years: number;
  readonly jumps?: Jumps;
}

/** A process read, in log price. */
export interface LogProcess {
  /** Drift a year between jumps: μ − σ²/2 − rate·(mean growth of a jump). */
  readonly drift: number;
  readonly variance: number;
  readonly years: number;
  readonly jumps: Jumps;
}

const upTo = (most: number): Interval => ({
  words: `a number from 0 to ${most}`,
  from: 0,
  to: most,
});
const size: Interval = { words: 'a number from −10 to 10', from: -10, to: 10 };
const mostJumps = 1000;
const none: Jumps = { rate: 0, mean: 0, deviation: 0 };

/**
 * Drift and variance of a process in log price.
 *
 * @param process the process
 * @returns drift between jumps, variance a year, horizon and jumps
 * @throws {DomainError} if an argument is outside its domain
 * @see Merton, “Option Pricing when Underlying Stock Returns Are Discontinuous”, J. Financial
 *   Economics 3, 1976, https://doi.org/10.1016/0304-405X(76)90022-2
 */
export function logProcess(process: PriceProcess): LogProcess {
  const volatility = real('volatility', process.volatility, upTo(1000));
  const jumps = process.jumps ?? none;
  const rate = real('rate', jumps.rate, nonNegative);
  const years = real('years', process.years, upTo(1000));
  if (rate * years > mostJumps)
    throw new DomainError('rate', rate, `so low that no more than ${mostJumps} jumps are expected`);
  const mean = real('mean', jumps.mean, size);
  const deviation = real('deviation', jumps.deviation, upTo(10));
  const variance = volatility * volatility;
  const growth = exp(mean + (deviation * deviation) / 2) - 1;
  const drift = real('drift', process.drift ?? 0) - variance / 2 - rate * growth;
  return {
    drift,
    variance,
    years,
    jumps: { rate, mean, deviation },
  };
}

/** Room for the jumps of one path at a time: a simulation makes none anew for each. */
export interface JumpDraws {
  /** Times before the horizon, in order (years). */
  readonly times: number[];
  /** A standard normal deviate for the size of each. */
  readonly deviates: number[];
}

/**
 * Draws the jumps of a path.
 *
 * Gaps between them are exponential, −ln U over the rate. At a rate of 0 nothing is drawn.
 *
 * @param process the process
 * @param random where the path draws from, moved on
 * @param into gets the jumps; what it held is forgotten
 */
export function drawJumps({ years, jumps }: LogProcess, random: Random, into: JumpDraws): void {
  into.times.length = 0;
  into.deviates.length = 0;
  if (jumps.rate === 0) return;
  for (let time = 0; ;) {
    time -= log(random.uniform()) / jumps.rate;
    if (time >= years) break;
    into.times.push(time);
  }
  while (into.deviates.length < into.times.length) into.deviates.push(random.normal());
}

/**
 * Size of a jump of the log price.
 *
 * @param jumps the jumps
 * @param deviate a standard normal deviate; its mirror image gives the mirrored jump
 * @returns mean + deviation·deviate
 */
export function jumpSize({ mean, deviation }: Jumps, deviate: number): number {
  return mean + deviation * deviate;
}

/**
 * Log price of a level, relative to the price now.
 *
 * @param price price now (quote per base, > 0)
 * @param name name of the level, for the error
 * @param level the level (quote per base, > 0)
 * @returns ln(level/price)
 * @throws {DomainError} if one of them is not positive and finite
 */
export function logLevel(price: number, name: string, level: number): number {
  return log(real(name, level, positive)) - log(real('price', price, positive));
}
