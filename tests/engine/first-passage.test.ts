import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeProbability, normalDistribution, touchProbability } from '../../src/engine/index.ts';
import type { Passage } from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const passage: fc.Arbitrary<Required<Passage>> = fc.record({
  price: between(0.01, 1e5),
  barrier: between(0.01, 1e5),
  direction: fc.constantFrom('down', 'up'),
  volatility: between(0.05, 3),
  drift: between(-2, 2),
  years: between(0, 1),
});
const ahead = passage.filter(({ price, barrier, direction }) =>
  direction === 'down' ? barrier < price : barrier > price,
);
const slack = 1e-13;

describe('touchProbability', () => {
  // Haug, “The Complete Guide to Option Pricing Formulas”, 1998, p. 95, to more digits.
  test('is the published chance of a barrier', () => {
    const haug = { price: 105, volatility: 0.2, drift: 0.1, years: 0.5 };
    const down = touchProbability({ ...haug, barrier: 100, direction: 'down' });
    expect(down).toBeCloseTo(0.65601810814274, 12);
  });

  // Two independent methods, and two simulations of a million paths within 2.5 errors.
  test.each([
    [0.03, 0.7247354723],
    [0.07, 0.3964188705],
    [0.2, 0.008090397476],
  ])('of a fall of %d within a week at 60 %% volatility is %d', (fall, chance) => {
    const week = { price: 100, volatility: 0.6, years: 7 / 365 } as const;
    const touch = touchProbability({ ...week, barrier: 100 * (1 - fall), direction: 'down' });
    expect(touch).toBeCloseTo(chance, 9);
  });

  test('is a probability', () => {
    fc.assert(
      fc.property(passage, (given) => {
        const touch = touchProbability(given);
        return touch >= 0 && touch <= 1;
      }),
    );
  });

  test('is no less than the chance of being there at the end', () => {
    fc.assert(
      fc.property(passage, (given) => touchProbability(given) >= closeProbability(given) - slack),
    );
  });

  test('without a drift of the log price is twice that chance: reflection', () => {
    fc.assert(
      fc.property(ahead, (given) => {
        const drift = given.volatility ** 2 / 2;
        const still = { ...given, drift };
        expect(touchProbability(still)).toBeCloseTo(2 * closeProbability(still), 12);
      }),
    );
  });

  test('never falls with the horizon', () => {
    fc.assert(
      fc.property(passage, between(0, 1), (given, longer) => {
        const later = touchProbability({ ...given, years: given.years + longer });
        return later >= touchProbability(given) - slack;
      }),
    );
  });

  test('never rises with the distance', () => {
    fc.assert(
      fc.property(ahead, between(1, 10), (given, factor) => {
        const { direction, barrier } = given;
        const further = direction === 'down' ? barrier / factor : barrier * factor;
        return touchProbability({ ...given, barrier: further }) <= touchProbability(given) + slack;
      }),
    );
  });

  test('of a fall never falls with volatility while the drift is not negative', () => {
    fc.assert(
      fc.property(ahead, between(0, 2), between(0, 2), (given, drift, more) => {
        const calm = { ...given, drift, direction: 'down', barrier: 0.9 * given.price } as const;
        const wild = { ...calm, volatility: calm.volatility + more };
        return touchProbability(wild) >= touchProbability(calm) - slack;
      }),
    );
  });

  test('is the same for a fall and for the rise that mirrors it in log price', () => {
    fc.assert(
      fc.property(ahead, (given) => {
        const { price, barrier, volatility, drift, direction } = given;
        const mirrored: Passage = {
          ...given,
          barrier: (price * price) / barrier,
          drift: volatility ** 2 - drift,
          direction: direction === 'down' ? 'up' : 'down',
        };
        expect(touchProbability(mirrored)).toBeCloseTo(touchProbability(given), 11);
      }),
    );
  });

  test('agrees with its textbook form wherever that does not overflow', () => {
    fc.assert(
      fc.property(ahead, (given) => {
        const { price, barrier, volatility, drift, years, direction } = given;
        fc.pre(years > 1e-3);
        const s = direction === 'down' ? 1 : -1;
        const b = Math.log(barrier / price);
        const nu = drift - volatility ** 2 / 2;
        const root = volatility * Math.sqrt(years);
        const power = Math.exp((2 * nu * b) / volatility ** 2);
        fc.pre(power < 1e30);
        const textbook =
          normalDistribution((s * (b - nu * years)) / root) +
          power * normalDistribution((s * (b + nu * years)) / root);
        expect(touchProbability(given)).toBeCloseTo(textbook, 11);
      }),
    );
  });

  test('keeps its digits far out', () => {
    const far = { price: 100, barrier: 40, direction: 'down', volatility: 0.5 } as const;
    // mpmath, 40 digits, by the textbook form.
    const chance = touchProbability({ ...far, drift: 0.2, years: 0.02 });
    expect(Math.abs(chance / 1.6013640367838418e-38 - 1)).toBeLessThan(1e-12);
  });

  test('is certain at the level and beyond it, also at once', () => {
    const there = { price: 100, volatility: 0.5, drift: 5, years: 0 };
    expect(touchProbability({ ...there, barrier: 100, direction: 'down' })).toBe(1);
    expect(touchProbability({ ...there, barrier: 101, direction: 'down' })).toBe(1);
    expect(touchProbability({ ...there, barrier: 99, direction: 'up' })).toBe(1);
    expect(touchProbability({ ...there, barrier: 99, direction: 'down' })).toBe(0);
  });

  test('without volatility is decided by the drift', () => {
    const sure = { price: 100, volatility: 0, drift: -0.5, direction: 'down' } as const;
    expect(touchProbability({ ...sure, barrier: 61, years: 1 })).toBe(1);
    expect(touchProbability({ ...sure, barrier: 60, years: 1 })).toBe(0);
    expect(closeProbability({ ...sure, barrier: 61, years: 1 })).toBe(1);
  });

  test('of a fall to nothing is 0', () => {
    fc.assert(
      fc.property(passage, (given) => {
        const ruin = { ...given, barrier: 0, direction: 'down' } as const;
        return touchProbability(ruin) === 0 && closeProbability(ruin) === 0;
      }),
    );
  });

  test('stays a number at the ends of its domain', () => {
    const ends = fc.constantFrom(0, 1e-300, 1e-9, 1, 1e9, 1e100);
    const signed = fc.constantFrom(-1e100, -1, 0, 1e-300, 1, 1e100);
    fc.assert(
      fc.property(passage, ends, signed, ends, (given, volatility, drift, years) => {
        const extreme = { ...given, volatility, drift, years };
        const all = [touchProbability(extreme), closeProbability(extreme)];
        return all.every((chance) => chance >= 0 && chance <= 1);
      }),
    );
  });
});

test.each([
  [{ price: 0 }, 'price'],
  [{ barrier: -1 }, 'barrier'],
  [{ volatility: -0.1 }, 'volatility'],
  [{ drift: NaN }, 'drift'],
  [{ years: -1 }, 'years'],
  [{ direction: 'left' as 'down' }, 'direction'],
])('a passage with %o is refused by name', (wrong, parameter) => {
  const given = { price: 100, barrier: 90, direction: 'down', volatility: 1, years: 1 } as const;
  expect(() => touchProbability({ ...given, ...wrong })).toThrow(`${parameter} must be`);
  expect(() => closeProbability({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});
