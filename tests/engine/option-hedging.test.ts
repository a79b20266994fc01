import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandedOption,
  europeanOption,
  hedgeAlong,
  hedgedPaths,
  hedgingError,
  hedgingErrorByStep,
  optionBook,
  rehedgingCost,
  sampleMoments,
  type HedgedBook,
} from '../../src/engine/index.ts';
import { normalDistribution } from '../../src/engine/models/normal-distribution.ts';
import { normalBelow, normalHeight } from '../../src/engine/models/reproducible-normal.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const prices = fc.array(between(40, 250), { minLength: 2, maxLength: 40 });
const short = (type: 'call' | 'put', strike = 100, volatility = 0.8) =>
  optionBook({ type, strike, volatility, quantity: -1 });
const along = (book: HedgedBook, path: readonly number[], cost = 0) =>
  hedgeAlong(book, { prices: Float64Array.from(path), interval: 1 / 365, cost });

/** Ends of an option that is sold at the money and hedged along seeded paths. */
function ends(book: HedgedBook, rehedges: number, pairs: number, more = {}) {
  const setting = { price: 100, volatility: 0.8, years: 30 / 365, seed: 3, ...more };
  const pair = hedgedPaths({ ...setting, book, rehedges });
  return Array.from({ length: pairs }, (_, index) => pair(index)).flat();
}
const scatter = (book: HedgedBook, rehedges: number, pairs: number, more = {}) =>
  sampleMoments(ends(book, rehedges, pairs, more).map(({ hedged }) => hedged));

describe('the reproducible normal distribution', () => {
  test('is that for display, to the last digits', () => {
    fc.assert(
      fc.property(between(-40, 40), (x) => {
        expect(Math.abs(normalBelow(x) - normalDistribution(x))).toBeLessThan(1e-15);
        expect(normalHeight(x)).toBeCloseTo(Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI), 14);
      }),
    );
  });
});

describe('optionBook', () => {
  test('is the European option without a rate, value, delta and gamma', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('call', 'put'),
        between(20, 400),
        between(0.05, 2),
        between(0.001, 2),
        (type, price, volatility, years) => {
          const book = optionBook({ type, strike: 100, volatility, quantity: 1 });
          const option = europeanOption({ type, strike: 100, price, volatility, years, rate: 0 });
          expect(book.value(price, years)).toBeCloseTo(option.value, 9);
          expect(book.delta(price, years)).toBeCloseTo(option.delta, 11);
          expect(book.gamma(price, years)).toBeCloseTo(option.gamma ?? NaN, 9);
        },
      ),
    );
  });

  test('leaves the same of a put as of a call, path by path', () => {
    fc.assert(
      fc.property(prices, between(50, 200), between(0, 0.01), (path, strike, cost) => {
        const [call, put] = [
          along(short('call', strike), path, cost),
          along(short('put', strike), path, cost),
        ];
        expect(Math.abs(call.hedged - put.hedged)).toBeLessThan(1e-9);
        expect(Math.abs(call.cost - put.cost)).toBeLessThan(1e-9);
      }),
    );
  });

  test.each([
    [{ strike: 0 }, 'strike'],
    [{ volatility: 0 }, 'volatility'],
    [{ quantity: NaN }, 'quantity'],
  ])('refuses %o by name', (wrong, parameter) => {
    const option = { type: 'call', strike: 100, volatility: 1, quantity: 1, ...wrong } as const;
    expect(() => optionBook(option)).toThrow(`${parameter} must be`);
  });
});

describe('an option hedged by the clock', () => {
  test('leaves nothing on average, within four standard errors', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 7, 30, 120),
        between(0.3, 1.2),
        between(80, 125),
        fc.nat(1e6),
        (rehedges, volatility, strike, seed) => {
          const found = ends(short('call', strike, volatility), rehedges, 800, {
            volatility,
            seed,
          });
          // Pairs, as a path and its mirror image are not independent.
          const pairs = found.flatMap(({ hedged }, i) =>
            i % 2 ? [] : [(hedged + (found[i + 1]?.hedged ?? NaN)) / 2],
          );
          const { mean, deviation } = sampleMoments(pairs);
          expect(Math.abs(mean)).toBeLessThan((4 * deviation) / Math.sqrt(pairs.length));
        },
      ),
      { numRuns: 12, seed: 5 },
    );
  });

  test('scatters by what the sum over its intervals says, and halves with four times as many', () => {
    const option = { type: 'call', price: 100, strike: 100, rate: 0, volatility: 0.8 } as const;
    const byStep = (rehedges: number) =>
      hedgingErrorByStep({ ...option, years: 30 / 365, rehedges });
    const [few, many] = [scatter(short('call'), 30, 6000), scatter(short('call'), 120, 6000)];
    expect(few.deviation / byStep(30)).toBeCloseTo(1.02, 1);
    expect(many.deviation / byStep(120)).toBeCloseTo(1.01, 1);
    expect(few.deviation / many.deviation).toBeCloseTo(2, 1);
  });

  test('scatters the same whichever way the price drifts, to first order', () => {
    const [down, up] = [-0.5, 0.5].map((drift) => scatter(short('call'), 60, 4000, { drift }));
    expect(up?.deviation).toBeGreaterThan(0.85 * (down?.deviation ?? NaN));
    expect(up?.deviation).toBeLessThan(1.15 * (down?.deviation ?? NaN));
    expect(Math.abs((up?.mean ?? NaN) - (down?.mean ?? NaN))).toBeLessThan(0.1);
  });

  test('costs what the rule says, in step with the cost of a trade', () => {
    const option = { type: 'call', price: 100, strike: 100, rate: 0, volatility: 0.8 } as const;
    const years = 30 / 365;
    const { vega } = europeanOption({ ...option, years });
    const cost = (one: number) =>
      ends(short('call'), 120, 3000, { cost: one }).reduce((sum, end) => sum + end.cost, 0) / 6000;
    const rule = rehedgingCost({ vega, years, rehedges: 120, cost: 0.0005 });
    expect(cost(0.0005) / rule).toBeGreaterThan(0.97);
    expect(cost(0.0005) / rule).toBeLessThan(1.03);
    expect(cost(0.001)).toBeCloseTo(2 * cost(0.0005), 12);
  });

  test('loses on average where the price swings more than was sold, and gains where less', () => {
    const [calm, wild] = [0.6, 1].map((volatility) =>
      scatter(short('call'), 120, 2000, { volatility }),
    );
    const { vega } = europeanOption({
      type: 'call',
      price: 100,
      strike: 100,
      rate: 0,
      volatility: 0.8,
      years: 30 / 365,
    });
    expect(calm?.mean).toBeCloseTo(0.2 * vega, 0);
    expect(wild?.mean).toBeCloseTo(-0.2 * vega, 0);
  });
});

describe('an option hedged in a band', () => {
  const banded = (rule: 'whalley-wilmott' | 'zakamouline', more = {}) =>
    bandedOption({
      ...{ rule, type: 'call', strike: 100, volatility: 0.8, quantity: -1 },
      ...{ cost: 0.0005, aversion: 0.1, ...more },
    });

  test('without a cost is the one that is hedged at every price', () => {
    fc.assert(
      fc.property(prices, (path) => {
        const clock = along(short('call'), path, 0.001);
        for (const rule of ['whalley-wilmott', 'zakamouline'] as const) {
          const free = along(banded(rule, { cost: 0 }), path, 0.001);
          expect(free.hedged).toBeCloseTo(clock.hedged, 9);
          expect(free.cost).toBeCloseTo(clock.cost, 12);
        }
      }),
    );
  });

  test('trades no more often the dearer a trade is, and never outside its prices', () => {
    const path = Array.from({ length: 40 }, (_, i) => 100 * Math.exp(0.1 * Math.sin(i)));
    const trades = [0, 0.0005, 0.005, 0.05].map(
      (cost) => along(banded('whalley-wilmott', { cost }), path).trades,
    );
    expect([...trades].sort((a, b) => b - a)).toEqual(trades);
    // The first is the setting up.
    expect(trades[0]).toBe(38);
  });

  test('scatters less than a clock that costs as much', () => {
    for (const rule of ['whalley-wilmott', 'zakamouline'] as const) {
      const found = ends(banded(rule), 500, 1500, { cost: 0.0005 });
      const cost = found.reduce((sum, end) => sum + end.cost, 0) / found.length;
      const { deviation } = sampleMoments(found.map(({ hedged, cost: paid }) => hedged - paid));
      const years = 30 / 365;
      const option = { type: 'call', price: 100, strike: 100, rate: 0, volatility: 0.8 } as const;
      const { vega } = europeanOption({ ...option, years });
      const one = rehedgingCost({ vega, years, rehedges: 1, cost: 0.0005 });
      const rehedges = (cost / one) ** 2;
      expect(deviation).toBeLessThan(0.9 * hedgingError({ vega, volatility: 0.8, rehedges }));
    }
  });

  test.each([
    [{ cost: -1 }, 'cost'],
    [{ aversion: 0 }, 'aversion'],
  ])('refuses %o by name', (wrong, parameter) => {
    expect(() => banded('zakamouline', wrong)).toThrow(`${parameter} must be`);
  });
});
