/** Pools for properties: two to four coins, balanced to very lopsided, from a constant product nearly to a constant sum. */
import fc from 'fast-check';

/** From b⁻ to b⁺, each power of ten as likely as another. */
const powers = (from: number, to: number): fc.Arbitrary<number> =>
  fc.double({ min: from, max: to, noNaN: true }).map((power) => 10 ** power);

export const amplification = powers(-2, 5);
export const pools = fc.record({
  balances: fc.array(powers(-2, 2), { minLength: 2, maxLength: 4 }),
  amplification,
});
