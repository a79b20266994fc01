import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arbitrageShareFixedBlocks,
  arbitrageShareRandomBlocks,
  breakEvenTurnover,
  breakEvenVolatility,
  expectedPoolLoss,
  feeInSwings,
  hedgedOnceProfit,
  impermanentLoss,
  liquidityHoldings,
  lossVersusRebalancing,
  makeRandom,
} from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const ratio = between(1e-6, 1e6);

describe('impermanentLoss', () => {
  test('is never a gain, is nothing where the price comes back, and is the same for r and 1/r', () => {
    expect(impermanentLoss(1)).toBeCloseTo(0, 15);
    fc.assert(
      fc.property(ratio, (r) => {
        expect(impermanentLoss(r)).toBeLessThanOrEqual(0);
        expect(impermanentLoss(1 / r)).toBeCloseTo(impermanentLoss(r), 12);
      }),
    );
  });

  test('is what the constant product is behind its coins', () => {
    fc.assert(
      fc.property(between(0.01, 100), (r) => {
        const [now, then] = [r, 1].map((price) => liquidityHoldings({ liquidity: 1 }, price));
        const held = (then?.base ?? NaN) * r + (then?.quote ?? NaN);
        expect((now?.value ?? NaN) / held - 1).toBeCloseTo(impermanentLoss(r), 12);
      }),
    );
  });

  test('in money is the loss of the hedge that is set once', () => {
    fc.assert(
      fc.property(between(0.01, 100), (r) => {
        expect(hedgedOnceProfit(r)).toBeCloseTo((impermanentLoss(r) * (1 + r)) / 2, 9);
      }),
    );
  });

  test('in money is not the same for a doubling and a halving: it is twice as much', () => {
    fc.assert(
      fc.property(between(1.01, 100), (r) => {
        expect(hedgedOnceProfit(r) / hedgedOnceProfit(1 / r)).toBeCloseTo(r, 9);
      }),
    );
  });

  test.each([-1, NaN, Infinity])('refuses a ratio of %d', (r) => {
    expect(() => impermanentLoss(r)).toThrow('ratio must be');
    expect(() => hedgedOnceProfit(r)).toThrow('ratio must be');
  });
});

describe('lossVersusRebalancing', () => {
  test('is half of σ²P² times the gamma, over the value', () => {
    fc.assert(
      fc.property(between(0, 3), between(1.01, 20), between(0.05, 0.95), (sigma, width, share) => {
        const price = (1 / width) * width ** (2 * share);
        const position = { liquidity: 3, lower: 1 / width, upper: width };
        const { gamma, value, concentration } = liquidityHoldings(position, price);
        const rate = (sigma ** 2 * price ** 2 * Math.abs(gamma)) / 2 / value;
        expect(lossVersusRebalancing(sigma, concentration ?? NaN)).toBeCloseTo(rate, 12);
      }),
    );
  });

  test('by a horizon is a little less than the rate for so long', () => {
    fc.assert(
      fc.property(between(0.01, 2), between(0.01, 3), (sigma, time) => {
        const [loss, rate] = [expectedPoolLoss(sigma, time), lossVersusRebalancing(sigma) * time];
        expect(loss).toBeLessThan(rate);
        expect(loss).toBeGreaterThan(rate - rate ** 2 / 2 - 1e-15);
      }),
    );
  });

  test('is nothing without volatility', () => {
    expect([lossVersusRebalancing(0), expectedPoolLoss(0, 1)].map(Math.abs)).toEqual([0, 0]);
  });

  test('is paid by the fees at the break-even volatility and turnover', () => {
    fc.assert(
      fc.property(between(0.001, 3), between(1, 500), (fees, concentration) => {
        const sigma = breakEvenVolatility(fees, concentration);
        expect(lossVersusRebalancing(sigma, concentration)).toBeCloseTo(fees, 12);
        expect(breakEvenTurnover(sigma, 0.003) * 0.003).toBeCloseTo(
          lossVersusRebalancing(sigma),
          12,
        );
      }),
    );
  });

  test.each([
    [() => lossVersusRebalancing(-1), 'volatility'],
    [() => lossVersusRebalancing(1, 0.5), 'concentration'],
    [() => expectedPoolLoss(1, -1), 'time'],
    [() => breakEvenVolatility(-0.1), 'feeRate'],
    [() => breakEvenTurnover(1, 0), 'poolFee'],
    [() => feeInSwings({ volatility: 0, blockTime: 1, fee: 0.003 }), 'volatility'],
    [() => feeInSwings({ volatility: 1, blockTime: 0, fee: 0.003 }), 'blockTime'],
    [() => feeInSwings({ volatility: 1, blockTime: 1, fee: -1 }), 'fee'],
    [() => arbitrageShareRandomBlocks(-1), 'swings'],
    [() => arbitrageShareFixedBlocks(NaN), 'swings'],
  ])('%s refuses by name', (call, parameter) => {
    expect(call).toThrow(`${parameter} must be`);
  });
});

/**
 * The mispricing of a pool: it swings, and whoever comes with a block trades it back to the fee. What is
 * kept and what is paid as fee, per block, in swings² between blocks.
 */
function arbitraged(fee: number, random: boolean) {
  const draws = makeRandom(7);
  let [z, kept, paid] = [0, 0, 0];
  const blocks = 400_000;
  for (let i = 0; i < blocks; i++) {
    const time = random ? -Math.log(draws.uniform()) : 1;
    z += Math.sqrt(time) * draws.normal();
    const beyond = Math.max(0, Math.abs(z) - fee);
    kept += beyond ** 2 / 2;
    paid += fee * beyond;
    z = Math.sign(z) * Math.min(Math.abs(z), fee);
  }
  return { kept: kept / blocks, paid: paid / blocks };
}

describe('the share that arbitrageurs keep', () => {
  // 0.4477, 0.2255 and 0.1026 are also what an independent simulation of the source’s walk gave.
  test.each([0.7198, 2, 5.0919])('at a fee of %d swings is that of a simulated pool', (fee) => {
    for (const [random, share] of [
      [true, arbitrageShareRandomBlocks(fee)],
      [false, arbitrageShareFixedBlocks(fee)],
    ] as const) {
      const { kept, paid } = arbitraged(fee, random);
      expect(kept / 0.5 / share).toBeCloseTo(1, 1);
      // What they keep and what they pay are the whole loss: σ²/2 a block, in these units.
      expect((kept + paid) / 0.5).toBeCloseTo(1, 1);
    }
  });

  test('is all of it without a fee, and less the larger the fee is and the faster the blocks come', () => {
    expect(arbitrageShareRandomBlocks(0)).toBe(1);
    expect(arbitrageShareFixedBlocks(0)).toBe(1);
    fc.assert(
      fc.property(between(0.001, 50), (swings) => {
        const [random, fixed] = [
          arbitrageShareRandomBlocks(swings),
          arbitrageShareFixedBlocks(swings),
        ];
        expect(fixed).toBeLessThan(random);
        expect(arbitrageShareRandomBlocks(2 * swings)).toBeLessThan(random);
      }),
    );
    const trading = { volatility: 0.05, fee: 0.003 };
    const [slow, fast] = [12, 2].map((seconds) =>
      feeInSwings({ ...trading, blockTime: seconds / 86_400 }),
    );
    expect((fast ?? NaN) / (slow ?? NaN)).toBeCloseTo(Math.sqrt(6), 12);
  });
});
