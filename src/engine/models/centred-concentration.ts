/*
 * Concentration of liquidity whose range has the price at its geometric centre, by the width of the
 * range alone. Float64: curves, by Math.exp and Math.log.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';

const wide: Interval = { words: 'a number greater than 1', above: 1 };

/**
 * Concentration at the geometric centre of a range.
 *
 * 1/(1 − (Pb/Pa)^(−1/4)): about 4 over the width of a narrow one.
 *
 * @param ratio upper end over lower end (> 1)
 * @returns κ (≥ 1)
 * @throws {DomainError} if `ratio` is not above 1
 * @see uniswap-v3-2021 in src/content/sources.yaml
 */
export function centredConcentration(ratio: number): number {
  const above = real('ratio', ratio, wide) - 1;
  // log1p and expm1 keep the digits of a ratio next to 1; from far off both are plain.
  return -1 / Math.expm1(-Math.log1p(above) / 4);
}

/**
 * Width of a range, about its centre, that gives a concentration there: its inverse.
 *
 * @param times κ (> 1)
 * @returns upper end over lower end: (1 − 1/κ)^(−4)
 * @throws {DomainError} if `times` is not above 1
 */
export function rangeOfConcentration(times: number): number {
  return Math.exp(-4 * Math.log1p(-1 / real('times', times, wide)));
}
