import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  stableswapInvariant,
  stableswapPrice,
  stableswapSellTo,
  stableswapSwap,
} from '../../src/engine/index.ts';
import { contractSale } from './stableswap-contract.ts';
import { pools } from './stableswap-pools.ts';

const pair = { coin: 0, quote: 1 };
const amount = fc.double({ min: 1e-3, max: 100, noNaN: true });

describe('stableswapSwap', () => {
  test('keeps D without a fee, and raises it with one', () => {
    fc.assert(
      fc.property(
        pools,
        amount,
        fc.double({ min: 0.001, max: 0.5, noNaN: true }),
        (pool, x, fee) => {
          const { total } = stableswapInvariant(pool);
          const after = (charged: number) =>
            stableswapInvariant({
              ...pool,
              balances: stableswapSwap({ ...pool, ...pair, amount: x, fee: charged }).balances,
            }).total;
          expect(after(0) / total).toBeCloseTo(1, 9);
          expect(after(fee)).toBeGreaterThan(total * (1 - 1e-9));
        },
      ),
    );
  });

  test('there and back returns what was sold; with a fee, less', () => {
    fc.assert(
      fc.property(pools, amount, fc.constantFrom(0, 0.0004, 0.01), (pool, x, fee) => {
        const there = stableswapSwap({ ...pool, ...pair, amount: x, fee });
        fc.pre(there.received > 1e-6);
        const back = stableswapSwap({
          ...pool,
          balances: there.balances,
          coin: 1,
          quote: 0,
          amount: there.received,
          fee,
        });
        if (fee === 0) expect(back.received / x).toBeCloseTo(1, 5);
        else expect(back.received).toBeLessThan(x);
      }),
    );
  });

  test('gets less on average than the price before it and more than the price after it', () => {
    fc.assert(
      fc.property(pools, amount, (pool, x) => {
        const { received, balances } = stableswapSwap({ ...pool, ...pair, amount: x });
        const average = received / x;
        expect(average).toBeLessThanOrEqual(stableswapPrice({ ...pool, ...pair }) * (1 + 1e-8));
        expect(average).toBeGreaterThanOrEqual(
          stableswapPrice({ ...pool, balances, ...pair }) * (1 - 1e-8),
        );
      }),
    );
  });

  test('never empties the pool, and takes the fee from what is received', () => {
    fc.assert(
      fc.property(pools, amount, fc.double({ min: 0, max: 0.99, noNaN: true }), (pool, x, fee) => {
        const [own = 0, other = 0] = pool.balances;
        const { received, feePaid, balances } = stableswapSwap({
          ...pool,
          ...pair,
          amount: x,
          fee,
        });
        expect(received).toBeLessThan(other);
        expect(feePaid).toBeCloseTo((received + feePaid) * fee, 9);
        expect(balances[0]).toBeCloseTo(own + x, 12);
        expect(balances[1]).toBeCloseTo(other - received, 12);
      }),
    );
  });

  test('is what whole numbers and rounded divisions give, as contracts compute it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1_000, max: 1_000_000 }), { minLength: 2, maxLength: 4 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (balances, A, x) => {
          const contract = contractSale(balances, A, x);
          const pool = { balances, amplification: A };
          const { received } = stableswapSwap({ ...pool, ...pair, amount: x });
          expect(stableswapInvariant(pool).total / contract.total).toBeCloseTo(1, 12);
          expect(Math.abs(received - contract.received)).toBeLessThan(
            1e-10 * Math.max(...balances, x),
          );
        },
      ),
    );
  });

  test('of nothing gets nothing', () => {
    const pool = { balances: [3, 1], amplification: 10 };
    expect(stableswapSwap({ ...pool, ...pair, amount: 0, fee: 0.1 })).toEqual({
      received: 0,
      feePaid: 0,
      balances: [3, 1],
    });
  });
});

describe('stableswapSellTo', () => {
  test('is the sale after which the price is the target', () => {
    fc.assert(
      fc.property(pools, fc.double({ min: 0.05, max: 0.99, noNaN: true }), (pool, part) => {
        const price = part * stableswapPrice({ ...pool, ...pair });
        const sold = stableswapSellTo({ ...pool, ...pair, price });
        fc.pre(sold !== null && sold < 1e6);
        const { balances } = stableswapSwap({ ...pool, ...pair, amount: sold });
        expect(stableswapPrice({ ...pool, balances, ...pair }) / price).toBeCloseTo(1, 6);
      }),
    );
  });

  test('is none where the price is there already', () => {
    const pool = { balances: [4, 1], amplification: 50, ...pair };
    expect(stableswapSellTo({ ...pool, price: 1 })).toBeNull();
    expect(stableswapSellTo({ ...pool, price: stableswapPrice(pool) })).toBeNull();
  });
});

test.each([
  [{ amount: -1 }, 'amount'],
  [{ amount: Infinity }, 'amount'],
  [{ fee: 1 }, 'fee'],
  [{ fee: -0.1 }, 'fee'],
  [{ balances: [1, -1] }, 'balances[1]'],
  [{ coin: 5 }, 'coin'],
])('stableswapSwap refuses %o by name', (wrong, parameter) => {
  const given = { balances: [1, 2], amplification: 100, coin: 0, quote: 1, amount: 1, ...wrong };
  expect(() => stableswapSwap(given)).toThrow(`${parameter} must be`);
});

test.each([0, -1, NaN, 1e-7])('stableswapSellTo refuses a price of %d by name', (price) => {
  const pool = { balances: [1, 2], amplification: 100, ...pair };
  expect(() => stableswapSellTo({ ...pool, price })).toThrow('price must be');
});
