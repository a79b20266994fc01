// What the odds have to keep beyond the contract: published values, and the laws of a first passage.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import type { OddsRow } from '../../src/components/widgets/what-are-the-odds/columns.ts';
import { endQuantile } from '../../src/engine/index.ts';
import { fan } from '../../src/components/widgets/what-are-the-odds/fan.ts';
import { odds } from '../../src/components/widgets/what-are-the-odds/odds.ts';
import { params, type Settings } from '../../src/components/widgets/what-are-the-odds/params.ts';
import { simulation } from '../../src/components/widgets/what-are-the-odds/simulation.ts';
import { widget } from '../../src/components/widgets/what-are-the-odds/widget.ts';
import week from '../../src/content/series/btc-2020-03-07.json' with { type: 'json' };

const at = (given: Given = {}): Settings => resolve(params, given);
const chance = (given: Given = {}): number => odds(at(given)).seen;
const best = (given: Given): OddsRow[] =>
  [...simulation.refine(at(given))].at(-1)?.rows.slice() ?? [];

const moving = fc.record({
  volatility: fc.integer({ min: 20, max: 150 }),
  days: fc.integer({ min: 1, max: 40 }),
  drift: fc.integer({ min: -10, max: 10 }).map((fives) => 5 * fives),
  size: fc.integer({ min: 1, max: 100 }),
  depth: fc.integer({ min: 2, max: 200 }),
  book: fc.constantFrom('row', 'wall', 'crowd'),
  watch: fc.constantFrom('always', 'second', 'hour', 'day'),
});

describe('the odds', () => {
  test.each([
    [{}, 0.7247354723],
    [{ size: 60 }, 0.5507989114],
    [{ book: 'crowd', leverage: 10 }, 0.2339986],
    [{ book: 'crowd', leverage: 50 }, 0.85223788],
  ])('at %o are those computed a second way', (given, expected) => {
    expect(chance(given)).toBeCloseTo(expected, 7);
  });

  test('are those of the worked table: level, landing and forced units', () => {
    const of = (name: keyof typeof widget.quantities) => widget.quantities[name]?.of(at());
    expect([of('dip'), of('level'), of('landing'), of('forced'), of('all')]).toEqual([
      3, 97, 92, 50, 130,
    ]);
  });

  test('never fall with time, and never rise with the size that counts', () => {
    fc.assert(
      fc.property(moving, ({ watch: _, ...given }) => {
        expect(chance({ ...given, days: given.days + 1 })).toBeGreaterThanOrEqual(chance(given));
        const more = { ...given, size: Math.min(100, given.size + 7) };
        expect(chance(more)).toBeLessThanOrEqual(chance(given));
      }),
    );
  });

  test('lie between ending there and a touch, however often the price is watched', () => {
    fc.assert(
      fc.property(moving, (given) => {
        const { seen, touch, close } = odds(at(given));
        expect([close, seen, touch]).toEqual([close, seen, touch].sort((a, b) => a - b));
      }),
    );
  });

  test('rise with volatility where the price does not drift down', () => {
    fc.assert(
      fc.property(moving, ({ watch: _, ...given }) => {
        const rising = { ...given, drift: Math.abs(given.drift) };
        const wilder = { ...rising, volatility: given.volatility + 10 };
        expect(chance(wilder)).toBeGreaterThanOrEqual(chance(rising) - 1e-12);
      }),
    );
  });

  test('are certain where the crowd is due as it opens', () => {
    const due = { book: 'crowd', leverage: 250 } as const;
    expect(chance(due)).toBe(1);
    expect(widget.finding(at(due))).toContain('due already');
  });
});

describe('the simulation', () => {
  test('agrees with the formula wherever there is one, within four standard errors', () => {
    fc.assert(
      fc.property(moving, fc.integer({ min: 1, max: 999 }), (given, seed) => {
        const found = best({ ...given, seed }).at(-1);
        const error = ((found?.most ?? 0) - (found?.least ?? 0)) / 4;
        const gap = Math.abs((found?.odds ?? 0) - 100 * chance(given));
        expect(gap).toBeLessThanOrEqual(4 * error + 0.05);
      }),
      { numRuns: 12 },
    );
  });

  test('leaves a trail of powers of four whose error halves, or nearly', () => {
    const trail = best({});
    expect(trail.map(({ paths }) => paths)).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((k) => 4 ** k));
    const widths = trail.map(({ least, most }) => (most ?? 0) - (least ?? 0));
    const ratios = widths.slice(3).map((width, i) => width / (widths[i + 2] ?? 1));
    for (const ratio of ratios) expect(ratio).toBeCloseTo(0.5, 1);
  });

  test('finds fewer cascades where the weight of sales fades, and more than where it is none', () => {
    const chanceOf = (feedback: string) => best({ feedback }).at(-1)?.odds ?? NaN;
    expect(chanceOf('fades')).toBeLessThan(chanceOf('stays'));
    expect(chanceOf('fades')).toBeGreaterThan(chanceOf('none'));
  });
});

test('the fan is that of prices without jumps, and the engine’s to the last digits', () => {
  const given = at({ volatility: 83, drift: 40, days: 12 });
  const end = fan(given).at(-1);
  const process = { volatility: 0.83, drift: 0.4, years: 12 / 365 };
  for (const [p, price] of [
    [0.05, end?.p5],
    [0.25, end?.p25],
    [0.75, end?.p75],
    [0.95, end?.p95],
  ] as const)
    expect(price).toBeCloseTo(100 * endQuantile(process, p), 9);
});

test('the volatility of the week before 12 March 2020 is that of its hourly closes', () => {
  const moves = week.close.slice(1).map((close, i) => Math.log(close / (week.close[i] ?? close)));
  const square = moves.reduce((sum, move) => sum + move * move, 0) / moves.length;
  const scenario = widget.scenarios.find(({ id }) => id === 'week-before-12-march');
  expect(Math.round(100 * Math.sqrt(square * 24 * 365))).toBe(scenario?.values.volatility);
});
