/** Values for properties: what a venue could quote, as decimal text with an end. */
import fc from 'fast-check';
import { Decimal } from '../src/engine/index.ts';
import type { Side } from '../src/engine/index.ts';

/** Decimal text from `from` to `to`, with `places` decimals. */
export const decimals = (from: number, to: number, places: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: Math.round(from * 10 ** places), max: Math.round(to * 10 ** places) })
    .map((units) => new Decimal(units).div(new Decimal(10).pow(places)).toString());

export const side: fc.Arbitrary<Side> = fc.constantFrom('long', 'short');
export const price = decimals(0.01, 150_000, 2);
export const quantity = decimals(0.001, 5_000, 3);
export const wallet = decimals(0, 10_000_000, 2);
export const rate = decimals(0, 0.5, 4);
export const leverage = decimals(1, 125, 1);
export const tick = fc.constantFrom('0.0001', '0.01', '0.05', '0.25', '0.5', '1', '3', '10');

/** A linear position that stands by itself: wallet, side, quantity and entry. */
export const linearPosition = fc.record({ wallet, side, quantity, entry: price });

/** An inverse position: margin in coin, contracts in quote. */
export const inversePosition = fc.record({
  margin: decimals(0, 50, 6),
  side,
  contracts: decimals(1, 1_000_000, 0),
  entry: price,
});

/** A number of the open unit interval, and the ends of it now and then. */
export const fraction = fc.oneof(
  { arbitrary: fc.double({ min: 0, max: 1, noNaN: true }), weight: 9 },
  { arbitrary: fc.constantFrom(0, 1), weight: 1 },
);
