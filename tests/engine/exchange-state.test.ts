import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exchangeState, toNumber } from '../../src/engine/index.ts';
import { minus, negative, plus, sum } from '../../src/engine/rational.ts';
import { decimals, side } from '../arbitraries.ts';
import { equal, numbers, r } from './ratios.ts';

// Chitra 2025: five positions, a longs-to-shorts ratio of 0.6, two steps of funding.
const published = {
  positions: [
    { side: 'long', quantity: 1, collateral: 2 },
    { side: 'long', quantity: 1, collateral: '2/3' },
    { side: 'short', quantity: 4, collateral: '8/3' },
    { side: 'long', quantity: 1, collateral: '2/19' },
    { side: 'short', quantity: 1, collateral: '10/99' },
  ],
  marks: [1, '1.4', '1.3'],
  oracles: [1, '1.5', '1.25'],
  fundingStrength: 1,
  longShortRatio: '0.6',
} as const;

const path = fc
  .array(fc.tuple(decimals(1, 200, 2), decimals(1, 200, 2)), { minLength: 1, maxLength: 6 })
  .map((steps) => ({
    marks: steps.map(([mark]) => mark),
    oracles: steps.map(([, oracle]) => oracle),
  }));
const position = fc.record({
  side,
  quantity: decimals(0, 20, 2),
  collateral: decimals(0, 500, 2),
});

describe('exchangeState', () => {
  test('is the published book of five positions', () => {
    const { equities, deficit, winnerEquity, equityProRata } = exchangeState(published);
    expect(numbers(equities).map((equity) => Number(equity.toFixed(4)))).toEqual([
      1.2613, -0.072, 5.6213, -0.6334, 0.8397,
    ]);
    expect(toNumber(deficit)).toBeCloseTo(0.7054035, 7);
    expect(toNumber(winnerEquity)).toBeCloseTo(7.7223434, 7);
    expect(toNumber(equityProRata ?? r(0))).toBeCloseTo(0.0913458, 7);
  });

  test('needs twice the haircut when principal is left untouched', () => {
    const { profitProRata } = exchangeState(published);
    expect(toNumber(profitProRata ?? r(0))).toBeCloseTo(0.190994, 6);
  });

  test('adds nothing and loses nothing: every contract has two sides', () => {
    fc.assert(
      fc.property(fc.array(position, { maxLength: 5 }), path, (longs, prices) => {
        const opposite = { long: 'short', short: 'long' } as const;
        const positions = longs.flatMap((held) => [held, { ...held, side: opposite[held.side] }]);
        const { equities, deficit, winnerEquity } = exchangeState({
          ...published,
          ...prices,
          positions,
        });
        const collateral = sum(positions.map((held) => r(held.collateral)));
        expect(equal(sum(equities), collateral)).toBe(true);
        expect(equal(minus(winnerEquity, deficit), collateral)).toBe(true);
      }),
    );
  });

  test('gives a long what it takes of the short', () => {
    fc.assert(
      fc.property(position, path, (held, prices) => {
        const both = (['long', 'short'] as const).map((s) => ({ ...held, side: s }));
        const { profits } = exchangeState({ ...published, ...prices, positions: both });
        return equal(profits[0] ?? 1, negative(profits[1] ?? r(1)));
      }),
    );
  });

  test('pays no funding while the premium is where the venue wants it', () => {
    const { profits } = exchangeState({
      ...published,
      marks: [100, 60, 90],
      oracles: [100, 100, 150],
      positions: [{ side: 'long', quantity: 2, collateral: 50 }],
    });
    expect(toNumber(profits[0] ?? r(0))).toBe(-20);
  });

  test('at the opening is the collateral, and no haircut is to be had of nothing', () => {
    const { equities } = exchangeState({ ...published, marks: [5], oracles: [7] });
    expect(
      equal(sum(equities), plus(sum(published.positions.map((p) => r(p.collateral))), r(0))),
    ).toBe(true);
    const empty = exchangeState({ ...published, positions: [] });
    expect(empty).toMatchObject({ equityProRata: null, profitProRata: null, deficit: r(0) });
  });
});

test.each([
  [{ marks: [] as string[], oracles: [] as string[] }, 'marks'],
  [{ oracles: [1] }, 'oracles'],
  [{ marks: [1, 0, 1] }, 'marks[1]'],
  [{ oracles: [1, 1, 0] }, 'oracles[2]'],
  [{ fundingStrength: -1 }, 'fundingStrength'],
  [{ longShortRatio: -1 }, 'longShortRatio'],
  [
    { positions: [{ side: 'long' as const, quantity: -1, collateral: 1 }] },
    'positions[0].quantity',
  ],
  [{ positions: [{ side: 'up' as 'long', quantity: 1, collateral: 1 }] }, 'side'],
])('exchangeState refuses %o by name', (wrong, parameter) => {
  expect(() => exchangeState({ ...published, ...wrong })).toThrow(`${parameter} must be`);
});
