// The profit of a sandwich in real numbers: its curve, its limits, and who gets it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestFrontRun,
  DomainError,
  extractionSplit,
  freeFrontRun,
  frontRunShortfall,
  largestFrontRun,
  largestIntegerFrontRun,
  sandwich,
  sandwichProfit,
  sandwichThreshold,
  turned,
  type IntegerPool,
} from '../../src/engine/index.ts';
import { attacked } from './attacked-pools.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const setting = fc.record({
  reserve: between(1, 1e6),
  trade: between(1e-3, 1e6),
  fee: fc.oneof(between(0, 0.05), fc.constant(0)),
});
/** The three trades as they happen, for one of the other coin in the pool. */
const stepwise = (
  { reserve: x, trade: v, fee }: { reserve: number; trade: number; fee: number },
  a: number,
) => {
  const f = 1 - fee;
  const b = (f * a) / (x + f * a);
  const w = (f * v * (1 - b)) / (x + a + f * v);
  return { w, profit: (f * b * (x + a + v)) / (1 - b - w + f * b) - a };
};

describe('its profit in real numbers', () => {
  test('is that of the three trades', () => {
    fc.assert(
      fc.property(setting, between(1e-3, 10), (of, share) => {
        const a = share * of.reserve;
        const gap = sandwichProfit(of, a) - stepwise(of, a).profit;
        expect(Math.abs(gap)).toBeLessThan(1e-9 * (of.reserve + of.trade + a));
      }),
    );
  });

  test('ends at the limit: there the victim is short by just as much as it accepts', () => {
    fc.assert(
      fc.property(setting, between(1e-4, 0.9), (of, slippage) => {
        const front = largestFrontRun(of, slippage);
        expect(frontRunShortfall(of, front)).toBeCloseTo(slippage, 10);
        const { w } = stepwise(of, front);
        expect(1 - w / stepwise(of, 0).w).toBeCloseTo(slippage, 8);
      }),
    );
    expect(largestFrontRun({ reserve: 1000, trade: 20, fee: 0.003 }, 0)).toBe(0);
  });

  test('has no better front-run than the best, of a thousand tried', () => {
    fc.assert(
      fc.property(setting, between(1e-4, 0.9), (of, slippage) => {
        const most = largestFrontRun(of, slippage);
        const best = sandwichProfit(of, bestFrontRun(of, slippage));
        const tried = Array.from({ length: 1000 }, (_, i) => sandwichProfit(of, (most * i) / 999));
        expect(Math.max(...tried)).toBeLessThanOrEqual(best + 1e-12 * (of.reserve + of.trade));
      }),
      { numRuns: 50 },
    );
  });

  test('is none, at any size, for a trade below the threshold, and some above it', () => {
    fc.assert(
      fc.property(
        between(1e-4, 0.05),
        between(0.01, 0.999),
        between(1e-6, 1e3),
        (fee, share, a) => {
          const edge = sandwichThreshold(fee);
          const at = (r: number) => ({ reserve: 1, trade: r * edge, fee });
          expect(sandwichProfit(at(share), a)).toBeLessThanOrEqual(0);
          expect(freeFrontRun(at(share))).toBe(0);
          expect(freeFrontRun(at(1 / share)) ?? Infinity).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('the threshold solves its cubic, to the last digits of a small fee', () => {
    fc.assert(
      fc.property(between(1e-9, 0.2), (fee) => {
        const [f, r] = [1 - fee, sandwichThreshold(fee)];
        const lost = fee * (2 - fee);
        expect(f ** 3 * r * r + f * f * (1 + f) * r).toBeCloseTo(lost, 15);
        expect((f ** 3 * r * r + f * f * (1 + f) * r) / lost).toBeCloseTo(1, 12);
      }),
    );
    expect(sandwichThreshold(0)).toBe(0);
    expect(sandwichThreshold(0.0005)).toBeCloseTo(0.00050038, 8);
    expect(sandwichThreshold(0.01)).toBeCloseTo(0.01015177, 8);
  });

  test('without a fee or a limit it goes to the whole of the victim’s trade', () => {
    const of = { reserve: 1000, trade: 20, fee: 0 };
    expect(freeFrontRun(of)).toBeNull();
    expect(sandwichProfit(of, 1e15)).toBeCloseTo(20, 6);
    expect(freeFrontRun({ ...of, fee: 0.003 })).toBeGreaterThan(100);
  });

  test('is that of the integers, where they are large', () => {
    fc.assert(
      fc.property(attacked, ({ pool: of, trade }) => {
        const front = largestIntegerFrontRun(of, trade);
        const done = front === null ? null : sandwich(of, trade, front);
        if (done === null || done.frontOut < 10n ** 9n || done.quote < 10n ** 12n) return;
        const [n = 1, d = 1] = of.kept.split('/').map(Number);
        const real = sandwichProfit(
          {
            reserve: Number(of.reserveIn),
            trade: Number(trade.amountIn),
            fee: (d - n) / d,
          },
          Number(done.frontIn),
        );
        const grain = Number(of.reserveIn) / Number(of.reserveOut) + 1;
        const room = 1e-12 * Number(of.reserveIn + trade.amountIn) + 100 * grain;
        expect(Math.abs(real - Number(done.profit))).toBeLessThan(room);
      }),
    );
  });

  test('refuses what is no pool, no fee and no limit', () => {
    const of = { reserve: 1000, trade: 20, fee: 0.003 };
    expect(() => sandwichProfit({ ...of, reserve: 0 }, 1)).toThrow(DomainError);
    expect(() => sandwichProfit({ ...of, fee: 1 }, 1)).toThrow(/fee must be/);
    expect(() => largestFrontRun(of, 1)).toThrow(/slippage must be/);
    expect(() => sandwichThreshold(-0.1)).toThrow(/fee must be/);
  });
});

describe('a profit shared out', () => {
  test('adds up, and is not taken where gas would eat it', () => {
    fc.assert(
      fc.property(between(-1, 10), between(0, 1), between(0, 1), (profit, gas, bid) => {
        const split = extractionSplit(profit, gas, bid);
        if (split === null) expect(profit).toBeLessThanOrEqual(gas);
        else expect(split.gas + split.proposer + split.searcher).toBeCloseTo(profit, 12);
      }),
    );
    expect(() => extractionSplit(1, -1, 0.5)).toThrow(/gas must be/);
  });

  test('after gas of 0.01 and a bid of 90 %, 0.146 of 0.172 goes to the proposer', () => {
    expect(extractionSplit(0.172367, 0.01, 0.9)?.proposer).toBeCloseTo(0.14613, 5);
  });

  test('a turned pool is the same pool', () => {
    const of: IntegerPool = { reserveIn: 3n, reserveOut: 5n, kept: 1 };
    expect(turned(turned(of))).toEqual(of);
  });
});
