/** Books and markets for the properties of cascades, on a coarse grid so that ties are common. */
import fc from 'fast-check';
import { Decimal } from '../../src/engine/index.ts';
import type { CascadeSetting, RelativeImpact } from '../../src/engine/index.ts';
import { decimals } from '../arbitraries.ts';

export const bookOf = (maxLength: number) =>
  fc.array(
    fc.record({
      liquidationPrice: decimals(50, 105, 0),
      quantity: decimals(0, 30, 0),
    }),
    { maxLength },
  );

/** A book whose margins are gone a little below the liquidation prices. */
export const marginedBookOf = (maxLength: number) =>
  fc.array(
    fc
      .record({
        liquidation: decimals(50, 105, 1),
        margin: decimals(0, 5, 1),
        quantity: decimals(0, 30, 0),
      })
      .map(({ liquidation, margin, quantity }) => ({
        liquidationPrice: liquidation,
        quantity,
        bankruptcyPrice: new Decimal(liquidation).minus(margin).toString(),
      })),
    { maxLength },
  );

export const linearSettingOf = (maxLength: number): fc.Arbitrary<CascadeSetting> =>
  fc.record({
    price: fc.constant('100'),
    shock: decimals(0, 0.5, 2),
    impact: fc.record({ law: fc.constant('linear' as const), perUnit: decimals(0, 0.5, 2) }),
    book: marginedBookOf(maxLength),
  });

const positive = fc.double({ min: 1, max: 1e4, noNaN: true });
const volatility = fc.double({ min: 0, max: 0.2, noNaN: true });

export const relativeImpact: fc.Arbitrary<RelativeImpact> = fc.oneof(
  fc.record({ law: fc.constant('proportional' as const), depth: positive }),
  fc.record({
    law: fc.constantFrom('square-root' as const, 'three-fifths' as const),
    coefficient: fc.double({ min: 0, max: 2, noNaN: true }),
    dailyVolatility: volatility,
    volume: positive,
  }),
  fc.record({
    law: fc.constant('exponential' as const),
    floor: fc.double({ min: 0, max: 0.99, noNaN: true }),
    depth: positive,
  }),
);
