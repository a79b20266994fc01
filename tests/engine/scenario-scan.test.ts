// Margin by the worst of many scenarios, and the options that are valued for it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  europeanOption,
  futuresScan,
  minimumMargin,
  portfolioDelta,
  scanGrid,
  scenarioScan,
} from '../../src/engine/index.ts';
import type { Leg, ScanScenario } from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const option = fc.record({
  kind: fc.constantFrom('call' as const, 'put' as const),
  quantity: between(-10, 10),
  strike: between(40, 300),
  days: between(0.1, 200),
  volatility: between(0.1, 2),
});
const leg: fc.Arbitrary<Leg> = fc.oneof(
  option,
  between(-10, 10).map((quantity) => ({ kind: 'linear', quantity }) as const),
);
const portfolio = fc.array(leg, { maxLength: 4 });
const scenario: fc.Arbitrary<ScanScenario> = fc.record({
  spot: between(-0.9, 5),
  volatility: between(-0.5, 0.5),
  weight: between(0, 1),
});
const table = fc.array(scenario, { minLength: 1, maxLength: 12 });
const market = { spot: 100, rate: 0, vegaPower: 0.3 };

describe('scenarioScan', () => {
  test('is never negative, and the loss of the row it names', () => {
    fc.assert(
      fc.property(portfolio, table, (legs, rows) => {
        const { margin, losses, worst } = scenarioScan(legs, market, rows);
        expect(margin).toBe(Math.max(0, losses[worst] ?? NaN));
        return margin >= 0 && losses.length === rows.length;
      }),
    );
  });

  test('asks no more of two portfolios together than of each alone', () => {
    fc.assert(
      fc.property(portfolio, portfolio, table, (one, other, rows) => {
        const [both, first, second] = [[...one, ...other], one, other].map(
          (legs) => scenarioScan(legs, market, rows).margin,
        );
        expect(both).toBeLessThanOrEqual(((first ?? 0) + (second ?? 0)) * (1 + 1e-12) + 1e-9);
      }),
    );
  });

  test('is nothing for a portfolio and its opposite: the minimum charge alone is left', () => {
    fc.assert(
      fc.property(leg, table, (one, rows) => {
        const pair = [one, { ...one, quantity: -one.quantity }];
        const deltas = portfolioDelta(pair, market);
        expect(scenarioScan(pair, market, rows).margin).toBe(0);
        expect(deltas.long).toBe(deltas.short);
        const least = minimumMargin(deltas, 100, { net: 0.02, hedged: 0.01 });
        expect(least).toBeCloseTo(deltas.long, 9);
      }),
    );
  });

  test('weighs after netting, and values at the shocked volatility', () => {
    const straddle: Leg[] = (['call', 'put'] as const).map((kind) => ({
      kind,
      quantity: -1,
      strike: 100,
      days: 30,
      volatility: 0.8,
    }));
    const row = { spot: 0.16, volatility: 0.4, weight: 1 };
    const value = (price: number, volatility: number) =>
      (['call', 'put'] as const).reduce(
        (sum, right) =>
          sum +
          europeanOption({ type: right, price, strike: 100, rate: 0, volatility, years: 30 / 365 })
            .value,
        0,
      );
    const loss = value(116, 0.8 * 1.4) - value(100, 0.8);
    expect(scenarioScan(straddle, market, [row]).margin).toBeCloseTo(loss, 10);
    const half = scenarioScan(straddle, market, [{ ...row, weight: 0.5 }]).margin;
    expect(half).toBeCloseTo(loss / 2, 10);
  });

  test('costs a linear position its shock', () => {
    const rows = scanGrid(0.16, 9).map((spot) => ({ spot, volatility: 0, weight: 1 }));
    for (const quantity of [1, -1])
      expect(scenarioScan([{ kind: 'linear', quantity }], market, rows).margin).toBeCloseTo(16, 12);
  });

  test('is nothing without a portfolio, and refuses a table without rows', () => {
    const row = { spot: 0.1, volatility: 0, weight: 1 };
    expect(scenarioScan([], market, [row])).toEqual({ losses: [0], margin: 0, worst: 0 });
    expect(() => scenarioScan([], market, [])).toThrow('scenarios must be at least one row');
  });

  test.each([
    [{ spot: -1, volatility: 0, weight: 1 }, 'spot'],
    [{ spot: 0, volatility: NaN, weight: 1 }, 'volatility'],
    [{ spot: 0, volatility: 0, weight: 2 }, 'weight'],
  ])('refuses the row %o by name', (row, parameter) => {
    const call = { kind: 'call', quantity: 1, strike: 100, days: 30, volatility: 0.8 } as const;
    expect(() => scenarioScan([call], market, [row])).toThrow(`${parameter} must be`);
  });
});

describe('minimumMargin', () => {
  test('charges what is left and what is offset', () => {
    const deltas = { long: 3, short: 1 };
    expect(minimumMargin(deltas, 100, { net: 0.02, hedged: 0.01 })).toBeCloseTo(5, 12);
    expect(() => minimumMargin({ long: -1, short: 0 }, 1, { net: 0, hedged: 0 })).toThrow('long');
  });
});

describe('scanGrid', () => {
  test('is even, mirrored, and has no change in its middle', () => {
    fc.assert(
      fc.property(between(0, 2), fc.integer({ min: 0, max: 50 }), (range, half) => {
        const grid = scanGrid(range, 2 * half + 1);
        grid.forEach((shock, i) => {
          expect(shock + (grid[grid.length - 1 - i] ?? NaN)).toBe(0);
        });
        return grid[half] === 0 && (half === 0 || grid.at(-1) === range);
      }),
    );
  });

  test.each([2, 0, -3, 2.5, NaN])('refuses %s buckets', (buckets) => {
    expect(() => scanGrid(0.16, buckets)).toThrow('buckets must be');
  });
});

describe('futuresScan', () => {
  test('moves the forward price, and charges its size on either side', () => {
    const future = { index: 100, basis: 0, days: 10, quantity: -2 };
    const scan = futuresScan(future, [-0.1, 0.1], 0.01);
    expect(scan).toEqual({ forward: 100, gains: [20, -20], contingency: 2 });
    expect(() => futuresScan({ ...future, index: 0 }, [], 0)).toThrow('index must be');
    expect(() => futuresScan({ ...future, basis: 1e6, days: 1e6 }, [], 0)).toThrow('basis must be');
  });
});
