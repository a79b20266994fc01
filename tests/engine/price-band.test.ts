import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  luldBand,
  luldSeconds,
  luldSession,
  orderBand,
  orderBandOutcome,
  toNumber,
  type LuldShare,
} from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const cents = (max: number) => fc.integer({ min: 1, max }).map((n) => (n / 100).toFixed(2));

describe('luldBand', () => {
  const share: LuldShare = { tier: 1, priorClose: '100', reference: '100', lastMinutes: false };
  const numbers = (over: Partial<LuldShare>) => {
    const { low, high } = luldBand({ ...share, ...over });
    return [toNumber(low), toNumber(high)];
  };

  test('holds the reference, is as wide both ways unless it meets 0, and no wider for tier 1', () => {
    const price = cents(50_000);
    fc.assert(
      fc.property(price, price, fc.boolean(), (priorClose, reference, lastMinutes) => {
        const [own = 0, other = 0] = ([1, 2] as const).map((tier) => {
          const [low = 0, high = 0] = numbers({ tier, priorClose, reference, lastMinutes });
          expect(low >= 0 && low < Number(reference) && high > Number(reference)).toBe(true);
          if (low > 0) expect(low + high).toBeCloseTo(2 * Number(reference), 6);
          return high;
        });
        // In the last minutes tier 1 doubles and tier 2 above $3.00 does not: both are at 10 %.
        expect(own).toBeLessThanOrEqual(other);
      }),
    );
  });

  test('changes just above $3.00 and just below $0.75', () => {
    expect(numbers({ priorClose: '3.00' })).toEqual([80, 120]);
    expect(numbers({ priorClose: '3.01' })).toEqual([95, 105]);
    expect(numbers({ priorClose: '0.75', reference: '0.75' })).toEqual([0.6, 0.9]);
    expect(numbers({ priorClose: '0.74', reference: '0.74' })).toEqual([0.59, 0.89]);
  });

  test('refuses other tiers and prices that are none', () => {
    expect(() => numbers({ tier: 3 as 1 })).toThrow('tier must be');
    expect(() => numbers({ reference: '0' })).toThrow('reference must be');
    expect(() => numbers({ priorClose: 'x' })).toThrow('priorClose must be');
  });
});

describe('luldSession', () => {
  const run = (price: (second: number) => number, until = 600) =>
    luldSession({
      reference: 100,
      width: 0.05,
      quotes: Array.from({ length: until + 1 }, (_, second) => ({ second, price: price(second) })),
    });
  const first = (moments: ReturnType<typeof run>, phase: string) =>
    moments.findIndex((moment) => moment.phase === phase);

  test('pauses after fifteen seconds at the edge, for five minutes', () => {
    const moments = run((second) => (second < 60 ? 100 : 94));
    expect(first(moments, 'limit')).toBe(60);
    expect(first(moments, 'paused')).toBe(60 + luldSeconds.limit);
    const reopened = moments.findIndex(({ phase }, i) => i > 75 && phase === 'normal');
    expect(reopened).toBe(60 + luldSeconds.limit + luldSeconds.pause);
    expect(moments[reopened]).toMatchObject({ reference: 94, traded: 94 });
  });

  test('does not pause a price that comes back in time', () => {
    const moments = run((second) => (second >= 60 && second < 74 ? 94 : 100));
    expect(first(moments, 'limit')).toBe(60);
    expect(first(moments, 'paused')).toBe(-1);
  });

  test('follows a price that drifts, so that only haste meets the edge', () => {
    const moments = run((second) => 100 - second / 100, 1000);
    expect(first(moments, 'limit')).toBe(-1);
    expect(moments.at(-1)?.price).toBe(90);
  });

  test('never trades outside the band, nor in a pause', () => {
    const walk = fc.array(between(-0.02, 0.02), { minLength: 50, maxLength: 400 });
    fc.assert(
      fc.property(walk, (steps) => {
        let price = 100;
        const quotes = steps.map((step, second) => ({
          second: 5 * second,
          price: (price *= 1 + step),
        }));
        for (const { phase, traded, low, high } of luldSession({
          reference: 100,
          width: 0.05,
          quotes,
        })) {
          if (phase === 'paused') expect(traded).toBeNull();
          else expect((traded ?? 0) >= low && (traded ?? 0) <= high).toBe(true);
        }
      }),
    );
  });

  test('refuses a band without width and a clock that runs back', () => {
    expect(() => luldSession({ reference: 100, width: 0, quotes: [] })).toThrow('width must be');
    const quotes = [2, 1].map((second) => ({ second, price: 1 }));
    expect(() => luldSession({ reference: 1, width: 0.1, quotes })).toThrow('second must be');
  });
});

describe('orderBandOutcome', () => {
  test('refuses only what would trade beyond the band; what waits outside is accepted', () => {
    fc.assert(
      fc.property(
        cents(20_000),
        cents(20_000),
        fc.constantFrom('buy', 'sell'),
        (mark, price, side) => {
          const band = orderBand(mark, '0.05');
          const { outcome } = orderBandOutcome({ side, type: 'limit', price }, band);
          const distance = Number(price) / Number(mark) - 1;
          fc.pre(Math.abs(Math.abs(distance) - 0.05) > 1e-9);
          const beyond = side === 'buy' ? distance > 0.05 : distance < -0.05;
          expect(outcome).toBe(beyond ? 'rejected' : 'accepted');
        },
      ),
    );
  });

  test('accepts a limit on the edge itself', () => {
    const band = orderBand('100', '0.05');
    expect(orderBandOutcome({ side: 'buy', type: 'limit', price: '105' }, band).outcome).toBe(
      'accepted',
    );
    expect(orderBandOutcome({ side: 'sell', type: 'market' }, band)).toEqual({
      outcome: 'capped',
      cap: band.low,
    });
    expect(() => orderBand('0', '0.05')).toThrow('mark must be');
    expect(() => orderBandOutcome({ side: 'hold' as 'buy', type: 'market' }, band)).toThrow(
      'side must be',
    );
  });
});
