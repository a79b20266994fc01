import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { almgrenImpact, Decimal, impactCurve, relativeFall } from '../../src/engine/index.ts';
import type { Impact, ImpactCurve } from '../../src/engine/index.ts';
import { decimals } from '../arbitraries.ts';
import { agrees } from './agreement.ts';
import { relativeImpact } from './cascade-arbitraries.ts';

const linear = decimals(0, 2, 2).map((perUnit) => ({ law: 'linear' as const, perUnit }));
const impact: fc.Arbitrary<Impact> = fc.oneof(linear, relativeImpact);
const price = decimals(1, 1000, 2).map((text) => new Decimal(text));
const amount = decimals(0, 2000, 1).map((text) => new Decimal(text));
const ordered = fc
  .tuple(amount, amount)
  .map(([a, b]) => (a.lte(b) ? ([a, b] as const) : ([b, a] as const)));
const ask = (law: Impact, of: (curve: ImpactCurve) => Decimal | null) =>
  of(impactCurve(law))?.toNumber() ?? NaN;

describe('impactCurve', () => {
  test('starts at the price, never rises with what is sold and never goes below 0', () => {
    fc.assert(
      fc.property(impact, price, ordered, (law, from, [less, more]) => {
        const curve = impactCurve(law);
        const [high, low] = [curve.price(from, less), curve.price(from, more)];
        expect(curve.price(from, new Decimal(0)).eq(from)).toBe(true);
        return high.lte(from) && low.lte(high) && low.gte(0);
      }),
    );
  });

  test('pays an average between the price before a sale and the price after it', () => {
    fc.assert(
      fc.property(impact, price, ordered, (law, from, [before, after]) => {
        const curve = impactCurve(law);
        const average = curve.average(from, before, after);
        return average.lte(curve.price(from, before)) && average.gte(curve.price(from, after));
      }),
    );
  });

  test('pays the same in slices as at once; linear, to the last digit', () => {
    fc.assert(
      fc.property(
        impact,
        price,
        ordered,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (law, from, [before, after], share) => {
          const { average } = impactCurve(law);
          const cut = before.plus(after.minus(before).times(share));
          const paid = (a: Decimal, b: Decimal) => average(from, a, b).times(b.minus(a));
          const sliced = paid(before, cut).plus(paid(cut, after));
          const whole = paid(before, after);
          if (law.law === 'linear') return agrees(sliced, whole, '1e6');
          expect(sliced.div(from).toNumber()).toBeCloseTo(whole.div(from).toNumber(), 7);
          return true;
        },
      ),
    );
  });

  test('averages the prices on the way', () => {
    fc.assert(
      fc.property(impact, price, ordered, (law, from, [before, after]) => {
        const curve = impactCurve(law);
        const slices = 400;
        const width = after.minus(before).div(slices);
        let sum = 0;
        for (let i = 0; i < slices; i++)
          sum += curve.price(from, before.plus(width.times(i + 0.5))).toNumber();
        const gap = curve.average(from, before, after).toNumber() - sum / slices;
        expect(Math.abs(gap)).toBeLessThan(2e-3 * from.toNumber());
      }),
      { numRuns: 40 },
    );
  });

  test('leads from its origin to the price', () => {
    fc.assert(
      fc.property(impact, price, amount, (law, to, sold) => {
        const curve = impactCurve(law);
        const origin = curve.origin(to, sold);
        if (origin === null) return curve.price(to, sold).isZero();
        return agrees(curve.price(origin, sold), to, to);
      }),
    );
  });

  test('takes what is left of the price from a seller who empties the book', () => {
    const { price: after, average } = impactCurve({ law: 'linear', perUnit: '0.5' });
    const [ten, none] = [new Decimal(10), new Decimal(0)];
    expect(after(ten, new Decimal(30)).toNumber()).toBe(0);
    // Twenty units for 5 on average, and ten more for nothing.
    expect(average(ten, none, new Decimal(30)).times(30).toNumber()).toBeCloseTo(100, 30);
    expect(average(ten, new Decimal(25), new Decimal(30)).toNumber()).toBe(0);
  });
});

describe('relativeFall', () => {
  const half = { coefficient: 1, dailyVolatility: 0.02, volume: 10_000 };

  test('is a per cent for each D₁ sold, in proportion', () => {
    const { fall } = relativeFall({ law: 'proportional', depth: 10 });
    expect([0, 10, 50, 1000, 2000].map(fall)).toEqual([0, 0.01, 0.05, 1, 1]);
  });

  test('doubles for four times the amount under the square root, and is Yσ for a day’s volume', () => {
    const { fall } = relativeFall({ law: 'square-root', ...half });
    expect(fall(10_000)).toBeCloseTo(0.02, 15);
    expect(fall(400) / fall(100)).toBeCloseTo(2, 12);
  });

  test('grows eightfold for 32 times the amount under the 3/5 power, as Almgren’s does', () => {
    const law = { ...half, coefficient: 0.142, volume: 10_000 * 0.2 } as const;
    const { fall } = relativeFall({ law: 'three-fifths', ...law });
    expect(fall(3200) / fall(100)).toBeCloseTo(8, 12);
    const order = { order: 500, dailyVolume: 10_000, outstanding: 1e6, days: 0.2 };
    expect(fall(500)).toBeCloseTo(almgrenImpact({ ...order, dailyVolatility: 0.02 }).temporary, 15);
  });

  test('falls at 1/D from the first sale on and to the floor in the end, if exponential', () => {
    const { fall } = relativeFall({ law: 'exponential', floor: 0.5, depth: 1000 });
    expect(fall(1e-6) * 1e9).toBeCloseTo(1, 8);
    expect(fall(1e9)).toBe(0.5);
  });

  test.each([
    [{ law: 'linear', perUnit: '-1' }, 'perUnit'],
    [{ law: 'proportional', depth: 0 }, 'depth'],
    [{ law: 'square-root', ...half, volume: 0 }, 'volume'],
    [{ law: 'three-fifths', ...half, coefficient: -1 }, 'coefficient'],
    [{ law: 'three-fifths', ...half, dailyVolatility: Number.NaN }, 'dailyVolatility'],
    [{ law: 'exponential', floor: 1, depth: 10 }, 'floor'],
    [{ law: 'exponential', floor: 0.5, depth: -1 }, 'depth'],
  ] as const)('refuses %o by name', (law, parameter) => {
    expect(() => impactCurve(law)).toThrow(`${parameter} must be`);
  });

  test('names a law that it does not know', () => {
    const unknown: unknown = { law: 'cubic' };
    expect(() => impactCurve(unknown as Impact)).toThrow('law must be one of “linear”, ');
  });

  test('of nothing sold is nothing under any law', () => {
    fc.assert(
      fc.property(relativeImpact, (law) => {
        const { fall, area } = relativeFall(law);
        expect([fall(0) + 0, area(0) + 0]).toEqual([0, 0]);
        expect(ask(law, (curve) => curve.price(new Decimal(7), new Decimal(0)))).toBe(7);
      }),
    );
  });
});
