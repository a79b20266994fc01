import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  leverageTargetingNetwork,
  thresholdFireSale,
  thresholdSale,
} from '../../src/engine/index.ts';
import { bankNetwork } from './bank-network.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const limit = fc
  .tuple(between(1, 40), between(1, 40))
  .map(([a, b]) => ({ maxLeverage: Math.max(a, b), bufferLeverage: Math.min(a, b) }));

describe('thresholdSale', () => {
  test('sells nothing up to the limit, back to the buffer beyond it, and all without equity', () => {
    fc.assert(
      fc.property(between(0.01, 1e6), between(-1e5, 1e5), limit, (assets, equity, given) => {
        const share = thresholdSale({ assets, equity, ...given });
        if (equity <= 0) return share === 1;
        if (assets <= given.maxLeverage * equity) return share === 0;
        expect(1 - share).toBeCloseTo((given.bufferLeverage * equity) / assets, 12);
        return share > 0 && share <= 1;
      }),
    );
  });

  test('does not act at exactly the limit', () => {
    const bank = { assets: 100, maxLeverage: 20, bufferLeverage: 10 };
    expect(thresholdSale({ ...bank, equity: 5 })).toBe(0);
    expect(thresholdSale({ ...bank, equity: 4 })).toBe(0.6);
  });

  test.each([
    [{ assets: -1 }, 'assets'],
    [{ equity: Infinity }, 'equity'],
    [{ maxLeverage: 0.5 }, 'maxLeverage'],
    [{ bufferLeverage: 21 }, 'bufferLeverage must be at most maxLeverage, 20'],
  ])('refuses %o by name', (wrong, words) => {
    const given = { assets: 100, equity: 5, maxLeverage: 20, bufferLeverage: 10 };
    expect(() => thresholdSale({ ...given, ...wrong })).toThrow(words);
  });
});

describe('thresholdFireSale', () => {
  test('does nothing while no bank is beyond the limit, where banks that hold their leverage sell', () => {
    const network = {
      assets: [100, 100],
      weights: [[1], [1]],
      debtToEquity: [9, 9],
      impact: [0.001],
      firstReturns: [-0.01],
    };
    const sale = thresholdFireSale({ ...network, maxLeverage: 12, bufferLeverage: 10 });
    expect(sale).toMatchObject({ rounds: [], settled: true });
    expect(leverageTargetingNetwork(network).rounds[0]?.sales[0]).toBeCloseTo(18, 12);
  });

  test('leaves every bank within the limit or without assets, once it settles', () => {
    fc.assert(
      fc.property(bankNetwork, limit, (given, bounds) => {
        const { assets, equity, settled } = thresholdFireSale({ ...given, ...bounds });
        fc.pre(settled);
        return assets.every(
          (held, bank) => held === 0 || held <= bounds.maxLeverage * (equity[bank] ?? 0),
        );
      }),
    );
  });

  test('never makes a bank richer than the first loss left it', () => {
    fc.assert(
      fc.property(bankNetwork, limit, (given, bounds) => {
        const { equity } = thresholdFireSale({ ...given, ...bounds });
        return given.assets.every((held, bank) => {
          const earned = given.weights[bank]?.reduce(
            (sum, weight, asset) => sum + weight * (given.firstReturns[asset] ?? 0),
            0,
          );
          const after = held / (1 + (given.debtToEquity[bank] ?? 0)) + held * (earned ?? 0);
          return (equity[bank] ?? 0) <= after + 1e-9;
        });
      }),
    );
  });

  test('is one round back to the buffer where selling moves nothing', () => {
    const network = {
      assets: [100],
      weights: [[1]],
      debtToEquity: [19],
      impact: [0],
      firstReturns: [-0.02],
    };
    const sale = thresholdFireSale({ ...network, maxLeverage: 25, bufferLeverage: 20 });
    expect(sale.rounds).toHaveLength(1);
    expect((sale.assets[0] ?? 0) / (sale.equity[0] ?? 0)).toBeCloseTo(20, 10);
    expect(sale.rounds[0]?.assetReturns).toEqual([0]);
  });
});
