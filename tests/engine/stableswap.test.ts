import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contractAmplification,
  stableswapInvariant,
  stableswapPrice,
  stableswapPriceAtShare,
  stableswapShareAtPrice,
} from '../../src/engine/index.ts';
import { amplification, pools } from './stableswap-pools.ts';

describe('stableswapInvariant', () => {
  test('lies between n times the geometric mean and the sum', () => {
    fc.assert(
      fc.property(pools, ({ balances, amplification }) => {
        const { total } = stableswapInvariant({ balances, amplification });
        const n = balances.length;
        const sum = balances.reduce((a, b) => a + b, 0);
        const mean = n * Math.exp(balances.reduce((a, b) => a + Math.log(b), 0) / n);
        expect(total).toBeLessThanOrEqual(sum * (1 + 1e-14));
        expect(total).toBeGreaterThanOrEqual(mean * (1 - 1e-12));
      }),
    );
  });

  test('solves Ann·S + D = Ann·D + Dⁿ⁺¹/(nⁿ·∏x)', () => {
    fc.assert(
      fc.property(pools, ({ balances, amplification }) => {
        const { total, amplified } = stableswapInvariant({ balances, amplification });
        const sum = balances.reduce((a, b) => a + b, 0);
        const product = balances.reduce((a, b) => (a * total) / (balances.length * b), total);
        const [left, right] = [amplified * sum + total, amplified * total + product];
        expect(Math.abs(left / right - 1)).toBeLessThan(1e-10);
      }),
    );
  });

  test('grows as its balances do: homogeneous of degree 1', () => {
    fc.assert(
      fc.property(pools, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (pool, scale) => {
        const larger = { ...pool, balances: pool.balances.map((balance) => scale * balance) };
        const ratio = stableswapInvariant(larger).total / stableswapInvariant(pool).total;
        expect(ratio / scale).toBeCloseTo(1, 11);
      }),
    );
  });

  test('is found however lopsided the pool is', () => {
    for (const n of [2, 3, 4, 8]) {
      const pool = Array.from({ length: n }, (_, i) => (i === 0 ? 1e12 : 1));
      for (const A of [1e-12, 1e-3, 1, 1e4, 1e12]) {
        const given = { balances: pool, amplification: A };
        const { total } = stableswapInvariant(given);
        expect(total).toBeGreaterThan(0);
        expect(stableswapPrice({ ...given, coin: 0, quote: 1 })).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('stableswapPrice', () => {
  test('is 1 in a balanced pool, whatever A', () => {
    fc.assert(
      fc.property(amplification, fc.integer({ min: 2, max: 8 }), (A, n) => {
        const pool = { balances: Array.from({ length: n }, () => 7), amplification: A };
        return stableswapPrice({ ...pool, coin: 0, quote: n - 1 }) === 1;
      }),
    );
  });

  test('is below 1 for the coin there is more of, and not below the price of a constant product', () => {
    fc.assert(
      fc.property(pools, ({ balances, amplification }) => {
        const [own = 1, other = 1] = balances;
        const price = stableswapPrice({ balances, amplification, coin: 0, quote: 1 });
        const product = other / own;
        expect(price).toBeGreaterThanOrEqual(Math.min(1, product) * (1 - 1e-12));
        expect(price).toBeLessThanOrEqual(Math.max(1, product) * (1 + 1e-12));
        if (own > 1.01 * other) expect(price).toBeLessThan(1);
      }),
    );
  });

  test('one way and the other multiply to 1', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const there = stableswapPrice({ ...pool, coin: 0, quote: 1 });
        expect(there * stableswapPrice({ ...pool, coin: 1, quote: 0 })).toBeCloseTo(1, 12);
      }),
    );
  });

  test('falls as the pool gets more of the coin', () => {
    fc.assert(
      fc.property(pools, fc.double({ min: 1.01, max: 100, noNaN: true }), (pool, factor) => {
        const more = pool.balances.map((balance, i) => (i === 0 ? factor * balance : balance));
        const before = stableswapPrice({ ...pool, coin: 0, quote: 1 });
        const after = stableswapPrice({ ...pool, balances: more, coin: 0, quote: 1 });
        expect(after).toBeLessThan(before);
      }),
    );
  });

  test('tends to a constant product as A goes to 0, and to 1 as it grows', () => {
    const price = (A: number) =>
      stableswapPrice({ balances: [1, 4], amplification: A, coin: 1, quote: 0 });
    expect(price(1e-12)).toBeCloseTo(0.25, 10);
    expect(price(1e12)).toBeCloseTo(1, 10);
  });

  // Composition and price as printed; A as the contracts held it. See tests/golden for the sources.
  test('of stETH in June 2022 is the discount reported, and USDT in June 2023 its price', () => {
    const steth = { balances: [111_300, 491_000], amplification: 50, coin: 1, quote: 0 };
    expect(1 - stableswapPrice(steth)).toBeGreaterThan(0.06);
    expect(1 - stableswapPrice(steth)).toBeLessThan(0.07);
    const usdt = { balances: [73.79, 13.05, 13.16], amplification: 2000, coin: 0, quote: 1 };
    expect(stableswapPrice(usdt)).toBeCloseTo(0.997, 3);
  });

  test('read with the A of the paper misses both', () => {
    const steth = contractAmplification({ paper: 50, coins: 2 });
    const usdt = contractAmplification({ paper: 2000, coins: 3 });
    expect([steth, usdt]).toEqual([100, 18_000]);
    expect(
      1 -
        stableswapPrice({ balances: [111_300, 491_000], amplification: steth, coin: 1, quote: 0 }),
    ).toBeLessThan(0.034);
    expect(
      stableswapPrice({
        balances: [73.79, 13.05, 13.16],
        amplification: usdt,
        coin: 0,
        quote: 1,
      }),
    ).toBeGreaterThan(0.9995);
  });
});

describe('stableswapShareAtPrice', () => {
  test('is the share that has the price', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 4 }),
        fc.double({ min: 1, max: 5000, noNaN: true }),
        fc.double({ min: 0.001, max: 1.5, noNaN: true }),
        (coins, A, price) => {
          const pool = { coins, amplification: A };
          const share = stableswapShareAtPrice({ ...pool, price });
          fc.pre(share !== null);
          expect(stableswapPriceAtShare({ ...pool, share })).toBeCloseTo(price, 8);
        },
      ),
    );
  });

  test('is a fair part of the pool at par', () => {
    expect(stableswapShareAtPrice({ coins: 4, amplification: 100, price: 1 })).toBeCloseTo(0.25, 9);
  });

  test('is none where no composition has the price', () => {
    expect(stableswapShareAtPrice({ coins: 2, amplification: 1e12, price: 1e-12 })).toBeNull();
    expect(stableswapShareAtPrice({ coins: 2, amplification: 1e12, price: 1e12 })).toBeNull();
  });
});

test.each([
  [{ balances: [1] }, 'balances.length'],
  [{ balances: [1, 0] }, 'balances[1]'],
  [{ balances: [1, 1e13] }, 'balances'],
  [{ balances: [1, NaN] }, 'balances[1]'],
  [{ amplification: 0 }, 'amplification'],
  [{ amplification: 1e13 }, 'amplification'],
  [{ coin: 2 }, 'coin'],
  [{ quote: 0.5 }, 'quote'],
  [{ quote: 0 }, 'quote'],
])('stableswapPrice refuses %o by name', (wrong, parameter) => {
  const given = { balances: [1, 2], amplification: 100, coin: 0, quote: 1, ...wrong };
  expect(() => stableswapPrice(given)).toThrow(`${parameter} must be`);
});

test.each([
  [() => stableswapPriceAtShare({ coins: 2, amplification: 1, share: 0 }), 'share'],
  [() => stableswapPriceAtShare({ coins: 9, amplification: 1, share: 0.5 }), 'coins'],
  [() => stableswapShareAtPrice({ coins: 2, amplification: 1, price: 0 }), 'price'],
  [() => contractAmplification({ paper: 0, coins: 2 }), 'paper'],
  [() => contractAmplification({ paper: 1, coins: 1 }), 'coins'],
])('%s is refused by name', (call, parameter) => {
  expect(call).toThrow(`${parameter} must be`);
});
