import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  branchingRatio,
  liquidationCascade,
  roundRatios,
  uniformCascade,
} from '../../src/engine/index.ts';
import { fraction } from '../arbitraries.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const uniform = fc.record({
  price: between(1, 1e5),
  shock: fraction,
  density: between(0, 20),
  perUnit: between(0, 0.2),
});

describe('uniformCascade', () => {
  test('never softens the shock, and multiplies it by 1/(1 − R) while R is below 1', () => {
    fc.assert(
      fc.property(uniform, (given) => {
        const { branchingRatio: ratio, multiplier, totalFall } = uniformCascade(given);
        if (multiplier === null || totalFall === null)
          return ratio >= 1 && multiplier === totalFall;
        const first = given.price * given.shock;
        expect(multiplier * (1 - ratio)).toBeCloseTo(1, 12);
        return ratio < 1 && totalFall >= first && multiplier >= 1;
      }),
    );
  });

  test('is where many small positions lead, as they grow smaller', () => {
    // A unit of quantity every eighth of a unit of price, in slices.
    const given = { price: 100, shock: 0.01, density: 8, perUnit: 0.1 };
    const sliced = (slices: number) => {
      const book = Array.from({ length: 10 * slices }, (_, i) => ({
        liquidationPrice: 100 - (i + 1) / slices,
        quantity: 8 / slices,
      }));
      const impact = { law: 'linear', perUnit: 0.1 } as const;
      return liquidationCascade({ price: 100, shock: 0.01, impact, book }).finalPrice.toNumber();
    };
    const { totalFall } = uniformCascade(given);
    expect(totalFall).toBeCloseTo(5, 12);
    const gaps = [4, 40, 400].map((slices) => Math.abs(100 - sliced(slices) - 5));
    expect(gaps[1]).toBeLessThan((gaps[0] ?? 0) / 5);
    expect(gaps[2]).toBeLessThan((gaps[1] ?? 0) / 5);
  });

  test('has no end from R = 1 on', () => {
    expect(uniformCascade({ price: 100, shock: 0.01, density: 10, perUnit: 0.1 })).toEqual({
      branchingRatio: 1,
      multiplier: null,
      totalFall: null,
    });
  });

  test.each(['price', 'shock', 'density', 'perUnit'])('refuses a negative %s by name', (name) => {
    const given = { price: 100, shock: 0.01, density: 8, perUnit: 0.1, [name]: -1 };
    expect(() => uniformCascade(given)).toThrow(`${name} must be`);
  });
});

describe('roundRatios', () => {
  const positions = fc.array(
    fc.record({
      liquidationPrice: fc.integer({ min: 200, max: 990 }).map((tenths) => tenths / 10),
      quantity: fc.integer({ min: 1, max: 30 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const percent = fc.integer({ min: 1, max: 12 });
  const laws = [
    { law: 'linear', perUnit: '0.1' },
    { law: 'square-root', coefficient: 1, dailyVolatility: 0.01, volume: 10 },
    { law: 'exponential', floor: 0.5, depth: 500 },
  ] as const;

  test('adds up to the whole fall: the shock, times the ratios so far, under every law', () => {
    fc.assert(
      fc.property(positions, percent, fc.constantFrom(...laws), (book, shock, impact) => {
        const cascade = liquidationCascade({ price: 100, shock: shock / 100, impact, book });
        const ratios = roundRatios(100, cascade).map((ratio) => Number(ratio));
        const falls = ratios.reduce((all, r) => [...all, (all.at(-1) ?? 0) * r], [shock]);
        const whole = falls.reduce((sum, fall) => sum + fall, 0);
        expect(whole).toBeCloseTo(100 * cascade.totalFall.toNumber(), 9);
      }),
    );
  });

  test('is units sold ÷ units sold in the round before, where each moves the price as far', () => {
    fc.assert(
      fc.property(positions, percent, (book, shock) => {
        const impact = { law: 'linear', perUnit: '0.01' } as const;
        const cascade = liquidationCascade({ price: 100, shock: shock / 100, impact, book });
        const ratios = roundRatios(100, cascade);
        cascade.rounds.slice(1).forEach(({ sold }, i) => {
          const before = cascade.rounds[i]?.sold.toNumber() ?? NaN;
          expect(ratios[i + 1]?.toNumber()).toBeCloseTo(sold.toNumber() / before, 12);
        });
      }),
    );
  });

  test('is κρ in every round of an even book, until a position is no longer small', () => {
    // Ten units in every unit of price, and a fall of 0.05 for each: R = 0.5.
    const book = Array.from({ length: 1000 }, (_, i) => ({
      liquidationPrice: 100 - (i + 1) / 50,
      quantity: '0.2',
    }));
    const impact = { law: 'linear', perUnit: '0.05' } as const;
    const cascade = liquidationCascade({ price: 100, shock: '0.08', impact, book });
    expect(roundRatios(100, cascade).slice(0, 4).map(String)).toEqual(['0.5', '0.5', '0.5', '0.5']);
  });

  test('has none where nothing fell before, and refuses a price that is none', () => {
    const book = [{ liquidationPrice: 100, quantity: 1 }];
    const impact = { law: 'linear', perUnit: 1 } as const;
    const cascade = liquidationCascade({ price: 100, shock: 0, impact, book });
    expect(roundRatios(100, cascade)).toEqual([null]);
    expect(() => roundRatios(0, cascade)).toThrow('price must be');
  });
});

describe('branchingRatio', () => {
  const book = [97, 96, 94, 90, 80].map((liquidationPrice) => ({ liquidationPrice, quantity: 10 }));

  test('is the fall of a unit times the units that wait for a unit of price', () => {
    // Ten units each at 97, 96 and 94, on the four from 97 down to 93.
    expect(branchingRatio({ perUnit: '0.1', book, from: 97, to: 93 }).toString()).toBe('0.75');
  });

  test('takes in a position at the upper price and leaves out one at the lower', () => {
    expect(branchingRatio({ perUnit: '1', book, from: 97, to: 96 }).toString()).toBe('10');
    expect(branchingRatio({ perUnit: '1', book, from: 95, to: 94 }).toString()).toBe('0');
  });

  test('of an even book is the closed form’s', () => {
    const even = Array.from({ length: 400 }, (_, i) => ({
      liquidationPrice: 100 - i / 10,
      quantity: 0.8,
    }));
    const ratio = branchingRatio({ perUnit: 0.1, book: even, from: 100, to: 60 });
    const { branchingRatio: closed } = uniformCascade({
      price: 100,
      shock: 0,
      density: 8,
      perUnit: 0.1,
    });
    expect(ratio.toNumber()).toBeCloseTo(closed, 15);
  });

  test('refuses a range without width', () => {
    const range = { perUnit: 1, book, from: 90, to: 90 };
    expect(() => branchingRatio(range)).toThrow('from must be a price above 90');
    expect(() => branchingRatio({ ...range, to: -1 })).toThrow('to must be');
  });
});
