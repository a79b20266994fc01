/*
 * Keys that are asked together: the chance that enough of them are broken to take over, or that too
 * few are left to act. Float64: sums of positive terms, so that the smallest chance keeps its digits.
 * How likely one key breaks is an input, and nobody knows it.
 */
import { nonNegative, real, unit } from '../domain.ts';
import { DomainError } from '../errors.ts';

/** Signers of whom some are needed, each broken with the same chance. */
export interface Signers {
  /** Signatures needed (whole). */
  readonly needed: number;
  /** Signers (whole, 0 to 1,000). */
  readonly signers: number;
  /** Chance that one of them breaks (0 to 1), independent of the others. */
  readonly chance: number;
}

const MOST = 1000;

/**
 * Chance that at least so many of several independent things happen (Poisson-binomial).
 *
 * One after another, the chance of each count is carried on: n² steps, no subtraction.
 *
 * @param needed at least so many (whole); none or fewer is certain, more than there are is impossible
 * @param chances of each (0 to 1 each, at most 1,000)
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 */
export function atLeastProbability(needed: number, chances: readonly number[]): number {
  if (!Number.isInteger(needed)) throw new DomainError('needed', needed, 'a whole number');
  if (chances.length > MOST)
    throw new DomainError('chances', chances.length, 'a list of at most 1,000');
  if (needed <= 0) return 1;
  const counts = [1];
  chances.forEach((value, i) => {
    const p = real(`chances[${i}]`, value, unit);
    counts.push(0);
    for (let j = i + 1; j > 0; j--)
      counts[j] = (counts[j] ?? 0) * (1 - p) + (counts[j - 1] ?? 0) * p;
    counts[0] = (counts[0] ?? 0) * (1 - p);
  });
  // From the rarest on.
  const sum = counts.slice(needed).reduceRight((all, count) => all + count, 0);
  return Math.min(1, sum);
}

/**
 * Chance of a takeover: k or more of n signers broken, P = Σ C(n,i) pⁱ (1−p)ⁿ⁻ⁱ from i = k.
 *
 * @param group signers, needed and chance
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see buterin-stages-2025 in src/content/sources.yaml
 */
export function takeoverProbability({ needed, signers, chance }: Signers): number {
  return atLeastProbability(needed, alike(signers, chance));
}

/**
 * Chance of a deadlock: so many signers lost that k are not left, n − k + 1 or more.
 *
 * @param group signers, needed and the chance that one is lost
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 */
export function deadlockProbability({ needed, signers, chance }: Signers): number {
  return atLeastProbability(signers - needed + 1, alike(signers, chance));
}

/**
 * The same with a failure that all share: c + (1 − c)·P, one step of a beta-factor model.
 *
 * One organisation, one web page or one make of device is one guard, however many keys there are.
 *
 * @param independent chance without it (0 to 1)
 * @param shared chance of the shared failure (0 to 1)
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 */
export function withSharedFailure(independent: number, shared: number): number {
  const c = real('shared', shared, unit);
  return Math.min(1, c + (1 - c) * real('independent', independent, unit));
}

/**
 * Chance over several years of what has a chance a year: 1 − (1 − P)^T.
 *
 * @param yearly chance a year (0 to 1)
 * @param years T (≥ 0)
 * @returns probability (0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 */
export function overYears(yearly: number, years: number): number {
  const p = real('yearly', yearly, unit);
  const t = real('years', years, nonNegative);
  if (t === 0) return 0;
  return -Math.expm1(t * Math.log1p(-p));
}

function alike(signers: number, chance: number): readonly number[] {
  if (!Number.isInteger(signers) || signers < 0 || signers > MOST)
    throw new DomainError('signers', signers, 'a whole number from 0 to 1,000');
  return Array.from({ length: signers }, () => real('chance', chance, unit));
}
