// What this widget promises: published tiers, a vote and steps to the day, and a limit that its curve agrees with.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeOutFall, fractionText, toNumber } from '../../src/engine/index.ts';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import { steps, VOTE } from '../../src/components/widgets/is-the-limit-tight-enough/change.ts';
import { chanceAt, limit } from '../../src/components/widgets/is-the-limit-tight-enough/limit.ts';
import { holding } from '../../src/components/widgets/is-the-limit-tight-enough/tables.ts';
import { points } from '../../src/components/widgets/is-the-limit-tight-enough/words.ts';
import { widget } from '../../src/components/widgets/is-the-limit-tight-enough/widget.ts';
import { values } from './settings.ts';

type Settings = Parameters<typeof widget.run>[0];

const at = (given: Given): Settings => resolve(widget.params, given);
const scenario = (id: string): Settings => {
  const found = widget.scenarios.find((each) => each.id === id);
  if (!found) throw new Error(`There is no scenario “${id}”.`);
  return at(found.values);
};

test('the default is the independent computation: holes in an hour, and the cap for one in a thousand', () => {
  const { chance, stressed, cap } = limit(at({ ratio: 2 }));
  expect(chance).toBeCloseTo(0.025057728, 9);
  expect(stressed).toBeCloseTo(0.21862076, 8);
  expect(cap).toBeCloseTo(25.490263, 6);
  expect(limit(at({ volatility: 120 })).cap).toBeCloseTo(12.87137, 5);
});

test('at its cap a limit fails as often as is tolerated, but for the drift of the logarithm', () => {
  fc.assert(
    fc.property(values(widget), (given) => {
      const own = { ...(given as Settings), volatility: 60, minutes: 60 };
      const { cap } = limit(own);
      fc.pre(cap !== null && own.ratio * cap > 1 && own.tolerance < 40);
      const failed = 100 * chanceAt(own, cap, own.volatility);
      expect(failed / own.tolerance).toBeGreaterThan(0.95);
      expect(failed / own.tolerance).toBeLessThan(1.06);
    }),
  );
});

test('a wider spread, a longer close and a smaller tolerance never allow more', () => {
  const caps = (name: string, list: readonly number[]) =>
    list.map((value) => limit(at({ [name]: value })).cap ?? Infinity);
  for (const [name, list] of [
    ['volatility', [10, 60, 150, 300]],
    ['minutes', [0, 1, 60, 1440]],
    ['tolerance', [50, 10, 0.1, 0.001]],
    ['slippage', [0, 0.5, 5]],
  ] as const) {
    const found = caps(name, list);
    expect(found).toEqual(found.toSorted((a, b) => b - a));
  }
});

test('no cap is needed where half of all failures are tolerated, or closing takes no time', () => {
  for (const given of [{ tolerance: 50 }, { minutes: 0 }]) {
    expect(limit(at(given)).cap).toBeNull();
    expect(widget.finding(at(given))).toContain('no cap is needed');
  }
});

test('a position that must hold its whole value is gone at once', () => {
  const whole = limit(at({ leverage: 1, ratio: 1 }));
  expect([whole.rate, whole.share, whole.chance]).toEqual([1, 1, 0]);
});

test('a vote is divided as the one that was timed, and its parts are the whole', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 180, noNaN: true }), (delay) => {
      const { phases } = limit(at({ delay }));
      expect(phases.map(({ name }) => name)).toEqual(['delay', 'vote', 'timelock']);
      phases.forEach(({ from }, i) => expect(from).toBe(i === 0 ? 0 : phases[i - 1]?.until));
      expect(phases.at(-1)?.until).toBe(delay);
      const [first] = phases;
      expect(first?.until).toBeCloseTo((delay * VOTE.delay) / VOTE.total, 12);
    }),
  );
});

test('a delegate has moved ten points after 57 days, half a point less the day before', () => {
  expect([points(57), points(56.99), points(0)]).toEqual([10, 9.5, 0.5]);
  expect(steps(57).steps).toBe(20);
});

test('dYdX’s full market fails as often at 1.9× as it did at 20×', () => {
  const full = limit(scenario('dydx-mid-cap'));
  const calm = limit(at({ leverage: 20, ratio: 5 / 3 }));
  expect(full.rate).toBeCloseTo(0.03, 7);
  expect(full.stressed).toBeCloseTo(calm.stressed, 6);
});

test('ESMA’s long is closed after the fall that its rule says', () => {
  const rule = closeOutFall({ maxLeverage: 2, closeOut: '0.5' });
  expect(limit(scenario('esma-crypto')).fall).toBeCloseTo(toNumber(rule), 12);
});

test('Binance’s tiers keep what was computed twice, and a floor belongs to the tier below', () => {
  const kept = (size: number) => holding(at({ size })).kept;
  const sizes = [50_000, 264_000, 1_000_000, 6_000_000, 100_000_000, 250_000_000];
  expect(sizes.map((size) => toNumber(kept(size).margin))).toEqual([
    200, 1270, 5550, 48_550, 2_018_550, 10_518_550,
  ]);
  expect(sizes.map((size) => kept(size).tier)).toEqual([1, 2, 3, 4, 6, 8]);
});

test('Hyperliquid’s test contract keeps exact fractions, in its sentence as in its working', () => {
  const settings = scenario('hyperliquid-doge');
  expect(fractionText(holding(settings).kept.margin)).toBe('52000/3');
  const results = widget.working?.(settings).map(({ result }) => result) ?? [];
  expect(results).toContain('52\u202f000/3');
});

test('nobody opens at more leverage than the tier of the size allows', () => {
  const large = holding(at({ view: 'tiers', leverage: 125, size: 6_000_000 }));
  expect([large.leverage, toNumber(large.opened)]).toEqual([50, 120_000]);
});
