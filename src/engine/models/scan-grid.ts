/*
 * The prices that a margin scan looks at: an even grid around no change. Float64.
 */
import { nonNegative, real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';

const many: Interval = { words: 'an odd whole number from 1 to 10 001', from: 1, to: 10_001 };

/**
 * Price shocks at even distances from the bottom of a range to its top.
 *
 * Reckoned outwards from the middle one, which is exactly no change, so that both sides mirror.
 *
 * @param range largest shock, a fraction (≥ 0)
 * @param buckets how many, the one without a change included (odd, 1 to 10 001)
 * @returns shocks from −range to range; 0 alone if there is one bucket
 * @throws {DomainError} if an argument is outside its domain
 * @see deribit-portfolio-margin in src/content/sources.yaml
 */
export function scanGrid(range: number, buckets: number): readonly number[] {
  const far = real('range', range, nonNegative);
  const count = real('buckets', buckets, many);
  if (count % 2 !== 1) throw new DomainError('buckets', buckets, many.words);
  const half = (count - 1) / 2;
  return Array.from({ length: count }, (_, i) => (i === half ? 0 : far * ((i - half) / half)));
}
