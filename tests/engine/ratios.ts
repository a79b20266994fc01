import { toNumber } from '../../src/engine/index.ts';
import type { Ratio, Rational } from '../../src/engine/index.ts';
import { compare, rational, zero } from '../../src/engine/rational.ts';

/** A ratio from whatever stands for one. */
export const r = (value: Ratio): Rational => rational(value) ?? zero;

/** Whether two ratios are the same number, to the last digit. */
export const equal = (a: Ratio, b: Ratio): boolean => compare(r(a), r(b)) === 0;

/** Whether the first ratio is at most the second, exactly. */
export const atMost = (a: Ratio, b: Ratio): boolean => compare(r(a), r(b)) <= 0;

/** Ratios as numbers, to compare with what a source prints. */
export const numbers = (list: readonly Rational[]): number[] => list.map(toNumber);
