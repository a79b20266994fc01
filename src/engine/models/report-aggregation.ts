/*
 * One price of many reports, and the bounds a report must keep. In ratios: an outlier of a thousand times
 * must not cost the others their digits.
 */
import { positive } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { compare, over, ratio, rational, sum, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/**
 * Arithmetic mean of reports: each moves it by its share, however wrong.
 *
 * @param reports prices (> 0), at least one
 * @returns their mean, exact
 * @throws {DomainError} if there is none, or one is not positive
 */
export function meanReport(reports: readonly Ratio[]): Rational {
  const all = sorted(reports);
  return over(sum(all), rational(all.length) ?? zero);
}

/**
 * Median of reports: element ⌊n/2⌋ of the sorted list, counted from 0.
 *
 * Of an even number the upper of the two in the middle, as Chainlink’s aggregator takes it, and not their
 * mean. Fewer than half of the reports cannot move it out of the range of the others.
 *
 * @param reports prices (> 0), at least one
 * @returns the median, one of the reports
 * @throws {DomainError} if there is none, or one is not positive
 * @see ackee-chainlink-2023 in src/content/sources.yaml
 */
export function medianReport(reports: readonly Ratio[]): Rational {
  const all = sorted(reports);
  return all[Math.floor(all.length / 2)] ?? zero;
}

/**
 * Mean of the reports that are left when so many are cut off at each end.
 *
 * @param reports prices (> 0)
 * @param cut how many at each end (a whole number that leaves at least one)
 * @returns the mean of the rest, exact
 * @throws {DomainError} if nothing would be left, or a report is not positive
 */
export function trimmedReport(reports: readonly Ratio[], cut: number): Rational {
  const all = sorted(reports);
  if (!Number.isInteger(cut) || cut < 0 || 2 * cut >= all.length)
    throw new DomainError('cut', cut, `a whole number from 0 that leaves one of ${all.length}`);
  return meanReport(all.slice(cut, all.length - cut));
}

/** A feed’s last answer, and the bounds of the next. */
export interface BoundedFeed {
  readonly last: Ratio;
  readonly lowest: Ratio;
  readonly highest: Ratio;
}

/**
 * What a bounded feed answers after a report: the report within its bounds, else what it answered before.
 *
 * A report beyond a bound is refused, not cut to it; so the answer stands and grows old.
 *
 * @param feed last answer and bounds (> 0)
 * @param report the next median (> 0)
 * @returns the answer, and whether the report was taken
 * @throws {DomainError} if a price is not positive, or the bounds are the wrong way round
 * @see ackee-chainlink-2023 in src/content/sources.yaml
 */
export function boundedAnswer(
  feed: BoundedFeed,
  report: Ratio,
): { readonly answer: Rational; readonly taken: boolean } {
  const last = ratio('last', feed.last, positive);
  const lowest = ratio('lowest', feed.lowest, positive);
  const highest = ratio('highest', feed.highest, positive);
  if (compare(lowest, highest) > 0)
    throw new DomainError('lowest', feed.lowest, 'a price that is not above the highest');
  const next = ratio('report', report, positive);
  const taken = compare(next, lowest) >= 0 && compare(next, highest) <= 0;
  return { answer: taken ? next : last, taken };
}

function sorted(reports: readonly Ratio[]): Rational[] {
  if (reports.length === 0) throw new DomainError('reports', '[]', 'a list of at least one price');
  return reports.map((report) => ratio('report', report, positive)).sort(compare);
}
