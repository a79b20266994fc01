// What a stale price of a constant-product pool pays to the first who corrects it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arbitrageShareFixedBlocks,
  feeInSwings,
  lossVersusRebalancing,
  noArbitrageBand,
  outsideArbitrage,
  twoPoolArbitrage,
} from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const pool = fc.record({ reserveIn: between(1, 1e6), reserveOut: between(1, 1e6) });
const fee = fc.oneof(between(0, 0.05), fc.constant(0));
interface Pool {
  readonly reserveIn: number;
  readonly reserveOut: number;
}
const out = ({ reserveIn, reserveOut }: Pool, f: number, a: number) =>
  (f * a * reserveOut) / (reserveIn + f * a);

describe('against a price elsewhere', () => {
  test('brings what its trade brings, and no other trade brings more', () => {
    fc.assert(
      fc.property(pool, between(0.2, 5), fee, between(0, 3), (of, times, phi, factor) => {
        const m = (times * of.reserveIn) / of.reserveOut;
        const { amountIn, profit } = outsideArbitrage(of, m, phi);
        const made = (a: number) => out(of, 1 - phi, a) * m - a;
        const room = 1e-9 * of.reserveIn;
        expect(Math.abs(made(amountIn) - profit)).toBeLessThan(room);
        expect(made(factor * (amountIn + of.reserveIn / 100))).toBeLessThanOrEqual(profit + room);
      }),
    );
  });

  test('is none inside the band, and some outside it', () => {
    fc.assert(
      fc.property(pool, fee, (of, phi) => {
        const { low, high } = noArbitrageBand(of, phi);
        const turned = { reserveIn: of.reserveOut, reserveOut: of.reserveIn };
        expect(outsideArbitrage(of, high * (1 - 1e-9), phi).profit).toBe(0);
        expect(outsideArbitrage(of, high * 1.001, phi).profit).toBeGreaterThan(0);
        expect(outsideArbitrage(turned, 1 / (low * (1 + 1e-9)), phi).profit).toBe(0);
        expect(outsideArbitrage(turned, 1 / (low * 0.999), phi).profit).toBeGreaterThan(0);
      }),
    );
  });
});

describe('between two pools', () => {
  test('brings what its two trades bring, and no other amount brings more', () => {
    fc.assert(
      fc.property(pool, pool, fee, between(0, 3), (from, to, phi, factor) => {
        const { amountIn, profit } = twoPoolArbitrage(from, to, phi);
        const back = { reserveIn: to.reserveOut, reserveOut: to.reserveIn };
        const made = (a: number) => out(back, 1 - phi, out(from, 1 - phi, a)) - a;
        const room = 1e-9 * (from.reserveIn + to.reserveIn);
        expect(Math.abs(made(amountIn) - profit)).toBeLessThan(room);
        expect(made(factor * (amountIn + from.reserveIn / 100))).toBeLessThanOrEqual(profit + room);
      }),
    );
  });

  test('is never one both ways', () => {
    fc.assert(
      fc.property(pool, pool, fee, (one, two, phi) => {
        const both = [twoPoolArbitrage(one, two, phi), twoPoolArbitrage(two, one, phi)];
        expect(both.filter(({ profit }) => profit > 0).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('refuses an empty pool and a fee of all', () => {
    expect(() =>
      twoPoolArbitrage({ reserveIn: 0, reserveOut: 1 }, { reserveIn: 1, reserveOut: 1 }, 0),
    ).toThrow(/reserveIn/);
    expect(() => outsideArbitrage({ reserveIn: 1, reserveOut: 1 }, 2, 1)).toThrow(/fee must be/);
    expect(() => outsideArbitrage({ reserveIn: 1e200, reserveOut: 1e200 }, 2, 0)).toThrow(
      /finite product/,
    );
  });
});

test('the loss of a pool a block, with a fee, is the rule’s share of the loss without', () => {
  // (σ²/4) ÷ (2 + 1.7164 γ/σ) of its value, γ the fee both ways: half of it at no fee is σ²/8.
  const [volatility, blockTime, spread] = [0.05, 12 / 86_400, 0.003];
  const sigma = volatility * Math.sqrt(blockTime);
  const swings = feeInSwings({ volatility, blockTime, fee: spread / 2 });
  const share = arbitrageShareFixedBlocks(swings);
  expect(share * lossVersusRebalancing(sigma)).toBeCloseTo(
    (sigma * sigma) / 4 / (2 + (1.7164519 * spread) / sigma),
    14,
  );
});
