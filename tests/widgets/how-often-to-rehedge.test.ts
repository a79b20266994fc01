// What the widget of rehedging has to keep beyond the contract: the cheapest number, the paths, and the gap.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import type { HedgeRow } from '../../src/components/widgets/how-often-to-rehedge/columns.ts';
import { hedgeOf } from '../../src/components/widgets/how-often-to-rehedge/hedge.ts';
import { params, type Settings } from '../../src/components/widgets/how-often-to-rehedge/params.ts';
import { simulation } from '../../src/components/widgets/how-often-to-rehedge/simulation.ts';
import { widget } from '../../src/components/widgets/how-often-to-rehedge/widget.ts';
import { widget as hour } from '../../src/components/widgets/hedge-hour/still.ts';
import { widget as path } from '../../src/components/widgets/hedge-path/still.ts';

const at = (given: Given = {}): Settings => resolve(params, given);
const value = (name: keyof typeof widget.quantities, given: Given = {}): number =>
  widget.quantities[name]?.of(at(given)) ?? NaN;
const best = (given: Given) => [...simulation.refine(at(given))].at(-1);
const sampled = (rows: readonly HedgeRow[], what: string): number =>
  rows.find((row) => row.what === what)?.share ?? NaN;

const setting = fc.record({
  volatility: fc.integer({ min: 10, max: 150 }),
  days: fc.integer({ min: 2, max: 120 }),
  cost: fc.integer({ min: 1, max: 60 }),
  risk: fc.constantFrom(0.1, 0.5, 1, 3),
});

describe('the default', () => {
  test('is that of the golden case, in % of its premium', () => {
    expect(value('premium')).toBeCloseTo(9.129840781846, 9);
    expect(value('error')).toBeCloseTo(1.4707637807, 9);
    expect(value('cost')).toBeCloseTo(0.0866014421, 9);
    expect(value('best')).toBeCloseTo(509.4939800966 / 2, 6);
    expect(value('open')).toBeCloseTo(16.1094, 3);
  });

  test('says what the issue asks: left, paid, cheapest, and the gap', () => {
    const said = widget.readout(at());
    for (const part of ['30 times', '16.1', '0.95', '255 times', '−15', '22.1'])
      expect(said).toContain(part);
  });
});

test('at the cheapest number cost and priced uncertainty are equal, and nowhere is less', () => {
  fc.assert(
    fc.property(setting, fc.integer({ min: 1, max: 5000 }), (given, rehedges) => {
      const { best: cheapest, paid, error, sum } = hedgeOf(at(given));
      const times = cheapest ?? NaN;
      expect(paid(times) / (given.risk * error(times))).toBeCloseTo(1, 9);
      expect(sum(rehedges)).toBeGreaterThanOrEqual(sum(times) * (1 - 1e-12));
    }),
  );
});

test('neither a clock nor a band changes what a gap costs', () => {
  const gap = value('gap');
  for (const rehedges of [1, 100, 5000]) expect(value('gap', { rehedges })).toBe(gap);
  expect(value('gap', { view: 'band' })).toBe(gap);
  expect(value('gap', { gap: 0 })).toBe(0);
  expect(value('gap', { gap: 30 })).toBeLessThan(value('gap-by-gamma', { gap: 30 }));
});

test('the words keep to the edges: free trades, none at all, and more than can be drawn', () => {
  expect(widget.finding(at({ cost: 0 }))).toContain('trades are free');
  expect(widget.finding(at({ cost: 200, volatility: 5, days: 1 }))).toContain('not to rehedge');
  expect(widget.finding(at({ rehedges: 1 }))).toContain('Hedged once');
  expect(widget.finding(at({ view: 'band', cost: 0 }))).toContain('no band');
  expect(widget.readout(at({ gap: 0 }))).toContain('Without a gap');
});

describe('the scenarios', () => {
  const of = (id: string): Given =>
    widget.scenarios.find((scenario) => scenario.id === id)?.values ?? {};

  test('give the numbers that were published', () => {
    expect(value('error', of('kamal-derman-21'))).toBeCloseTo(0.443, 3);
    expect(value('error', of('kamal-derman-84'))).toBeCloseTo(0.222, 3);
    expect(value('premium', of('kamal-derman-21'))).toBeCloseTo(2.51, 2);
    expect(value('leland', of('no-leland-volatility'))).toBeCloseTo(1.524, 3);
    expect(value('volatility-long', of('no-leland-volatility'))).toBeNaN();
  });
});

describe('the simulation', () => {
  test('scatters as the rule says, around what the corrections cost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(10, 60, 250),
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom(0, 10),
        (rehedges, seed, rate) => {
          const given = { rehedges, seed, rate, days: 20, volatility: 60, cost: 3 };
          const { rows = [] } = best(given) ?? {};
          const { deviation, mean } = {
            deviation: sampled(rows, 'Simulated: deviation'),
            mean: sampled(rows, 'Simulated: mean'),
          };
          expect(deviation / value('open', given)).toBeGreaterThan(0.85);
          expect(deviation / value('open', given)).toBeLessThan(1.12);
          expect(Math.abs(mean + value('paid', given))).toBeLessThan(
            (4 * deviation) / Math.sqrt(2000),
          );
        },
      ),
      { numRuns: 6, seed: 3 },
    );
  });

  test('counts every path, and draws others for another number of the draw', () => {
    const bins = (seed: number) => {
      const { rows = [] } = best({ seed }) ?? {};
      return rows.filter(({ kind }) => kind === 'bin').map(({ part }) => part ?? NaN);
    };
    expect(bins(1).reduce((sum, part) => sum + part, 0)).toBeCloseTo(100, 9);
    expect(bins(1)).toEqual(bins(1));
    expect(bins(2)).not.toEqual(bins(1));
  });

  test('finds that a band leaves less than a clock that costs as much, by both rules', () => {
    for (const rule of ['whalley-wilmott', 'zakamouline'] as const) {
      const { rows = [] } = best({ view: 'band', rule }) ?? {};
      const [kept, clock] = ['open', 'kept'].map(
        (kind) => rows.find((row) => row.kind === kind)?.share ?? NaN,
      );
      expect(kept).toBeLessThan(0.8 * (clock ?? NaN));
    }
  });
});

describe('the figures of the text', () => {
  test('show an hour that took a quarter of the premium from a book hedged hourly', () => {
    const of = (name: keyof typeof hour.quantities) => hour.quantities[name]?.of({}) ?? NaN;
    expect(of('fell')).toBeCloseTo(100 * (6014.9 / 7354.21 - 1), 9);
    expect(of('taken')).toBeGreaterThan(25);
    expect(of('taken')).toBeLessThan(30);
    expect(Math.abs(of('before'))).toBeLessThan(1);
  });

  test('show a band that pays less than a daily clock and leaves less open', () => {
    const of = (name: keyof typeof path.quantities, way: 'clock' | 'band') =>
      path.quantities[name]?.of({ way }) ?? NaN;
    expect(of('trades', 'clock')).toBe(29);
    for (const name of ['paid', 'average', 'open'] as const)
      expect(of(name, 'band')).toBeLessThan(of(name, 'clock'));
    // What is held is what the kernel holds: as many changes as it counts corrections.
    for (const way of ['clock', 'band'] as const) {
      const held = path.run({ way }).map((row) => row.held ?? NaN);
      const moves = held.filter((now, i) => i > 0 && now !== held[i - 1]).length;
      expect(moves).toBe(of('trades', way));
    }
  });
});
