/*
 * By how much one price's root falls short of another's. Two roots near each other have few digits
 * left in their difference, so it is never taken. Square roots and plain operations alone, as what
 * simulations call uses it.
 */

/**
 * Shortfall of a root: 1 − √(a/b).
 *
 * (b − a)/(√b(√b + √a)), where b − a is exact for prices near each other. Not checked: callers are.
 *
 * @param a the lower price (≥ 0)
 * @param b the upper price (≥ a, > 0; Infinity stands for no end)
 * @returns the shortfall (0 to 1), exact at both of its ends
 */
export function rootShortfall(a: number, b: number): number {
  if (a === 0 || b === Infinity) return 1;
  const root = Math.sqrt(b);
  return (b - a) / root / (root + Math.sqrt(a));
}
