// What the widget tells: one peak with two sides, one cursor through two questions, and three prices of one exposure.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import {
  bookMargin,
  SCENARIOS,
  type BookName,
} from '../../src/components/widgets/how-much-leverage-pays/books.ts';
import { figure } from '../../src/components/widgets/how-much-leverage-pays/figure.ts';
import { growths } from '../../src/components/widgets/how-much-leverage-pays/frame.ts';
import {
  capital,
  growthAt,
  liquidatedAt,
  oddsAt,
  setting,
  sunkTo,
} from '../../src/components/widgets/how-much-leverage-pays/lever.ts';
import { params } from '../../src/components/widgets/how-much-leverage-pays/params.ts';
import { run } from '../../src/components/widgets/how-much-leverage-pays/rows.ts';
import { widget } from '../../src/components/widgets/how-much-leverage-pays/widget.ts';

const at = (given: Given = {}) => resolve(params, given);
const whole = (min: number, max: number) => fc.integer({ min, max });
const settings = fc
  .record({
    leverage: whole(10, 5000).map((hundredths) => hundredths / 100),
    volatility: whole(5, 200),
    drift: whole(-50, 100),
    rate: whole(-40, 100).map((halves) => halves / 2),
    days: whole(1, 365),
    maintenance: whole(0, 200).map((tenths) => tenths / 10),
    margined: fc.constantFrom('linear', 'inverse'),
  })
  .map(at);

describe('the default', () => {
  // By hand: 0.15 ÷ 0.36, 0.05 + 0.45 − 9 × 0.18, (1 − 1/3) ÷ 0.995.
  test('is far beyond the peak, and unlikely to be liquidated', () => {
    expect(setting(at()).best.leverage).toBeCloseTo(0.15 / 0.36, 14);
    expect(growthAt(at(), 3)).toBeCloseTo(-1.12, 14);
    expect(liquidatedAt(at())).toBeCloseTo(2 / 3 / 0.995, 14);
    expect(oddsAt(at(), 3).touch).toBeLessThan(0.03);
    expect(widget.finding(at())).toContain('−112\u202f% a year');
    expect(widget.readout(at())).toContain('33 or less of 100');
  });

  test('has one cursor through growth and liquidation, at the leverage that is dragged', () => {
    const { panels, handle } = figure(at());
    expect(handle?.param).toBe('leverage');
    for (const panel of panels.slice(0, 2))
      expect(
        panel.marks.filter((mark) => mark.mark === 'rule' && mark.dash === 'full'),
      ).toHaveLength(1);
    expect(panels.slice(0, 2).map(({ x }) => x)).toEqual([undefined, undefined]);
  });
});

describe('every setting', () => {
  test('grows fastest at its best leverage, and as without a position at twice that', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const { best } = setting(values);
        expect(growthAt(values, values.leverage)).toBeLessThanOrEqual(best.growth + 1e-9);
        const scale = 1 + Math.abs(best.leverage);
        const twice = growthAt(values, 2 * best.leverage) - values.rate / 100;
        expect(Math.abs(twice)).toBeLessThan(1e-10 * scale);
      }),
    );
  });

  test('draws growth to the edge of its frame and no further', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const { low, high } = growths(values);
        const line = run(values).filter(({ kind }) => kind === 'growth-line');
        for (const { growth } of line) {
          expect(growth).toBeGreaterThanOrEqual(low - 1e-6 * (1 + Math.abs(low)));
          expect(growth).toBeLessThanOrEqual(high);
        }
        expect(growthAt(values, sunkTo(values, low / 100))).toBeCloseTo(low / 100, 6);
      }),
    );
  });

  test('is touched at least as often as it ends there', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const { touch, end } = oddsAt(values, values.leverage);
        return end <= touch + 1e-12 && touch <= 1;
      }),
    );
  });

  test('ties up less capital with more leverage and in a narrower range', () => {
    fc.assert(
      fc.property(settings, (values) => {
        const more = capital({ ...values, leverage: 2 * values.leverage, factor: 1.2 });
        const { alone, range } = capital(values);
        return more.alone < alone && more.range < range;
      }),
    );
  });
});

describe('a book of the venue', () => {
  test('is scanned over 24 rows, in the order of its table', () => {
    expect(SCENARIOS).toHaveLength(24);
    expect(SCENARIOS.filter(({ weight }) => weight === 1)).toHaveLength(16);
    expect(SCENARIOS[15]).toEqual({ spot: -0.16, volatility: 0.4, weight: 1 });
  });

  test.each<[BookName, number]>([
    // The minimum charge alone: one per cent of what is offset.
    ['pair', 1],
    ['long', 16],
    ['covered', 13.649288017250404],
    ['straddle', 15.415690200070436],
    ['far', 12.799915883126559],
  ])('%s must hold %s of 100', (name, margin) => {
    expect(bookMargin(name).margin).toBeCloseTo(margin, 9);
  });
});
