/** Networks of banks for the properties of fire sales: every bank’s shares sum to 1. */
import fc from 'fast-check';
import type { BankNetwork } from '../../src/engine/index.ts';

const list = (length: number, min: number, max: number) =>
  fc.array(
    // Of a thousand steps, so that none is next to nothing.
    fc.integer({ min: 0, max: 1000 }).map((step) => min + ((max - min) * step) / 1000),
    { minLength: length, maxLength: length },
  );

export const bankNetwork: fc.Arbitrary<BankNetwork> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([banks, assets]) =>
    fc.record({
      assets: list(banks, 1, 1000),
      weights: fc
        .array(list(assets, 0.01, 1), { minLength: banks, maxLength: banks })
        .map((rows) =>
          rows.map((row) => row.map((weight) => weight / row.reduce((sum, x) => sum + x, 0))),
        ),
      debtToEquity: list(banks, 0, 30),
      impact: list(assets, 0, 0.001),
      firstReturns: list(assets, -0.2, 0),
    }),
  );
