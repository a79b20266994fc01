// How many times the liquidity of all prices a range has, to the last digits of a narrow one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  centredConcentration,
  concentration,
  liquidityHoldings,
  rangeOfConcentration,
} from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const below = between(1e-9, 3).map((width) => Math.exp(-width));

describe('concentration', () => {
  test('is 1 or more, and less in a wider range', () => {
    fc.assert(
      fc.property(below, below, between(1.001, 10), (low, high, wider) => {
        const range = { lower: low, upper: 1 / high };
        const narrow = concentration(range, 1);
        const wide = concentration({ lower: low / wider, upper: wider / high }, 1);
        return narrow >= wide && wide >= 1;
      }),
    );
  });

  test('is 1 over all prices, and twice that with one end at the price', () => {
    expect(concentration({ lower: 0, upper: Infinity }, 42)).toBe(1);
    expect(concentration({ lower: 42, upper: Infinity }, 42)).toBe(2);
    expect(concentration({ lower: 0, upper: 42 }, 42)).toBe(2);
  });

  test('is what the holdings of a position say, where those have digits', () => {
    fc.assert(
      fc.property(between(0.01, 0.99), between(1.01, 50), (lower, upper) => {
        const { value } = liquidityHoldings({ liquidity: 1, lower, upper }, 1);
        expect(concentration({ lower, upper }, 1)).toBeCloseTo(2 / value, 8);
      }),
    );
  });

  // 3 · (1 ± 11·2⁻³⁵) around 3, both of them exact; by the series of the square root.
  test('keeps its digits at a width of some in ten thousand million', () => {
    const step = 11 * 2 ** -35;
    const exact = 2 / (step - step ** 2 / 4 + (3 * step ** 3) / 8);
    const range = { lower: 3 - 3 * step, upper: 3 + 3 * step };
    expect(concentration(range, 3) / exact).toBeCloseTo(1, 14);
    // What is subtracted naively has lost half of its digits there.
    const [root, low, high] = [3, range.lower, range.upper].map(Math.sqrt);
    const naive = (2 * (root ?? 0)) / (2 * (root ?? 0) - 3 / (high ?? 0) - (low ?? 0));
    expect(Math.abs(naive / exact - 1)).toBeGreaterThan(1e-9);
  });

  test('refuses a price out of the range, and an empty one', () => {
    expect(() => concentration({ lower: 1, upper: 2 }, 3)).toThrow(
      'price must be within the range',
    );
    expect(() => concentration({ lower: 2, upper: 2 }, 2)).toThrow('upper must be above lower');
    expect(() => concentration({ lower: -1, upper: 2 }, 1)).toThrow('upper must be');
  });
});

describe('centredConcentration', () => {
  test('is the concentration at the geometric centre', () => {
    fc.assert(
      fc.property(between(0.001, 3), (half) => {
        const range = { lower: Math.exp(-half), upper: Math.exp(half) };
        const centred = centredConcentration(range.upper / range.lower);
        expect(concentration(range, 1) / centred).toBeCloseTo(1, 10);
      }),
    );
  });

  test('is four over the width of a narrow range, and a half more', () => {
    // 1/(1 − e^(−w/4)) = 4/w + 1/2 + w/48 − …
    for (const power of [20, 30, 40, 50]) {
      const width = Math.log1p(2 ** -power);
      const exact = 4 / width + 0.5 + width / 48;
      expect(centredConcentration(1 + 2 ** -power) / exact).toBeCloseTo(1, 13);
    }
  });

  test('is undone by its inverse', () => {
    fc.assert(
      fc.property(between(1.01, 1e6), (times) => {
        expect(centredConcentration(rangeOfConcentration(times)) / times).toBeCloseTo(1, 8);
      }),
    );
  });

  test('refuses a range without width', () => {
    expect(() => centredConcentration(1)).toThrow('ratio must be a number greater than 1');
    expect(() => rangeOfConcentration(1)).toThrow('times must be');
  });
});
