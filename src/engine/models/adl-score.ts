/*
 * Scores by which venues put winning positions in line for auto-deleveraging: profit times
 * leverage, each venue with its own idea of both. Ratios, because equal scores must tie.
 */
import { nonNegative, positive } from '../domain.ts';
import { compare, minus, negative, one, over, ratio, signOf, times, zero } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';
import { DomainError } from '../errors.ts';
import { sign } from '../side.ts';
import type { Side } from '../side.ts';

/** Place in line: the higher the sooner, and `first` before every number, as infinite leverage is. */
export type Score = Rational | 'first';

/** A position's score under BitMEX's rule, with its two factors. */
export interface BitmexScore {
  /** |MV| ÷ (MV − BV) (dimensionless, > 0); null when nothing is left above bankruptcy: infinite. */
  readonly effectiveLeverage: Rational | null;
  /** Profit for each unit of value at entry (fraction). */
  readonly profitRate: Rational;
  readonly score: Score;
}

/**
 * Score of a position under BitMEX's rule: profit rate × effective leverage.
 *
 * A losing position's rate is divided instead, so that among losers high leverage comes
 * later. Values are signed by side, so MV − BV is what is left above bankruptcy for a short
 * too. The size cancels, and is not asked for. Linear contract.
 *
 * @param position side, its entry (quote per base, > 0), the mark (quote per base, > 0) and its
 *   bankruptcy price (quote per base; below 0 where the account holds more than the notional)
 * @returns both factors and the score; `first` for a profit without anything left above bankruptcy
 * @throws {DomainError} if an argument is outside its domain
 * @see bitmex-auto-deleveraging in src/content/sources.yaml
 */
export function bitmexScore(position: {
  readonly side: Side;
  readonly entry: Ratio;
  readonly mark: Ratio;
  readonly bankruptcy: Ratio;
}): BitmexScore {
  const s = sign(position.side);
  const entry = ratio('entry', position.entry, positive);
  const mark = ratio('mark', position.mark, positive);
  const left = signed(s, minus(mark, ratio('bankruptcy', position.bankruptcy)));
  const effectiveLeverage = signOf(left) > 0 ? over(mark, left) : null;
  const profitRate = over(signed(s, minus(mark, entry)), entry);
  return { effectiveLeverage, profitRate, score: ranked(profitRate, effectiveLeverage) };
}

function ranked(rate: Rational, leverage: Rational | null): Score {
  if (signOf(rate) > 0) return leverage ? times(rate, leverage) : 'first';
  return leverage ? over(rate, leverage) : zero;
}

/**
 * Index of a position under Hyperliquid's rule: (mark ÷ entry) × (notional ÷ account value).
 *
 * Read literally, the first factor puts the less profitable of two shorts first, since a
 * short gains where mark ÷ entry is small. The reading `by-profit` turns it over for shorts;
 * it is an interpretation, and is to be labelled as one.
 *
 * @param position side, mark and entry (quote per base, > 0), notional at the mark (quote,
 *   ≥ 0), value of the whole account (quote), and the reading, `literal` unless given
 * @returns the index (≥ 0), or `first` for an account worth nothing: infinite leverage
 * @throws {DomainError} if an argument is outside its domain
 * @see hyperliquid-auto-deleveraging in src/content/sources.yaml
 */
export function hyperliquidScore(position: {
  readonly side: Side;
  readonly mark: Ratio;
  readonly entry: Ratio;
  readonly notional: Ratio;
  readonly accountValue: Ratio;
  readonly reading?: HyperliquidReading;
}): Score {
  const s = sign(position.side);
  const move = over(
    ratio('mark', position.mark, positive),
    ratio('entry', position.entry, positive),
  );
  const notional = ratio('notional', position.notional, nonNegative);
  const account = ratio('accountValue', position.accountValue);
  const reading = position.reading ?? 'literal';
  if (!readings.includes(reading))
    throw new DomainError('reading', reading, '“literal” or “by-profit”');
  const profit = reading === 'by-profit' && s === -1 ? over(one, move) : move;
  return signOf(account) > 0 ? times(profit, over(notional, account)) : 'first';
}

/** How Hyperliquid’s sentence is read for shorts: as printed, or so that profit comes first. */
export type HyperliquidReading = 'literal' | 'by-profit';

const readings: readonly HyperliquidReading[] = ['literal', 'by-profit'];

/**
 * Order of two scores in the queue, for sorting.
 *
 * @param a a score
 * @param b another
 * @returns negative if the first goes before the second, positive if after, 0 at a tie
 */
export function scoreOrder(a: Score, b: Score): number {
  if (a === 'first' || b === 'first') return Number(b === 'first') - Number(a === 'first');
  return compare(b, a);
}

function signed(s: 1 | -1, value: Rational): Rational {
  return s === 1 ? value : negative(value);
}
