import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  badDebtAtLeverage,
  badDebtProbability,
  gapImpliedCap,
  latencyExposure,
  normalDistribution,
  touchProbability,
} from '../../src/engine/index.ts';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const relative = (a: number, b: number) => Math.abs(a / b - 1);

const close = fc.record({
  side: fc.constantFrom('long', 'short'),
  maintenanceRate: between(0.001, 0.5),
  volatility: between(0.1, 3),
  years: between(1e-6, 0.01),
  slippage: between(0, 0.05),
});
const minutes = (n: number) => n / 525_600;

describe('badDebtProbability', () => {
  // Two independent methods, at 60 % and 150 % a year and an hour to close.
  test.each([
    [0.004, 0.6, 0.26696706],
    [0.02, 0.6, 0.00082127161],
    [0.1, 0.6, 5.6311843e-61],
    [0.1, 1.5, 2.5821134e-11],
  ])('with a cushion of %d at a volatility of %d is %d', (maintenanceRate, volatility, p) => {
    const { atEnd } = badDebtProbability({ maintenanceRate, volatility, years: minutes(60) });
    expect(relative(atEnd, p)).toBeLessThan(2e-8);
  });

  test('is a probability, the more likely on the way than at the end', () => {
    fc.assert(
      fc.property(close, (given) => {
        const { atEnd, onTheWay, logAtEnd } = badDebtProbability(given);
        expect(atEnd).toBeGreaterThanOrEqual(0);
        expect(onTheWay).toBeLessThanOrEqual(1);
        expect(onTheWay).toBeGreaterThanOrEqual(atEnd * (1 - 1e-12));
        if (atEnd > 0) expect(relative(Math.exp(logAtEnd ?? 0), atEnd)).toBeLessThan(1e-9);
      }),
    );
  });

  test('without a drift of the log price is twice as likely on the way: reflection', () => {
    fc.assert(
      fc.property(close, (given) => {
        const { atEnd, onTheWay } = badDebtProbability({ ...given, slippage: 0, logDrift: 0 });
        fc.pre(atEnd > 1e-250);
        expect(relative(onTheWay, 2 * atEnd)).toBeLessThan(1e-8);
      }),
    );
  });

  test('falls with the cushion', () => {
    fc.assert(
      fc.property(close, between(0, 0.5), (given, more) => {
        const thicker = { ...given, maintenanceRate: given.maintenanceRate + more };
        const [thin, thick] = [badDebtProbability(given), badDebtProbability(thicker)];
        return thick.atEnd <= thin.atEnd && thick.onTheWay <= thin.onTheWay * (1 + 1e-12);
      }),
    );
  });

  test('rises with slippage', () => {
    fc.assert(
      fc.property(close, between(0, 0.05), (given, more) => {
        const dearer = { ...given, slippage: given.slippage + more };
        return badDebtProbability(dearer).atEnd >= badDebtProbability(given).atEnd;
      }),
    );
  });

  test('is the textbook form, for either side', () => {
    fc.assert(
      fc.property(close, (given) => {
        const { side, maintenanceRate: mmr, volatility, years, slippage } = given;
        const spread = volatility * Math.sqrt(years);
        const nu = -(volatility ** 2) / 2;
        const z =
          side === 'long'
            ? (Math.log(1 - mmr) + slippage - nu * years) / spread
            : (slippage + nu * years - Math.log(1 + mmr)) / spread;
        fc.pre(Math.abs(z) < 30);
        expect(relative(badDebtProbability(given).atEnd, normalDistribution(z))).toBeLessThan(
          1e-10,
        );
      }),
    );
  });

  test('keeps a logarithm where the chance is below the range of float64', () => {
    const calm = { maintenanceRate: 0.5, volatility: 0.6, years: minutes(60) };
    const { atEnd, logAtEnd } = badDebtProbability(calm);
    expect(atEnd).toBe(0);
    expect(logAtEnd).toBeLessThan(-5000);
    expect(logAtEnd).toBeGreaterThan(-7000);
  });

  test('without time to close is none, up to bankruptcy itself, and certain beyond it', () => {
    const sudden = { volatility: 0.6, years: 0 };
    const none = { atEnd: 0, logAtEnd: null, onTheWay: 0 };
    expect(badDebtProbability({ ...sudden, maintenanceRate: 0.01 })).toEqual(none);
    expect(badDebtProbability({ ...sudden, maintenanceRate: 0 })).toEqual(none);
    expect(badDebtProbability({ ...sudden, maintenanceRate: 0.01, slippage: 0.02 })).toEqual({
      atEnd: 1,
      logAtEnd: 0,
      onTheWay: 1,
    });
  });

  test('cannot be where a long holds its whole notional', () => {
    const whole = { maintenanceRate: 1, volatility: 3, years: 1 };
    expect(badDebtProbability(whole)).toEqual({ atEnd: 0, logAtEnd: null, onTheWay: 0 });
  });

  test('stays a number at the ends of its domain', () => {
    const ends = fc.constantFrom(0, 1e-300, 1e-9, 1, 1e40);
    const rates = fc.constantFrom(0, 1e-300, 0.5, 1);
    const sides = fc.constantFrom('long', 'short');
    fc.assert(
      fc.property(
        sides,
        rates,
        ends,
        ends,
        ends,
        (side, maintenanceRate, volatility, years, slippage) => {
          const { atEnd, onTheWay, logAtEnd } = badDebtProbability({
            side,
            maintenanceRate,
            volatility,
            years,
            slippage,
          });
          const chances = [atEnd, onTheWay].every((chance) => chance >= 0 && chance <= 1);
          return chances && (logAtEnd === null || logAtEnd <= 0);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('badDebtAtLeverage', () => {
  test('takes the maintenance rate 1/(ρL), and rises with the leverage', () => {
    fc.assert(
      fc.property(
        between(1, 125),
        between(0, 20),
        between(1, 4),
        (maxLeverage, more, marginRatio) => {
          const market = { volatility: 0.6, years: minutes(60), marginRatio };
          const here = badDebtAtLeverage({ ...market, maxLeverage });
          const there = badDebtAtLeverage({ ...market, maxLeverage: maxLeverage + more });
          expect(here.maintenanceRate).toBeCloseTo(1 / (marginRatio * maxLeverage), 14);
          expect(there.atEnd).toBeGreaterThanOrEqual(here.atEnd);
        },
      ),
    );
  });

  test('is none at 1× where all margin is maintenance', () => {
    const safe = { maxLeverage: 1, marginRatio: 1, volatility: 3, years: 1 };
    expect(badDebtAtLeverage(safe)).toMatchObject({ maintenanceRate: 1, atEnd: 0 });
    expect(badDebtAtLeverage({ ...safe, maxLeverage: 0.5 }).maintenanceRate).toBe(1);
  });
});

describe('gapImpliedCap', () => {
  const venue = fc.record({
    tolerance: between(1e-9, 0.4),
    volatility: between(0.1, 3),
    years: between(1e-6, 0.01),
    slippage: between(0, 0.02),
    marginRatio: between(1, 4),
  });

  // Two independent methods.
  test.each([
    [0.6, 60, 0.001, 0.019615333, 25.490263],
    [1.2, 60, 0.001, 0.038845904, 12.87137],
    [0.6, 10, 0.0001, 0.0096858976, 51.621442],
  ])('at %d a year, %i minutes and a tolerance of %d', (volatility, tau, tolerance, mmr, cap) => {
    const found = gapImpliedCap({ volatility, years: minutes(tau), tolerance, marginRatio: 2 });
    expect(relative(found.maintenanceRate, mmr)).toBeLessThan(1e-7);
    expect(relative(found.maxLeverage ?? 0, cap)).toBeLessThan(1e-7);
  });

  test('undoes the failure rate: the cap of a leverage’s failure rate is that leverage', () => {
    fc.assert(
      fc.property(venue, between(1, 125), (given, leverage) => {
        const { volatility, years, slippage, marginRatio } = given;
        const { atEnd } = badDebtAtLeverage({
          maxLeverage: leverage,
          marginRatio,
          volatility,
          years,
          slippage,
          logDrift: 0,
        });
        fc.pre(atEnd > 1e-200 && atEnd < 0.45);
        const { maxLeverage } = gapImpliedCap({ ...given, tolerance: atEnd });
        expect(relative(maxLeverage ?? 0, leverage)).toBeLessThan(1e-8);
      }),
    );
  });

  test('falls with volatility, time to close and slippage, and rises with the tolerance', () => {
    fc.assert(
      fc.property(venue, between(1, 3), (given, factor) => {
        const cap = (change: Partial<typeof given>) =>
          gapImpliedCap({ ...given, ...change }).maxLeverage ?? Infinity;
        const here = cap({}) * (1 + 1e-12);
        expect(cap({ volatility: given.volatility * factor })).toBeLessThanOrEqual(here);
        expect(cap({ years: given.years * factor })).toBeLessThanOrEqual(here);
        expect(cap({ slippage: given.slippage * factor })).toBeLessThanOrEqual(here);
        expect(cap({ tolerance: given.tolerance / factor })).toBeLessThanOrEqual(here);
      }),
    );
  });

  test('asks for no cap where half of all failures are tolerated, or nothing can happen', () => {
    const still = { tolerance: 0.001, volatility: 0.6, years: 0, marginRatio: 2 };
    const none = { maintenanceRate: 0, maxLeverage: null };
    expect(gapImpliedCap(still)).toEqual(none);
    expect(gapImpliedCap({ ...still, years: 0.01, tolerance: 0.5 })).toEqual(none);
    expect(gapImpliedCap({ ...still, years: 0.01, tolerance: 0.9 })).toEqual(none);
    expect(gapImpliedCap({ ...still, slippage: 0.01 }).maxLeverage).toBeCloseTo(50.25, 2);
  });
});

describe('latencyExposure', () => {
  const wait = fc.record({
    maxLeverage: between(1.01, 125),
    marginRatio: between(1.1, 4),
    volatility: between(0.1, 3),
    days: between(0, 60),
  });

  test('is the first passage of (1 − 1/L)/(1 − mmr)', () => {
    fc.assert(
      fc.property(wait, ({ maxLeverage, marginRatio, volatility, days }) => {
        const mmr = 1 / (marginRatio * maxLeverage);
        const touch = touchProbability({
          price: 1,
          barrier: (1 - 1 / maxLeverage) / (1 - mmr),
          direction: 'down',
          volatility,
          years: days / 365,
        });
        expect(latencyExposure({ maxLeverage, marginRatio, volatility, days })).toBeCloseTo(
          touch,
          12,
        );
      }),
    );
  });

  test('never falls with the days that pass, nor with the leverage', () => {
    fc.assert(
      fc.property(wait, between(0, 30), (given, more) => {
        const here = latencyExposure(given) - 1e-12;
        const later = latencyExposure({ ...given, days: given.days + more });
        const higher = latencyExposure({ ...given, maxLeverage: given.maxLeverage + more });
        return later >= here && higher >= here;
      }),
    );
  });

  test('is none at 1×, none at once, and all where the whole margin is maintenance', () => {
    const given = { maxLeverage: 40, marginRatio: 2, volatility: 1, days: 5.77 };
    expect(latencyExposure({ ...given, maxLeverage: 1 })).toBe(0);
    expect(latencyExposure({ ...given, days: 0 })).toBe(0);
    expect(latencyExposure({ ...given, marginRatio: 1, days: 0 })).toBe(1);
    expect(latencyExposure({ ...given, marginRatio: 1, maxLeverage: 1 })).toBe(1);
  });
});

test.each([
  [{ maintenanceRate: 1.1 }, 'maintenanceRate'],
  [{ volatility: -1 }, 'volatility'],
  [{ years: -1 }, 'years'],
  [{ slippage: -1 }, 'slippage'],
  [{ logDrift: NaN }, 'logDrift'],
  [{ side: 'both' as 'long' }, 'side'],
])('badDebtProbability refuses %o by name', (wrong, parameter) => {
  const given = { maintenanceRate: 0.01, volatility: 0.6, years: 0.001 };
  expect(() => badDebtProbability({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});

test.each([
  [{ tolerance: 0 }, 'tolerance'],
  [{ tolerance: 1 }, 'tolerance'],
  [{ volatility: -1 }, 'volatility'],
  [{ years: -1 }, 'years'],
  [{ slippage: -1 }, 'slippage'],
  [{ marginRatio: 0.5 }, 'marginRatio'],
])('gapImpliedCap refuses %o by name', (wrong, parameter) => {
  const given = { tolerance: 0.001, volatility: 0.6, years: 0.001, marginRatio: 2 };
  expect(() => gapImpliedCap({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});

test.each([
  [{ maxLeverage: 0.9 }, 'maxLeverage'],
  [{ marginRatio: 0.9 }, 'marginRatio'],
  [{ volatility: -1 }, 'volatility'],
  [{ days: -1 }, 'days'],
])('latencyExposure refuses %o by name', (wrong, parameter) => {
  const given = { maxLeverage: 40, marginRatio: 2, volatility: 0.6, days: 5 };
  expect(() => latencyExposure({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});

test.each([
  [{ maxLeverage: 0 }, 'maxLeverage'],
  [{ marginRatio: 0.9 }, 'marginRatio'],
])('badDebtAtLeverage refuses %o by name', (wrong, parameter) => {
  const given = { maxLeverage: 40, marginRatio: 2, volatility: 0.6, years: 0.001 };
  expect(() => badDebtAtLeverage({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});
