// A pool that reckons in integers, a sandwich in it, and its curve in real numbers.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DomainError,
  integerAmountIn,
  integerAmountOut,
  integerSwap,
  largestIntegerFrontRun,
  pendingQuote,
  sandwich,
  sandwichSplit,
  toNumber,
  type IntegerPool,
} from '../../src/engine/index.ts';
import { compare, minus, over, plus, times } from '../../src/engine/rational.ts';
import { attacked, pool, WEI, wei } from './attacked-pools.ts';

const product = ({ reserveIn, reserveOut }: IntegerPool) => reserveIn * reserveOut;

describe('a pool of integers', () => {
  test('gives less than it has, and its product never falls', () => {
    fc.assert(
      fc.property(pool, wei(10n ** 25n), (of, amount) => {
        const { amountOut, pool: after } = integerSwap(of, amount);
        expect(amountOut < of.reserveOut).toBe(true);
        expect(product(after) >= product(of)).toBe(true);
      }),
    );
  });

  test('with one unit more given, the contract’s own check would refuse', () => {
    fc.assert(
      fc.property(pool, wei(10n ** 25n), (of, amount) => {
        const out = integerAmountOut(of, amount);
        const [n, d] = (of.kept === '1' ? '1/1' : of.kept).split('/').map(BigInt);
        const checks = (given: bigint) =>
          (of.reserveIn * (d ?? 1n) + amount * (n ?? 1n)) * (of.reserveOut - given) >=
          of.reserveIn * of.reserveOut * (d ?? 1n);
        expect(checks(out)).toBe(true);
        expect(checks(out + 1n)).toBe(false);
      }),
    );
  });

  test('gives more for more, and for twice as much no more than twice, but for a unit', () => {
    fc.assert(
      fc.property(pool, wei(10n ** 24n), wei(10n ** 24n), (of, a, more) => {
        const [less, greater, twice] = [a, a + more, 2n * a].map((amount) =>
          integerAmountOut(of, amount),
        );
        expect((greater ?? 0n) >= (less ?? 0n)).toBe(true);
        expect((twice ?? 0n) <= 2n * (less ?? 0n) + 1n).toBe(true);
      }),
    );
  });

  test('asks for enough, and for no more than one unit too many', () => {
    fc.assert(
      fc.property(pool, wei(10n ** 24n), (of, wanted) => {
        const out = wanted % of.reserveOut;
        const asked = integerAmountIn(of, out);
        expect(integerAmountOut(of, asked) >= out).toBe(true);
        if (asked > 2n && out > 0n) expect(integerAmountOut(of, asked - 2n) < out).toBe(true);
      }),
    );
  });

  test('refuses what is no whole number of units, an empty pool, and to give all it has', () => {
    const of: IntegerPool = { reserveIn: 5n, reserveOut: 10n, kept: '997/1000' };
    expect(() => integerAmountOut(of, -1n)).toThrow(DomainError);
    expect(() => integerAmountOut({ ...of, reserveIn: 0n }, 1n)).toThrow(/reserveIn must be/);
    expect(() => integerAmountOut({ ...of, kept: '1001/1000' }, 1n)).toThrow(/above 0, to 1/);
    expect(() => integerAmountIn(of, 10n)).toThrow(/less than the reserve/);
  });

  test('float64 is wrong by seventy units in the first of the published vectors', () => {
    const paid = 1e18 * 997;
    const float = Math.floor((paid * 1e19) / (5e18 * 1000 + paid));
    const exact = integerAmountOut(
      { reserveIn: 5n * WEI, reserveOut: 10n * WEI, kept: '997/1000' },
      WEI,
    );
    expect(BigInt(float) - exact).toBe(70n);
  });
});

describe('a sandwich', () => {
  const largest = (
    of: IntegerPool,
    trade: { amountIn: bigint; slippage: { numerator: bigint; denominator: bigint } },
  ) => {
    const front = largestIntegerFrontRun(of, trade) ?? 0n;
    const done = sandwich(of, trade, front);
    if (done === null) throw new Error('The largest front-run made the victim revert.');
    return done;
  };

  test('as large as the limit allows is survived, and one unit larger is not', () => {
    fc.assert(
      fc.property(attacked, ({ pool: of, trade }) => {
        const { frontIn, victimOut, least } = largest(of, trade);
        expect(victimOut >= least).toBe(true);
        expect(sandwich(of, trade, frontIn + 1n)).toBeNull();
      }),
    );
  });

  test('leaves no coin unaccounted for: attacker, victim and pool add up to nothing', () => {
    fc.assert(
      fc.property(attacked, ({ pool: of, trade }) => {
        const { frontIn, frontOut, victimOut, backOut, pools } = largest(of, trade);
        const after = pools[3];
        expect(after.reserveIn - of.reserveIn).toBe(trade.amountIn + frontIn - backOut);
        expect(after.reserveOut - of.reserveOut).toBe(frontOut - frontOut - victimOut);
        for (const [i, next] of pools.slice(1).entries())
          expect(product(next) >= product(pools[i] ?? next)).toBe(true);
      }),
    );
  });

  test('what the victim loses is the attacker’s profit and what the pool gains, exactly', () => {
    fc.assert(
      fc.property(attacked, ({ pool: of, trade }) => {
        const done = largest(of, trade);
        const { victimLoss, attackerProfit, poolGain } = sandwichSplit(done);
        expect(compare(victimLoss, plus(attackerProfit, poolGain))).toBe(0);
        // The pool, valued at the price before, beside what it would have without the attack.
        const units = (numerator: bigint) => ({ numerator, denominator: 1n });
        const price = over(units(of.reserveIn), units(of.reserveOut));
        const worth = (at: IntegerPool) =>
          plus(units(at.reserveIn), times(units(at.reserveOut), price));
        const alone = integerSwap(of, trade.amountIn).pool;
        expect(compare(poolGain, minus(worth(done.pools[3]), worth(alone)))).toBe(0);
      }),
    );
  });

  test('grows with the slippage limit', () => {
    fc.assert(
      fc.property(attacked, fc.integer({ min: 1, max: 2000 }), ({ pool: of, trade }, more) => {
        const { numerator, denominator } = trade.slippage;
        const looser = { ...trade, slippage: { numerator: numerator + BigInt(more), denominator } };
        const [tight, loose] = [trade, looser].map((each) => largestIntegerFrontRun(of, each));
        if (loose === null) return;
        expect((loose ?? 0n) >= (tight ?? 0n)).toBe(true);
      }),
    );
  });

  test('has no largest front-run where the victim accepts nothing', () => {
    const of: IntegerPool = { reserveIn: 1000n, reserveOut: 10n, kept: '997/1000' };
    expect(largestIntegerFrontRun(of, { amountIn: 1n, slippage: 0 })).toBeNull();
    expect(() => pendingQuote(of, { amountIn: 1n, slippage: 1 })).toThrow(/below 1/);
  });

  test('at a low fee the owners of the pool lose too, and at the usual one they gain', () => {
    const of = { reserveIn: 1000n * WEI, reserveOut: 3_000_000n * WEI };
    const gain = (fee: string) =>
      toNumber(
        sandwichSplit(
          largest(
            { ...of, kept: fee },
            { amountIn: 20n * WEI, slippage: { numerator: 1n, denominator: 100n } },
          ),
        ).poolGain,
      ) / 1e18;
    expect(gain('997/1000')).toBeCloseTo(0.02313, 5);
    expect(gain('9995/10000')).toBeLessThan(0);
    expect(gain('1')).toBeCloseTo(-0.00788, 5);
  });
});
