import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearImpactBadDebt, toNumber } from '../../src/engine/index.ts';
import { minus, over, signOf, times } from '../../src/engine/rational.ts';
import { decimals, price, side } from '../arbitraries.ts';
import { atMost, equal, r } from './ratios.ts';

const close = fc.record({
  side,
  price,
  equity: decimals(-1000, 100_000, 2),
  quantity: decimals(0.01, 1000, 2),
  impact: decimals(0, 10, 3),
  slice: decimals(0, 1000, 2),
});

describe('linearImpactBadDebt', () => {
  // Chitra 2025: position E, a short of 1 with 10/99 of equity at 1.05.
  test('is the published debt of a short', () => {
    const { bankruptcyPrice, executionPrice, badDebt } = linearImpactBadDebt({
      side: 'short',
      price: '1.05',
      equity: '10/99',
      quantity: 1,
      impact: 1,
      slice: 1,
    });
    expect(toNumber(bankruptcyPrice)).toBeCloseTo(1.151, 3);
    expect(toNumber(executionPrice)).toBe(1.55);
    expect(toNumber(badDebt)).toBeCloseTo(0.399, 3);
  });

  test('is what the mean price is beyond the bankruptcy price, times the slice', () => {
    fc.assert(
      fc.property(close, (given) => {
        const { bankruptcyPrice, executionPrice, badDebt } = linearImpactBadDebt(given);
        const below = minus(bankruptcyPrice, executionPrice);
        const beyond = given.side === 'long' ? below : minus(r(0), below);
        const debt = times(beyond, r(given.slice));
        return equal(badDebt, signOf(beyond) > 0 ? debt : 0);
      }),
    );
  });

  test('averages the price over the slice: half at the start, half at the end', () => {
    fc.assert(
      fc.property(close, (given) => {
        const moved = times(r(given.impact), r(given.slice));
        const end =
          given.side === 'long'
            ? minus(r(given.price), moved)
            : minus(r(given.price), minus(r(0), moved));
        const mean = over(minus(r(given.price), minus(r(0), end)), r(2));
        return equal(linearImpactBadDebt(given).executionPrice, mean);
      }),
    );
  });

  test('never falls with impact, nor with the slice', () => {
    fc.assert(
      fc.property(close, decimals(0, 10, 2), (given, more) => {
        const debt = linearImpactBadDebt(given).badDebt;
        const impact = Number(given.impact) + Number(more);
        const slice = Number(given.slice) + Number(more);
        return (
          atMost(debt, linearImpactBadDebt({ ...given, impact }).badDebt) &&
          atMost(debt, linearImpactBadDebt({ ...given, slice }).badDebt)
        );
      }),
    );
  });

  test('is none without impact while there is equity, and is the hole without it', () => {
    fc.assert(
      fc.property(close, (given) => {
        const still = { ...given, impact: 0, slice: given.quantity };
        const { badDebt } = linearImpactBadDebt(still);
        const equity = r(given.equity);
        return equal(badDebt, signOf(equity) < 0 ? minus(r(0), equity) : 0);
      }),
    );
  });
});

test.each([
  [{ price: -1 }, 'price'],
  [{ quantity: 0 }, 'quantity'],
  [{ equity: 'x' }, 'equity'],
  [{ impact: -1 }, 'impact'],
  [{ slice: -1 }, 'slice'],
  [{ side: 'both' as 'long' }, 'side'],
])('linearImpactBadDebt refuses %o by name', (wrong, parameter) => {
  const given = { side: 'long', price: 1, equity: 1, quantity: 1, impact: 1, slice: 1 } as const;
  expect(() => linearImpactBadDebt({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});
