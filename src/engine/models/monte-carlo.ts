/*
 * Monte Carlo in slices: running sums of what samples give, from which a mean and its
 * standard error can be told at any time. Samples are taken in order, each from a stream of
 * random numbers of its own, and added one by one, so that the result after n of them is the
 * same to the last bit however they were cut into slices, on a worker or off it. Float64 by
 * exact operations alone: the same bits in every browser.
 */
import { DomainError } from '../errors.ts';

/** Something that can be sampled. */
export interface Simulation {
  /** Names of the quantities that a sample gives. */
  readonly outcomes: readonly string[];
  /** Paths that make up a sample: 2 where every path has an antithetic one. */
  readonly pathsPerSample: number;
  /** Puts the outcomes of sample `index` into `into`; the same ones whenever it is asked. */
  readonly sample: (index: number, into: Float64Array) => void;
}

/** What has been sampled so far: small, and plain enough to be posted between threads. */
export interface SampleSums {
  readonly samples: number;
  /** Sum of each outcome, and of its square. */
  readonly sums: readonly number[];
  readonly squares: readonly number[];
}

/** An estimate of a quantity, as good as the samples so far allow. */
export interface Estimate {
  readonly mean: number;
  /** Standard error of the mean; null of fewer than two samples. */
  readonly standardError: number | null;
  readonly samples: number;
  readonly paths: number;
}

/**
 * Sums before the first sample.
 *
 * @param simulation what is to be sampled
 * @returns sums of nothing
 */
export function noSamples({ outcomes }: Simulation): SampleSums {
  const none = outcomes.map(() => 0);
  return { samples: 0, sums: none, squares: none };
}

const mostSamples = 0x1_0000_0000;

/**
 * Sums after some more samples.
 *
 * @param simulation what is sampled
 * @param soFar the sums to go on from; left as they are
 * @param samples how many more to take (a whole number of 0 or more)
 * @returns the sums of all samples
 * @throws {DomainError} if `samples` is no such number, or goes beyond 2^32 in all
 */
export function advance(simulation: Simulation, soFar: SampleSums, samples: number): SampleSums {
  const end = soFar.samples + samples;
  if (!Number.isInteger(samples) || samples < 0 || end > mostSamples)
    throw new DomainError('samples', samples, `a whole number, and 2^32 at most in all`);
  const sums = [...soFar.sums];
  const squares = [...soFar.squares];
  const outcomes = new Float64Array(sums.length);
  for (let index = soFar.samples; index < end; index++) {
    simulation.sample(index, outcomes);
    for (let i = 0; i < outcomes.length; i++) {
      const outcome = outcomes[i] ?? 0;
      sums[i] = (sums[i] ?? 0) + outcome;
      squares[i] = (squares[i] ?? 0) + outcome * outcome;
    }
  }
  return { samples: end, sums, squares };
}

/**
 * Means of the outcomes with their standard errors, by name.
 *
 * √((Σx² − n·x̄²)/(n·(n − 1))): the sample's deviation over √n.
 *
 * @param simulation what was sampled
 * @param soFar the sums
 * @returns an estimate for each outcome; a mean of 0 before the first sample
 */
export function estimates(
  { outcomes, pathsPerSample }: Simulation,
  { samples, sums, squares }: SampleSums,
): Readonly<Record<string, Estimate>> {
  const of = (i: number): Estimate => {
    const mean = samples > 0 ? (sums[i] ?? 0) / samples : 0;
    const spread = Math.max(0, (squares[i] ?? 0) - samples * mean * mean);
    const standardError = samples > 1 ? Math.sqrt(spread / samples / (samples - 1)) : null;
    return { mean, standardError, samples, paths: samples * pathsPerSample };
  };
  return Object.fromEntries(outcomes.map((name, i) => [name, of(i)]));
}

/**
 * Ever better estimates, a slice of samples at a time: a worker posts each and may stop between.
 *
 * @param simulation what to sample
 * @param samples how many in all (a whole number of 1 or more)
 * @param slice how many between two estimates (a whole number of 1 or more)
 * @yields the estimates after each slice; the last ones do not depend on its size
 * @throws {DomainError} if a number is not whole or too small
 */
export function* refinements(
  simulation: Simulation,
  samples: number,
  slice: number,
): Generator<Readonly<Record<string, Estimate>>, void, void> {
  for (const [name, value] of Object.entries({ samples, slice }))
    if (!Number.isInteger(value) || value < 1)
      throw new DomainError(name, value, 'a whole number of 1 or more');
  for (let sums = noSamples(simulation); sums.samples < samples;) {
    sums = advance(simulation, sums, Math.min(slice, samples - sums.samples));
    yield estimates(simulation, sums);
  }
}
