// What the views tell: the size of a trade and its stop, a fill beyond it, and what many such trades come to.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import {
  crashOf,
  gapOf,
  looksOf,
} from '../../src/components/widgets/how-big-may-this-trade-be/crash.ts';
import {
  everRuined,
  fanOf,
  PATHS,
} from '../../src/components/widgets/how-big-may-this-trade-be/fan.ts';
import { marketOf } from '../../src/components/widgets/how-big-may-this-trade-be/market.ts';
import { sizeOf } from '../../src/components/widgets/how-big-may-this-trade-be/sizing.ts';
import { widget } from '../../src/components/widgets/how-big-may-this-trade-be/widget.ts';
import { widget as failed } from '../../src/components/widgets/false-breakout/still.ts';
import { widget as liquidated } from '../../src/components/widgets/stop-or-liquidation/still.ts';

const at = (given: Given = {}) => resolve(widget.params, given);
const rows = (given: Given = {}) => widget.run(at(given));

describe('one trade', () => {
  test('as it opens: the book’s 16 contracts, 1.9 % at the stop, four units 5 N', () => {
    const { contracts, loss, planned } = sizeOf(at());
    expect(contracts).toBe(16);
    expect(loss).toBeCloseTo(18_950.4, 6);
    expect(planned).toEqual([2, 3.5, 4.5, 5]);
    expect(widget.finding(at())).toMatch(
      /^16 contracts: stopped at 2\u202fN you lose \$18\u202f950, 1\.9\u202f%$/,
    );
  });

  test('every draw breaks out at the price and with the N that are set, and is seen to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (seed) => {
        const { trade, shown, range } = marketOf(at({ seed }));
        expect(trade.entries[0]?.price).toBeCloseTo(0.7376, 9);
        expect(range).toBe(0.0141);
        const last = trade.exit ?? trade.entries.at(-1);
        expect(last?.bar).toBeLessThanOrEqual(shown[1]);
      }),
    );
  });

  test('on the book’s own days: bought twice on 3 December, stopped the next day, 3.5 N', () => {
    const { market, result } = sizeOf(at({ candles: 'oil' }));
    const { entries, exit } = market.trade;
    expect(entries.map(({ bar }) => market.day(bar))).toEqual(['3 Dec', '3 Dec']);
    expect(entries[0]?.price).toBeCloseTo(0.7376, 9);
    expect(market.day(exit?.bar ?? 0)).toBe('4 Dec');
    expect(result).toBeCloseTo(-3.5, 9);
    expect(failed.finding(resolve(failed.params, {}))).toContain('−3.5');
  });

  test('in October 2025 four units are stopped on the tenth', () => {
    const { market, result } = sizeOf(at({ candles: 'bitcoin' }));
    expect(market.day(market.first)).toBe('1 Oct');
    expect(market.trade.entries).toHaveLength(4);
    expect(market.day(market.trade.exit?.bar ?? 0)).toBe('10 Oct');
    expect(result).toBeCloseTo(-5, 9);
  });

  test('an account too small buys nothing, and says so', () => {
    expect(widget.finding(at({ equity: 1000 }))).toBe('The account is too small for one contract');
  });

  test('with leverage the venue may come first', () => {
    const given = { range: 4000, breakout: 100_000, point: 0.1, leverage: 20 };
    expect(widget.finding(at(given))).toContain('before the stop');
    expect(widget.finding(at({ ...given, leverage: 5 }))).not.toContain('before the stop');
    expect(rows(given).some(({ kind }) => kind === 'liquidation')).toBe(true);
    expect(liquidated.finding(resolve(liquidated.params, {}))).toContain('20×');
  });
});

describe('a gap', () => {
  test('is as many R as it is far, with the stop at its place', () => {
    expect(gapOf(at({ view: 'gap' })).loss).toBe(3);
    expect(gapOf(at({ view: 'gap', gap: 0 })).loss).toBe(1);
  });

  test('the franc: 28.5 R at 1.03, and nothing filled before the end', () => {
    const franc = { view: 'gap', crash: 'franc' } as const;
    expect(gapOf(at(franc)).loss).toBeCloseTo(28.5, 9);
    expect(widget.finding(at(franc))).toContain('filled at 1.0300');
    expect(widget.finding(at({ ...franc, played: 4 }))).toContain('nothing is filled');
    expect(widget.finding(at({ ...franc, played: 2 }))).toContain('still above the stop');
  });

  test('bitcoin, seen by the hour, was out at its stop', () => {
    const { loss, deepest } = gapOf(at({ view: 'gap', crash: 'bitcoin' }));
    expect(loss).toBeCloseTo(1, 1);
    expect(deepest).toBeGreaterThan(2);
  });

  test('each is played look by look, to its fill and no further than it goes', () => {
    for (const crash of ['own', 'franc', 'bitcoin'] as const) {
      const values = at({ view: 'gap', crash });
      expect(looksOf(values)).toBeLessThanOrEqual(12);
      expect(crashOf(values).fill).toBeGreaterThan(0);
    }
  });
});

describe('many trades', () => {
  test('a tenth ruins 14.2 %, a fiftieth 0.006 %', () => {
    expect(100 * everRuined(at())).toBeCloseTo(14.2, 1);
    expect(100 * everRuined(at(), 2)).toBeCloseTo(0.006, 3);
    expect(widget.readout(at({ view: 'many' }))).toContain('0.006');
  });

  test('paths are ruined about as often as the exact count within as many trades', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (draw) => {
        const { ruined, within } = fanOf(at({ view: 'many', winRate: 35, draw }));
        expect(Math.abs(ruined - (within ?? 0))).toBeLessThan(5 / Math.sqrt(4 * PATHS));
      }),
      { numRuns: 20 },
    );
  });

  test('a share of what is left is only bounded, and has no exact count', () => {
    const { within, ever } = fanOf(at({ view: 'many', staking: 'share', stake: 5 }));
    expect(within).toBeNull();
    expect(ever).toBeLessThan(1);
    expect(widget.finding(at({ view: 'many', staking: 'share' }))).toContain('at most');
  });
});
