// Ranges, channels, sizes and pyramids: what must hold of the plan of a breakout trade.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakoutTrade } from '../../src/engine/models/breakout-trade.ts';
import { donchianChannel } from '../../src/engine/models/donchian-channel.ts';
import { pyramid } from '../../src/engine/models/pyramid.ts';
import { trueRange, trueRanges, wilderAverage } from '../../src/engine/models/true-range.ts';
import type { Bar } from '../../src/engine/models/true-range.ts';
import { lossAtStop, unitSize } from '../../src/engine/models/unit-size.ts';
import { DomainError } from '../../src/engine/errors.ts';
import { toNumber } from '../../src/engine/rational.ts';

const price = fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100);
const bar = fc
  .tuple(price, price, price)
  .map((three) => three.toSorted((a, b) => a - b))
  .map(([low = 0, close = 0, high = 0]): Bar => ({ low, close, high }));
const bars = fc.array(bar, { minLength: 1, maxLength: 60 });

describe('true range and its average', () => {
  test('a range is at least high less low, and counts the jump from the last close', () => {
    fc.assert(
      fc.property(bar, price, (day, before) => {
        const range = trueRange(day, before);
        expect(range).toBeGreaterThanOrEqual(day.high - day.low);
        expect(range).toBeGreaterThanOrEqual(Math.abs(day.close - before) - 1e-9);
        expect(trueRange(day)).toBe(day.high - day.low);
      }),
    );
  });

  test('the average lies between the least and the largest range, its start among them', () => {
    fc.assert(
      fc.property(bars, fc.integer({ min: 1, max: 30 }), price, (list, days, start) => {
        const ranges = trueRanges(list);
        for (const average of wilderAverage(ranges, { days, start })) {
          expect(average ?? -1).toBeGreaterThanOrEqual(Math.min(start, ...ranges) - 1e-9);
          expect(average ?? Infinity).toBeLessThanOrEqual(Math.max(start, ...ranges) + 1e-9);
        }
      }),
    );
  });

  test('without a start it begins as the mean of the first ranges', () => {
    expect(wilderAverage([1, 2, 3, 6], { days: 3 })).toEqual([null, null, 2, 10 / 3]);
  });

  test('refuses a low above the high, and an average over no days', () => {
    expect(() => trueRange({ high: 1, low: 2 })).toThrow(DomainError);
    expect(() => wilderAverage([1], { days: 0 })).toThrow('days must be a whole number');
  });
});

describe('the channel', () => {
  test('is the highest high and the lowest low of the days before, without today', () => {
    fc.assert(
      fc.property(bars, fc.integer({ min: 1, max: 25 }), (list, days) => {
        donchianChannel(list, days).forEach((channel, i) => {
          const before = list.slice(Math.max(0, i - days), i);
          if (i < days) expect(channel).toBeNull();
          else
            expect(channel).toEqual({
              high: Math.max(...before.map(({ high }) => high)),
              low: Math.min(...before.map(({ low }) => low)),
            });
        });
      }),
    );
  });

  test('refuses no days', () => {
    expect(() => donchianChannel([], 0)).toThrow(DomainError);
  });
});

const sizing = fc.record({
  equity: fc.integer({ min: 0, max: 1e8 }),
  risk: fc.integer({ min: 1, max: 1000 }).map((n) => n / 10_000),
  range: fc.integer({ min: 1, max: 1e6 }).map((n) => n / 10_000),
  pointValue: fc.integer({ min: 1, max: 1e6 }).map((n) => n / 100),
});

describe('the unit', () => {
  test('never risks more than was set, and one contract more would', () => {
    fc.assert(
      fc.property(sizing, (of) => {
        const { contracts, raw } = unitSize(of);
        const risked = (count: number) =>
          toNumber(lossAtStop({ ...of, contracts: count, distance: 1 }));
        expect(risked(contracts)).toBeLessThanOrEqual(of.risk * of.equity * (1 + 1e-12) + 1e-9);
        expect(risked(contracts + 1)).toBeGreaterThan(of.risk * of.equity * (1 - 1e-12) - 1e-9);
        expect(contracts).toBe(Math.floor(toNumber(raw) + 1e-12));
      }),
    );
  });

  test('is smaller in a wilder market', () => {
    fc.assert(
      fc.property(sizing, (of) => {
        expect(unitSize({ ...of, range: 2 * of.range }).contracts).toBeLessThanOrEqual(
          unitSize(of).contracts,
        );
      }),
    );
  });

  test('at the stop it loses m·r of the account, less what cutting saves', () => {
    fc.assert(
      fc.property(sizing, fc.integer({ min: 1, max: 10 }), (of, distance) => {
        const { contracts, raw } = unitSize(of);
        if (toNumber(raw) === 0) return;
        const share = toNumber(lossAtStop({ ...of, contracts, distance })) / of.equity;
        expect(share).toBeCloseTo((distance * of.risk * contracts) / toNumber(raw), 9);
      }),
    );
  });

  test('is none where the account is too small, and refuses a range of nothing', () => {
    expect(unitSize({ equity: 100, risk: 0.01, range: 1, pointValue: 50 }).contracts).toBe(0);
    expect(() => unitSize({ equity: 100, risk: 0.01, range: 0, pointValue: 50 })).toThrow(
      'range must be a number greater than 0',
    );
  });
});

describe('the pyramid', () => {
  const plan = { breakout: 310, range: '2.5', addEvery: '0.5', units: 4, stop: 2 } as const;

  test('adds gold as the rules print it', () => {
    expect(pyramid(plan).entries.map(toNumber)).toEqual([310, 311.25, 312.5, 313.75]);
  });

  test('reckons each add from the last fill: slippage moves all that follow', () => {
    const { entries } = pyramid({ ...plan, slippage: 1 });
    expect(entries.map(toNumber)).toEqual([311, 313.25, 315.5, 317.75]);
  });

  test('loses the same long and short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), price, (units, breakout) => {
        const of = { ...plan, units, breakout };
        const [long, short] = [pyramid(of), pyramid({ ...of, side: 'short' })];
        expect(short.losses).toEqual(long.losses);
        expect(toNumber(short.entries[0] ?? { numerator: 0n, denominator: 1n })).toBe(breakout);
      }),
    );
  });

  test('refuses no units', () => {
    expect(() => pyramid({ ...plan, units: 0 })).toThrow(DomainError);
  });
});

describe('a trade on bars', () => {
  const rule = { channel: 5, from: 5, tick: 0.01, range: 3, addEvery: 0.5, units: 4, stop: 2 };

  test('enters beyond the channel, adds half an N apart, and never lowers its stop', () => {
    fc.assert(
      fc.property(bars, (list) => {
        const trade = breakoutTrade(list, rule);
        if (trade === null) return;
        const { entries, stops, exit } = trade;
        const [first] = entries;
        const channel = donchianChannel(list, 5)[first?.bar ?? 0];
        expect(first?.price ?? 0).toBeGreaterThan(channel?.high ?? 0);
        entries.slice(1).forEach(({ price: fill }, i) => {
          expect(fill - (entries[i]?.price ?? 0)).toBeCloseTo(1.5, 9);
        });
        stops.slice(1).forEach(({ price: stop }, i) => {
          expect(stop).toBeGreaterThanOrEqual(stops[i]?.price ?? Infinity);
        });
        if (exit) expect(exit.price).toBe(stops.at(-1)?.price);
      }),
    );
  });

  test('is the mirror image on prices turned over', () => {
    fc.assert(
      fc.property(bars, (list) => {
        const over = list.map(({ high, low, close }) => ({
          high: -low,
          low: -high,
          close: -close,
        }));
        const [long, short] = [
          breakoutTrade(list, rule),
          breakoutTrade(over, { ...rule, side: 'short' }),
        ];
        expect(short?.entries.map(({ price: fill }) => -fill)).toEqual(
          long?.entries.map(({ price: fill }) => fill),
        );
        expect(short?.exit ? -short.exit.price : null).toBe(long?.exit?.price ?? null);
      }),
    );
  });

  test('is filled at an open beyond its order, in and out', () => {
    const flat = Array.from({ length: 5 }, () => ({ open: 100, high: 101, low: 99, close: 100 }));
    const trade = breakoutTrade(
      [
        ...flat,
        { open: 105, high: 105, low: 104, close: 104 },
        { open: 90, high: 91, low: 89, close: 90 },
      ],
      rule,
    );
    expect(trade?.entries).toEqual([{ bar: 5, price: 105 }]);
    expect(trade?.exit).toEqual({ bar: 6, price: 90 });
  });

  test('is none without a breakout', () => {
    expect(breakoutTrade([], rule)).toBeNull();
  });
});
