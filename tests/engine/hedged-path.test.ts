import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advance,
  estimates,
  hedgeAlong,
  hedgedOnceProfit,
  hedgedPaths,
  hedgedPathSimulation,
  hedgedPoolIncome,
  hedgeTradingCost,
  hedgeTradingNoise,
  hedgeDeviation,
  lossVersusRebalancing,
  noSamples,
  pathPrices,
  poolBook,
} from '../../src/engine/index.ts';
import type { HedgedBook, HedgedPool, HedgeSetting } from '../../src/engine/index.ts';

import { makeRandom } from '../../src/engine/index.ts';
import { drawSteps, logSteps, lowestLook, stepping } from '../../src/engine/models/stepped-path.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const FULL = { liquidity: 0.5 };
const along = (book: HedgedBook, prices: readonly number[], cost = 0) =>
  hedgeAlong(book, { prices: Float64Array.from(prices), interval: 1 / 365, cost });
const prices = fc.array(between(0.2, 5), { minLength: 2, maxLength: 30 });
/** What a share of the asset itself is worth: it has nothing that a hedge could miss. */
const asset: HedgedBook = { value: (price) => 3 * price, delta: () => 3 };

describe('hedgeAlong', () => {
  test('leaves nothing of a straight line, and costs nothing to follow', () => {
    fc.assert(
      fc.property(prices, (path) => {
        const { once, hedged, cost } = along(asset, path, 0.01);
        expect(once).toBeCloseTo(0, 9);
        expect(hedged).toBeCloseTo(0, 9);
        expect(cost).toBe(0);
      }),
    );
  });

  test('loses at every move of a pool, and so never gains', () => {
    fc.assert(
      fc.property(prices, (path) => {
        const expected = path.slice(1).reduce((sum, next, i) => {
          const from = path[i] ?? NaN;
          const value = Math.sqrt(from / (path[0] ?? NaN));
          return sum + value * hedgedOnceProfit(next / from);
        }, 0);
        const liquidity = 0.5 / Math.sqrt(path[0] ?? NaN);
        const { hedged } = along(poolBook({ liquidity }, 1), path);
        expect(hedged).toBeCloseTo(expected, 9);
        expect(hedged).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  test('set once depends on the end alone: a price that comes back costs nothing', () => {
    fc.assert(
      fc.property(prices, (path) => {
        const start = path[0] ?? NaN;
        const { once, unhedged, hedged } = along(poolBook(FULL, 1), [...path, start]);
        expect(unhedged).toBeCloseTo(0, 9);
        expect(once).toBeCloseTo(0, 9);
        expect(hedged).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  test('pays for the corrections alone, in step with the cost of one', () => {
    fc.assert(
      fc.property(prices, between(0, 0.05), (path, cost) => {
        const one = along(poolBook(FULL, 1), path, 1).cost;
        expect(along(poolBook(FULL, 1), path, cost).cost).toBeCloseTo(cost * one, 12);
        // Two prices: set up, taken off, never corrected.
        expect(along(poolBook(FULL, 1), path.slice(0, 2), cost).cost).toBe(0);
      }),
    );
  });
});

const year = { price: 1, volatility: 0.8, years: 1 };
const daily: HedgeSetting = { ...year, book: poolBook(FULL, 0.8), rehedges: 365, seed: 1 };
const sampled = (setting: HedgeSetting, pairs: number) => {
  const simulation = hedgedPathSimulation(setting);
  return estimates(simulation, advance(simulation, noSamples(simulation), pairs));
};

describe('hedgedPathSimulation', () => {
  test('loses what it is expected to, whatever the interval, within four standard errors', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 4, 52, 365),
        between(0.2, 1.2),
        fc.option(between(1.05, 5)),
        fc.nat(1e6),
        (rehedges, volatility, width, seed) => {
          const range = width === null ? {} : { lower: 1 / width, upper: width };
          const book = poolBook({ liquidity: 0.5, ...range }, volatility);
          // The loss is added up at the corrections: in a range it takes many of them.
          const steps = width === null ? rehedges : 2000;
          const found = sampled({ ...year, book, volatility, rehedges: steps, seed }, 600);
          const { mean, standardError } = found.beyond ?? { mean: NaN, standardError: NaN };
          const coarse = (lossVersusRebalancing(volatility) ** 2 / steps) * 2;
          expect(Math.abs(mean)).toBeLessThan(4 * (standardError ?? NaN) + coarse);
        },
      ),
      { numRuns: 10, seed: 5 },
    );
  });

  test('leaves open, against the loss of the same path, what the rule of thumb says', () => {
    for (const rehedges of [52, 365]) {
      const found = sampled({ ...daily, rehedges }, 8000);
      const noise = hedgeTradingNoise({
        gamma: 1 / 4,
        volatility: 0.8,
        interval: 1 / rehedges,
        time: 1,
      });
      expect(hedgeDeviation(found, 'beyond') / noise).toBeCloseTo(1, 1);
    }
  });

  test('costs to trade what the rule of thumb says, for what the pool is worth meanwhile', () => {
    const found = sampled({ ...daily, cost: 0.0005 }, 4000);
    const rate = hedgeTradingCost({
      gamma: 1 / 4,
      volatility: 0.8,
      interval: 1 / 365,
      cost: 0.0005,
    });
    // The pool loses 7.7 % on the way, so it is worth 3.9 % less on average.
    expect((found.cost?.mean ?? NaN) / rate).toBeCloseTo(0.961, 2);
  });

  test('gives the same pair whenever it is asked, and its paths mirror each other', () => {
    const paths = hedgedPaths(daily);
    const first = paths(7);
    paths(8);
    expect(paths(7)).toEqual(first);
    const drift = Math.exp(-0.64);
    expect(first[0].price * first[1].price).toBeCloseTo(drift, 12);
  });

  test('shows the prices of a path, which end where its hedge does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(1e6), (rehedges, index) => {
        const setting = { ...daily, rehedges };
        const prices = pathPrices(setting, index);
        expect(prices).toHaveLength(rehedges + 1);
        expect(prices[0]).toBe(1);
        expect(prices.at(-1)).toBe(hedgedPaths(setting)(index)[0].price);
      }),
    );
  });

  test('jumps with its process, where no hedge can follow', () => {
    const jumps = { rate: 12, mean: -0.1, deviation: 0 };
    const calm = sampled({ ...daily, rehedges: 2000 }, 300);
    const jumping = sampled({ ...daily, rehedges: 2000, jumps }, 300);
    expect(jumping.beyond?.mean).toBeLessThan((calm.beyond?.mean ?? NaN) - 0.005);
  });

  test.each([
    [{ price: 0 }, 'price'],
    [{ cost: -1 }, 'cost'],
    [{ rehedges: 0 }, 'steps'],
    [{ seed: -1 }, 'seed'],
    [{ volatility: NaN }, 'volatility'],
  ])('refuses %o by name', (wrong, parameter) => {
    expect(() => hedgedPathSimulation({ ...daily, ...wrong })).toThrow(`${parameter} must be`);
  });
});

test('the log prices of a path are those that looks at it find', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.nat(1e6), (steps, seed) => {
      const jumps = { rate: 20, mean: -0.03, deviation: 0.05 };
      const paths = stepping({ volatility: 0.8, years: 0.5, jumps }, steps);
      drawSteps(paths, makeRandom(seed));
      const into = new Float64Array(steps + 1);
      for (const mirror of [1, -1]) {
        logSteps(paths, mirror, into);
        expect(Math.min(...into)).toBe(lowestLook(paths, mirror));
      }
    }),
  );
});

describe('the rules of thumb', () => {
  const clock = { gamma: 0.25, volatility: 0.8, interval: 1 / 365 };

  test('halve the noise and double the cost where the hedge is corrected four times as often', () => {
    const faster = { ...clock, interval: clock.interval / 4 };
    expect(
      hedgeTradingNoise({ ...clock, time: 1 }) / hedgeTradingNoise({ ...faster, time: 1 }),
    ).toBeCloseTo(2, 12);
    expect(
      hedgeTradingCost({ ...faster, cost: 0.001 }) / hedgeTradingCost({ ...clock, cost: 0.001 }),
    ).toBeCloseTo(2, 12);
  });

  test.each([
    [() => hedgeTradingCost({ ...clock, cost: -1 }), 'cost'],
    [() => hedgeTradingCost({ ...clock, interval: 0, cost: 0 }), 'interval'],
    [() => hedgeTradingNoise({ ...clock, gamma: -1, time: 1 }), 'gamma'],
    [() => hedgeTradingNoise({ ...clock, time: -1 }), 'time'],
  ])('%s refuses by name', (call, parameter) => {
    expect(call).toThrow(`${parameter} must be`);
  });
});

describe('hedgedPoolIncome', () => {
  const pool: HedgedPool = {
    volatility: 0.8,
    concentration: 1,
    feeRate: 0.2,
    funding: 0.05,
    hedgeShare: 0.5,
    cost: 0.0005,
    interval: 1 / 365,
    marginShare: 0.25,
  };

  test('is fees, less loss, plus funding, less cost, on all the capital', () => {
    const { fees, loss, funding, cost, net, onCapital } = hedgedPoolIncome(pool);
    expect([fees, loss, funding]).toEqual([0.2, lossVersusRebalancing(0.8), 0.025]);
    expect(net).toBeCloseTo(0.2 - 0.08 + 0.025 - cost, 15);
    expect(onCapital).toBeCloseTo(net / 1.25, 15);
  });

  test('is linear in the fees and in the funding', () => {
    fc.assert(
      fc.property(between(-1, 3), between(-1, 1), (feeRate, funding) => {
        const net = (more: Partial<HedgedPool>) => hedgedPoolIncome({ ...pool, ...more }).net;
        expect(net({ feeRate }) - net({ feeRate: 0 })).toBeCloseTo(feeRate, 12);
        expect(net({ funding }) - net({ funding: 0 })).toBeCloseTo(funding / 2, 12);
      }),
    );
  });

  test('counts of the loss what arbitrageurs keep, where the fees leave theirs out', () => {
    const whole = hedgedPoolIncome(pool);
    expect(hedgedPoolIncome({ ...pool, lossShare: 0.12 }).loss).toBeCloseTo(0.12 * whole.loss, 15);
  });

  test.each([
    [{ feeRate: NaN }, 'feeRate'],
    [{ lossShare: 2 }, 'lossShare'],
    [{ hedgeShare: -1 }, 'hedgeShare'],
    [{ marginShare: -1 }, 'marginShare'],
    [{ concentration: 0 }, 'concentration'],
    [{ interval: 0 }, 'interval'],
    [{ funding: Infinity }, 'funding'],
  ])('refuses %o by name', (wrong, parameter) => {
    expect(() => hedgedPoolIncome({ ...pool, ...wrong })).toThrow(`${parameter} must be`);
  });
});
