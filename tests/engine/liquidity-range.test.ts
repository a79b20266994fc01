import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liquidityHoldings, liquidityWorth } from '../../src/engine/index.ts';
import type { LiquidityPosition } from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** A range that is at least a tenth of a per cent wide, somewhere near 1. */
const position: fc.Arbitrary<Required<LiquidityPosition>> = fc
  .record({ liquidity: between(0.1, 100), lower: between(0.05, 5), width: between(1.001, 50) })
  .map(({ liquidity, lower, width }) => ({ liquidity, lower, upper: lower * width }));
const price = between(0.01, 300);

describe('liquidityHoldings', () => {
  test('are never negative, and never worth more than either coin alone', () => {
    fc.assert(
      fc.property(position, price, (of, at) => {
        const { base, quote, value } = liquidityHoldings(of, at);
        const all = liquidityHoldings(of, of.lower).base;
        expect(Math.min(base, quote)).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(all * at * (1 + 1e-12));
        expect(value).toBeLessThanOrEqual(liquidityHoldings(of, of.upper).quote * (1 + 1e-12));
      }),
    );
  });

  test('go on without a break at both edges', () => {
    fc.assert(
      fc.property(position, fc.constantFrom('lower', 'upper'), (of, edge) => {
        const inside = liquidityHoldings(of, of[edge]);
        for (const beside of [1 - 1e-9, 1 + 1e-9]) {
          const { base, quote } = liquidityHoldings(of, of[edge] * beside);
          const scale = 1e-7 * of.liquidity * Math.sqrt(of.upper);
          expect(Math.abs(quote - inside.quote)).toBeLessThan(scale);
          expect(Math.abs(base - inside.base) * of[edge]).toBeLessThan(scale);
        }
      }),
    );
  });

  test('gain by the base they hold where the price rises: that is the delta', () => {
    fc.assert(
      fc.property(position, price, (of, at) => {
        const move = 1e-5 * at;
        const [down, up] = [at - move, at + move].map((p) => liquidityHoldings(of, p));
        const slope = ((up?.value ?? NaN) - (down?.value ?? NaN)) / (2 * move);
        const { base, value } = liquidityHoldings(of, at);
        // At a kink of the base the difference of both sides is off by half of its change.
        const change = Math.abs((up?.base ?? NaN) - (down?.base ?? NaN));
        expect(Math.abs(slope - base)).toBeLessThan(change + (1e-9 * value) / at);
      }),
    );
  });

  test('sell as it rises: gamma is never positive, and is the slope of the delta', () => {
    fc.assert(
      fc.property(position, between(0.02, 0.98), (of, share) => {
        const at = of.lower * (of.upper / of.lower) ** share;
        const move = at * Math.min(1e-5, (of.upper / of.lower - 1) / 1000);
        const { gamma } = liquidityHoldings(of, at);
        const slope =
          (liquidityHoldings(of, at + move).base - liquidityHoldings(of, at - move).base) /
          (2 * move);
        expect(gamma).toBeLessThan(0);
        expect(slope / gamma).toBeCloseTo(1, 3);
      }),
    );
  });

  test('are worth a concave function of the price', () => {
    fc.assert(
      fc.property(position, price, price, (of, a, b) => {
        const value = (at: number) => liquidityHoldings(of, at).value;
        const middle = value((a + b) / 2);
        expect(middle).toBeGreaterThanOrEqual(((value(a) + value(b)) / 2) * (1 - 1e-12));
      }),
    );
  });

  test('are at least as concentrated as over all prices, and not at all out of range', () => {
    fc.assert(
      fc.property(position, price, (of, at) => {
        const { concentration, gamma } = liquidityHoldings(of, at);
        const active = at >= of.lower && at <= of.upper;
        expect(concentration === null).toBe(!active);
        expect(gamma === 0).toBe(!active);
        if (concentration !== null) expect(concentration).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test('tend to those of the constant product as the range opens', () => {
    fc.assert(
      fc.property(between(0.1, 10), between(0.1, 100), (at, liquidity) => {
        const wide = liquidityHoldings({ liquidity, lower: 1e-18, upper: 1e18 }, at);
        const all = liquidityHoldings({ liquidity }, at);
        expect(wide.base / all.base).toBeCloseTo(1, 7);
        expect(wide.quote / all.quote).toBeCloseTo(1, 7);
        expect(all.value).toBeCloseTo(2 * liquidity * Math.sqrt(at), 9);
        expect(all.base * all.quote).toBeCloseTo(liquidity ** 2, 6);
        expect(all.concentration).toBeCloseTo(1, 12);
      }),
    );
  });

  test('are Alice’s and Bob’s: Uniswap v3, 1000 to 2250 at a price of 1500', () => {
    // “Introducing Uniswap v3”: 183 500 dollars do what a million does over all prices.
    const range = { lower: 1000, upper: 2250 };
    const liquidity = liquidityWorth({}, { price: 1500, value: 1e6 });
    const { value, concentration } = liquidityHoldings({ liquidity, ...range }, 1500);
    expect(Math.round(value / 100)).toBe(1835);
    expect(concentration).toBeCloseTo(1e6 / value, 9);
  });

  test.each([
    [{ liquidity: 0 }, 1, 'liquidity'],
    [{ liquidity: 1, lower: -1 }, 1, 'lower'],
    [{ liquidity: 1, upper: 0 }, 1, 'upper'],
    [{ liquidity: 1, lower: 2, upper: 2 }, 1, 'upper'],
    [{ liquidity: 1 }, 0, 'price'],
    [{ liquidity: 1 }, Infinity, 'price'],
  ])('refuses %o at a price of %d by name', (of, at, parameter) => {
    expect(() => liquidityHoldings(of, at)).toThrow(`${parameter} must be`);
  });
});

test('liquidityWorth is as much as has that value there', () => {
  fc.assert(
    fc.property(position, price, between(0.1, 1000), ({ lower, upper }, at, value) => {
      const liquidity = liquidityWorth({ lower, upper }, { price: at, value });
      expect(liquidityHoldings({ liquidity, lower, upper }, at).value / value).toBeCloseTo(1, 10);
    }),
  );
  expect(() => liquidityWorth({}, { price: 1, value: 0 })).toThrow('value must be');
});
