/*
 * Haircuts of a rule book: what a cut of the credited share amounts to, and what a lender is
 * still exposed to after them. Ratios: a rule decides, and its figures end.
 */
import { nonNegative, unit } from '../domain.ts';
import type { Interval } from '../domain.ts';
import {
  greatest,
  magnitude,
  minus,
  one,
  over,
  plus,
  ratio,
  sum,
  times,
  zero,
} from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

const shareAboveZero: Interval = { words: 'a share greater than 0, to 1', above: 0, to: 1 };

/**
 * Fall of the price that a change of the credited share amounts to: 1 − after/before.
 *
 * Credit is price times share, so for whoever has pledged the two are one. A raised share is a
 * negative fall.
 *
 * @param shares credited share before (more than 0, to 1) and after (0 to 1)
 * @returns the fall (fraction, ≤ 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see okx-discount-rates-2025 in src/content/sources.yaml
 */
export function haircutShock(shares: { readonly before: Ratio; readonly after: Ratio }): Rational {
  const before = ratio('before', shares.before, shareAboveZero);
  return minus(one, over(ratio('after', shares.after, unit), before));
}

/** A net position, and its haircut. */
export interface HaircutPosition {
  /** Value lent less value taken of one instrument, or of one currency that is not the loan’s. */
  readonly net: Ratio;
  readonly haircut: Ratio;
}

/**
 * Exposure of a secured lender after haircuts: max(0, E − C + Σ|E_s|·H_s + Σ|E_fx|·H_fx).
 *
 * Each haircut counts against the lender whichever side its instrument is on: it may rise while
 * lent as it may fall while held.
 *
 * @param deal what was lent, E, and taken, C (value, ≥ 0); the net positions in instruments and
 *   in currencies, with their haircuts (0 to 1)
 * @returns the exposure (value, ≥ 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see us-haircuts-2026 in src/content/sources.yaml
 */
export function exposureAfterHaircuts(deal: {
  readonly lent: Ratio;
  readonly taken: Ratio;
  readonly instruments: readonly HaircutPosition[];
  readonly currencies?: readonly HaircutPosition[];
}): Rational {
  const uncovered = minus(
    ratio('lent', deal.lent, nonNegative),
    ratio('taken', deal.taken, nonNegative),
  );
  const cut = (name: string, positions: readonly HaircutPosition[]): Rational =>
    sum(
      positions.map(({ net, haircut }, i) =>
        times(
          magnitude(ratio(`${name}[${i}].net`, net)),
          ratio(`${name}[${i}].haircut`, haircut, unit),
        ),
      ),
    );
  const cuts = plus(cut('instruments', deal.instruments), cut('currencies', deal.currencies ?? []));
  return greatest(zero, plus(uncovered, cuts));
}
