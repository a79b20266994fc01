// What the hedged pool has to keep beyond the contract: one average for every hedge, and the paths.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import type { PoolRow } from '../../src/components/widgets/do-the-fees-pay/columns.ts';
import { params, type Settings } from '../../src/components/widgets/do-the-fees-pay/params.ts';
import { poolOf, profitsAt } from '../../src/components/widgets/do-the-fees-pay/pool.ts';
import { simulation } from '../../src/components/widgets/do-the-fees-pay/simulation.ts';
import { widget } from '../../src/components/widgets/do-the-fees-pay/widget.ts';

const at = (given: Given = {}): Settings => resolve(params, given);
const value = (name: keyof typeof widget.quantities, given: Given = {}): number =>
  widget.quantities[name]?.of(at(given)) ?? NaN;
const best = (given: Given): readonly PoolRow[] =>
  [...simulation.refine(at(given))].at(-1)?.rows ?? [];
const sampled = (rows: readonly PoolRow[]) => rows.filter(({ kind }) => kind === 'sampled');

const setting = fc.record({
  volatility: fc.integer({ min: 20, max: 150 }),
  days: fc.integer({ min: 10, max: 400 }),
  rehedge: fc.constantFrom(4, 24, 168, 720),
  liquidity: fc.constantFrom('all', 'range'),
  factor: fc.constantFrom(1.05, 1.5, 4),
  seed: fc.integer({ min: 1, max: 999 }),
});

describe('the default', () => {
  test('is that of the worked table', () => {
    expect(value('rate')).toBeCloseTo(8, 12);
    expect(value('mean')).toBeCloseTo(7.6883653613, 9);
    expect(value('hedged-once')).toBeCloseTo(15.44138171, 7);
    expect(value('cost')).toBeCloseTo(
      0.0005 * 0.25 * 0.8 * Math.sqrt((2 * 365) / Math.PI) * 100,
      9,
    );
    expect(value('net')).toBeCloseTo(20 - 8 + 2.5 - value('cost'), 9);
    expect(value('liquidation')).toBeCloseTo(1.4925373134, 9);
  });
});

test('more corrections change the scatter and the cost, and never the average', () => {
  fc.assert(
    fc.property(setting, (given) => {
      const [seldom, often] = [24, 2].map((rehedge) => at({ ...given, days: 60, rehedge }));
      const [one, other] = [seldom, often].map((values) => poolOf(values ?? at()));
      expect(other?.spread.mean).toBe(one?.spread.mean);
      expect(other?.spread.once).toBe(one?.spread.once);
      expect(other?.spread.hedged).toBeLessThan(one?.spread.hedged ?? NaN);
      expect(other?.income.cost).toBeGreaterThan(one?.income.cost ?? NaN);
    }),
  );
});

test('a range multiplies fees and loss by one factor, so the fees pay for the same volatility', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 200 }),
      fc.double({ min: 1.01, max: 50, noNaN: true }),
      (volatility, factor) => {
        const given = { volatility, liquidity: 'range', factor } as const;
        const kappa = value('concentration', given);
        expect(kappa).toBeGreaterThan(1);
        expect(value('fees', given) / value('fees', { volatility })).toBeCloseTo(kappa, 9);
        expect(value('rate', given) / value('rate', { volatility })).toBeCloseTo(kappa, 9);
        expect(value('break-even', given)).toBeCloseTo(value('break-even'), 9);
      },
    ),
    { numRuns: 30 },
  );
});

test('at its edges the hedge goes from all coins to none', () => {
  const pool = poolOf(at({ liquidity: 'range', factor: 1.5 }));
  const [below, lower, upper, above] = [0.5, 1 / 1.5, 1.5, 2].map((price) =>
    profitsAt(pool, price),
  );
  expect(below?.base).toBe(lower?.base);
  expect([upper?.base, above?.base]).toEqual([0, 0]);
  expect([below?.active, above?.active]).toEqual([false, false]);
});

test('a hedge corrected less often than the deposit is held is one that is set once', () => {
  const { spread, rehedges } = poolOf(at({ days: 10, rehedge: 720 }));
  expect(rehedges).toBe(1);
  expect(spread.hedged).toBe(spread.once);
  expect(widget.finding(at({ days: 10, rehedge: 720 }))).toContain('hedged once');
});

test('the two ways of counting fees are of one loss: what arbitrageurs keep, and all', () => {
  const daily = { volatility: 95.5, fees: 5 };
  expect(value('loss-share', { ...daily, counted: 'random' })).toBeCloseTo(12.2, 1);
  expect(value('loss-share', { ...daily, counted: 'fixed' })).toBeCloseTo(10.3, 1);
  expect(value('rate', { ...daily, counted: 'random' })).toBeCloseTo(
    (value('rate', daily) * value('loss-share', { ...daily, counted: 'random' })) / 100,
    9,
  );
});

describe('the simulation', () => {
  test('finds the average and the scatter of the formulas, all three', () => {
    fc.assert(
      fc.property(setting, (given) => {
        const { spread } = poolOf(at(given));
        const found = sampled(best(given));
        expect(found).toHaveLength(3);
        (['unhedged', 'once', 'hedged'] as const).forEach((way, i) => {
          const { mean, scatter, paths } = found[i] ?? { mean: null, scatter: null, paths: null };
          const error = (100 * spread[way]) / Math.sqrt(paths ?? NaN);
          expect(Math.abs((mean ?? NaN) - 100 * spread.mean)).toBeLessThan(5 * error);
          expect(Math.abs((scatter ?? NaN) / spread[way] / 100 - 1)).toBeLessThan(0.35);
        });
      }),
      { numRuns: 15, seed: 4 },
    );
  });

  test('draws another cloud for another number of the draw, and the same for the same', () => {
    const ends = (seed: number) => best({ seed }).filter(({ kind }) => kind === 'path');
    expect(ends(1)).toEqual(ends(1));
    expect(ends(2)).not.toEqual(ends(1));
    expect(ends(1)).toHaveLength(240);
  });
});
