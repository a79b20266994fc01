import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  advance,
  averagePayoff,
  estimates,
  expectedPoolLoss,
  hedgedPathSimulation,
  hedgeDeviation,
  liquidityHoldings,
  liquidityWorth,
  moneyDelta,
  noSamples,
  partialMoment,
  payoffAt,
  payoffHedgeSpread,
  poolBook,
  poolHedgeSpread,
  poolPayoff,
  squaredPayoff,
  withUnits,
} from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const volatility = between(0.05, 1.5);
const rehedges = fc.integer({ min: 1, max: 2000 });
/** Liquidity worth 1 at a price of 1, between 1/factor and factor. */
const pool = (factor: number) => {
  const range = { lower: 1 / factor, upper: factor };
  return { ...range, liquidity: liquidityWorth(range, { price: 1, value: 1 }) };
};
const FULL = { liquidity: 0.5 };

describe('partialMoment', () => {
  test('of the whole line is e^(k(k−1)d²/2), and pieces of it add up', () => {
    fc.assert(
      fc.property(between(-2, 3), between(0.01, 2), between(0.01, 20), (k, d, level) => {
        const all = Math.exp((k * (k - 1) * d * d) / 2);
        expect(partialMoment(k, d) / all).toBeCloseTo(1, 12);
        const both = partialMoment(k, d, 0, level) + partialMoment(k, d, level);
        expect(both / all).toBeCloseTo(1, 12);
      }),
    );
  });

  test('has its digits far out in both tails', () => {
    // The square of a lognormal is one, so a moment is a chance under another price.
    const [low, high] = [partialMoment(0, 0.1, 0, 0.4), partialMoment(1, 0.1, 2.5)];
    expect(low).toBeGreaterThan(0);
    expect(high / low).toBeCloseTo(1, 12);
  });

  test('without a deviation is where the price is now', () => {
    expect([partialMoment(2, 0, 0.5, 2), partialMoment(2, 0, 2)]).toEqual([1, 0]);
  });

  test.each([
    [() => partialMoment(9, 1), 'power'],
    [() => partialMoment(1, -1), 'deviation'],
    [() => partialMoment(1, 1, -1), 'from'],
    [() => partialMoment(1, 1, 2, 1), 'to'],
  ])('%s refuses by name', (call, parameter) => {
    expect(call).toThrow(`${parameter} must be`);
  });
});

describe('a payoff in pieces', () => {
  const factor = between(1.01, 30);
  const price = between(0.02, 50);

  test('of a pool is the value of the pool, and its money delta the coins in it', () => {
    fc.assert(
      fc.property(factor, price, (width, at) => {
        const { base, value } = liquidityHoldings(pool(width), at);
        expect(payoffAt(poolPayoff(pool(width)), at)).toBeCloseTo(value, 9);
        expect(moneyDelta(poolPayoff(pool(width)), at)).toBeCloseTo(base * at, 9);
      }),
    );
  });

  test('squared, or with units added, is that at every price', () => {
    fc.assert(
      fc.property(factor, price, between(-2, 2), (width, at, units) => {
        const payoff = poolPayoff(pool(width));
        const value = payoffAt(payoff, at);
        expect(payoffAt(squaredPayoff(payoff), at)).toBeCloseTo(value * value, 8);
        expect(payoffAt(withUnits(payoff, units), at)).toBeCloseTo(value + units * at, 9);
      }),
    );
  });

  test('has for its average what adding up over the ends gives', () => {
    fc.assert(
      fc.property(factor, between(0.3, 3), between(0.05, 1), (width, now, deviation) => {
        const payoff = poolPayoff(pool(width));
        let sum = 0;
        const step = 0.002;
        for (let z = -8; z <= 8; z += step) {
          const end = now * Math.exp(deviation * z - deviation ** 2 / 2);
          sum += (payoffAt(payoff, end) * Math.exp(-z * z * 0.5) * step) / Math.sqrt(2 * Math.PI);
        }
        expect(averagePayoff(payoff, now, deviation)).toBeCloseTo(sum, 5);
      }),
      { numRuns: 20 },
    );
  });

  test('is worth no more on average than now where it is concave, and is itself at the end', () => {
    fc.assert(
      fc.property(factor, price, between(0, 1), (width, at, deviation) => {
        const payoff = poolPayoff(pool(width));
        const now = payoffAt(payoff, at);
        expect(averagePayoff(payoff, at, 0)).toBeCloseTo(now, 9);
        expect(averagePayoff(payoff, at, deviation)).toBeLessThanOrEqual(now + 1e-9);
      }),
    );
    expect(() => averagePayoff(poolPayoff(FULL), 0, 1)).toThrow('price must be');
    expect(() => averagePayoff(poolPayoff(FULL), 1, -1)).toThrow('deviation must be');
  });
});

describe('poolHedgeSpread', () => {
  test('has one average for all three: hedging changes the scatter alone', () => {
    fc.assert(
      fc.property(volatility, between(0.01, 2), rehedges, (sigma, time, n) => {
        const { mean } = poolHedgeSpread({ volatility: sigma, time, rehedges: n });
        expect(mean).toBeCloseTo(-expectedPoolLoss(sigma, time), 14);
      }),
    );
  });

  test('scatters less the more often it is hedged, and set once as the impermanent loss does', () => {
    fc.assert(
      fc.property(volatility, rehedges, (sigma, n) => {
        const plan = { volatility: sigma, time: 1 };
        const { once, hedged } = poolHedgeSpread({ ...plan, rehedges: n });
        expect(poolHedgeSpread({ ...plan, rehedges: 1 }).hedged).toBe(once);
        expect(hedged).toBeLessThanOrEqual(once);
        expect(poolHedgeSpread({ ...plan, rehedges: n + 1 }).hedged).toBeLessThan(hedged);
      }),
    );
  });

  test('is 15.4 % against 1.9 % at 80 % volatility, daily over a year, by two million paths of C', () => {
    const { mean, once, hedged } = poolHedgeSpread({ volatility: 0.8, time: 1, rehedges: 365 });
    expect(mean).toBeCloseTo(-0.0769, 4);
    expect(once).toBeCloseTo(0.1544138171, 10);
    expect(hedged).toBeCloseTo(0.019, 4);
  });

  test('tends to the scatter of the loss itself, which no hedge removes', () => {
    // √(2(x − 1 + e^(−x)) − (1 − e^(−x))²) with x = σ²T/8: the variance of σ²/8·∫V dt.
    const x = 0.08;
    const limit = Math.sqrt(2 * (x - 1 + Math.exp(-x)) - (1 - Math.exp(-x)) ** 2);
    const { hedged } = poolHedgeSpread({ volatility: 0.8, time: 1, rehedges: 1e6 });
    expect(hedged / limit).toBeCloseTo(1, 4);
  });

  test('is nothing without volatility or time', () => {
    for (const [sigma, time] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const found = Object.values(poolHedgeSpread({ volatility: sigma, time, rehedges: 9 }));
      expect(found.map(Math.abs)).toEqual([0, 0, 0, 0]);
    }
  });
});

describe('payoffHedgeSpread', () => {
  test('of a pool over all prices is its closed form', () => {
    fc.assert(
      fc.property(volatility, between(0.02, 1.5), rehedges, (sigma, time, n) => {
        const plan = { volatility: sigma, time, rehedges: n };
        const [exact, found] = [poolHedgeSpread(plan), payoffHedgeSpread(poolPayoff(FULL), plan)];
        expect(found.mean / exact.mean).toBeCloseTo(1, 8);
        expect(found.unhedged / exact.unhedged).toBeCloseTo(1, 8);
        expect(found.once / exact.once).toBeCloseTo(1, 5);
        expect(Math.abs(found.hedged / exact.hedged - 1)).toBeLessThan(2e-3);
      }),
      { numRuns: 60 },
    );
  });

  test('of a pool in a range is what simulated paths give, however it is hedged', () => {
    fc.assert(
      fc.property(
        between(1.02, 4),
        between(0.2, 1.2),
        fc.constantFrom(1, 3, 12, 40, 120),
        between(0.05, 1),
        fc.nat(1e6),
        (width, sigma, n, years, seed) => {
          const found = payoffHedgeSpread(poolPayoff(pool(width)), {
            volatility: sigma,
            time: years,
            rehedges: n,
          });
          const simulation = hedgedPathSimulation({
            book: poolBook(pool(width), sigma),
            ...{ price: 1, volatility: sigma, years, rehedges: n, seed },
          });
          const sampled = estimates(simulation, advance(simulation, noSamples(simulation), 3000));
          for (const way of ['unhedged', 'once', 'hedged'] as const) {
            const { mean, standardError } = sampled[way] ?? { mean: NaN, standardError: NaN };
            expect(Math.abs(mean - found.mean)).toBeLessThan(4.5 * (standardError ?? NaN) + 1e-6);
            // Of heavy tails a few thousand paths see less, or a single one of them more.
            const ratio = hedgeDeviation(sampled, way) / found[way];
            expect(Math.abs(ratio - 1)).toBeLessThan(0.15);
          }
        },
      ),
      { numRuns: 25, seed: 3 },
    );
  });

  test('set once is the static hedge, to the last digits', () => {
    const plan = { volatility: 0.7, time: 0.5, rehedges: 1 };
    const { once, hedged } = payoffHedgeSpread(poolPayoff(pool(1.3)), plan);
    expect(hedged).toBe(once);
  });

  test.each([
    [{ volatility: -1, time: 1, rehedges: 1 }, 'volatility'],
    [{ volatility: 1, time: -1, rehedges: 1 }, 'time'],
    [{ volatility: 20, time: 1, rehedges: 1 }, 'time'],
    [{ volatility: 1, time: 1, rehedges: 0 }, 'rehedges'],
    [{ volatility: 1, time: 1, rehedges: 1.5 }, 'rehedges'],
  ])('refuses %o by name', (plan, parameter) => {
    expect(() => payoffHedgeSpread(poolPayoff(FULL), plan)).toThrow(`${parameter} must be`);
    expect(() => poolHedgeSpread(plan)).toThrow(`${parameter} must be`);
  });

  test('refuses a payoff that is worth nothing', () => {
    const nothing = [{ from: 0, to: Infinity, terms: [] }];
    expect(() => payoffHedgeSpread(nothing, { volatility: 1, time: 1, rehedges: 1 })).toThrow(
      'payoff must be',
    );
  });
});
