/*
 * A regulator’s close-out rule: positions are closed when a share of the required margin is
 * left. Ratios, because the rule is the law.
 */
import { atLeastOne, unit } from '../domain.ts';
import { minus, one, over, ratio } from '../rational.ts';
import type { Ratio, Rational } from '../rational.ts';

/**
 * Fall at which a long opened at the highest leverage is closed out.
 *
 * (1 − c)/L: the required margin is 1/L of the value at entry, and c of it may not be lost.
 *
 * @param rule the highest leverage L (≥ 1) and the share c of required margin at which positions
 *   are closed (0 to 1)
 * @returns the fall (fraction of the entry price, 0 to 1)
 * @throws {DomainError} if an argument is outside its domain
 * @see esma-2018 in src/content/sources.yaml
 */
export function closeOutFall({
  maxLeverage,
  closeOut,
}: {
  readonly maxLeverage: Ratio;
  readonly closeOut: Ratio;
}): Rational {
  const kept = ratio('closeOut', closeOut, unit);
  return over(minus(one, kept), ratio('maxLeverage', maxLeverage, atLeastOne));
}
