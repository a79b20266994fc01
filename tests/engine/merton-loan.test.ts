import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impliedPledge, mertonLoan } from '../../src/engine/index.ts';

const relative = (got: number, expected: number) => Math.abs(got / expected - 1);
const loan = fc.record({
  pledge: fc.double({ min: 0.01, max: 300, noNaN: true }),
  debt: fc.double({ min: 0.1, max: 100, noNaN: true }),
  rate: fc.double({ min: -0.05, max: 0.3, noNaN: true }),
  volatility: fc.double({ min: 0.001, max: 3, noNaN: true }),
  years: fc.double({ min: 0.001, max: 3, noNaN: true }),
});

describe('mertonLoan', () => {
  test('is worth no more than the pledge and no more than the promise', () => {
    fc.assert(
      fc.property(loan, (given) => {
        const { value, promised } = mertonLoan(given);
        return value > 0 && value <= promised && value <= given.pledge;
      }),
    );
  });

  test('shares the pledge with the borrower: loan and call are all of it', () => {
    fc.assert(
      fc.property(loan, (given) => {
        const { value, equity, delta, equityDelta } = mertonLoan(given);
        expect(Math.abs((value + equity) / given.pledge - 1)).toBeLessThan(4e-15);
        expect(delta + equityDelta).toBeCloseTo(1, 14);
        return equity >= 0 && delta >= 0 && delta <= 1;
      }),
    );
  });

  test('has its delta as the slope of its value', () => {
    fc.assert(
      fc.property(loan, (given) => {
        const { delta, elasticity, value } = mertonLoan(given);
        const h = 1e-4 * given.pledge * Math.min(1, given.volatility * Math.sqrt(given.years));
        const at = (pledge: number) => mertonLoan({ ...given, pledge }).value;
        const slope = (at(given.pledge + h) - at(given.pledge - h)) / (2 * h);
        expect(slope).toBeCloseTo(delta, 4);
        expect(elasticity).toBeCloseTo((delta * given.pledge) / value, 9);
      }),
    );
  });

  test('feels its pledge less the more of it there is, and is worth less the more it moves', () => {
    fc.assert(
      fc.property(loan, fc.double({ min: 1.001, max: 2, noNaN: true }), (given, by) => {
        const here = mertonLoan(given);
        const richer = mertonLoan({ ...given, pledge: given.pledge * by });
        const wilder = mertonLoan({ ...given, volatility: given.volatility * by });
        return richer.delta <= here.delta * (1 + 1e-12) && wilder.value <= here.value * (1 + 1e-14);
      }),
    );
  });

  // Arbitrary-precision arithmetic (mpmath, 60 digits): loan, value, call, expected loss, delta.
  test.each([
    [
      [100, 60, 0, 0.7, 30 / 365],
      [59.973073535878718, 40.026926464121282, 4.4877440202136159e-4, 0.0040752887919971063],
    ],
    [
      [80, 60, 0, 0.7, 30 / 365],
      [59.528344668893568, 20.471655331106432, 0.0078609221851071974, 0.062533114373071605],
    ],
    [
      [1, 1, 0.03, 0.2, 1],
      [0.90586596616146984, 0.094134033838530162, 0.066546308014730328, 0.40129367431707628],
    ],
    [
      [3, 1, 0, 0.05, 1],
      [1, 2, 1.041411825651357e-109, 1.5300222747131003e-107],
    ],
    [
      [1, 3, 0, 0.05, 1],
      [1, 1.041411825651357e-109, 0.66666666666666667, 1],
    ],
    [
      [1, 1, 0, 1e-6, 1],
      [0.9999996010577196, 3.9894228040141606e-7, 3.9894228040141606e-7, 0.4999998005288598],
    ],
    [
      [100, 1, 0.05, 2, 0.25],
      [0.98757436875728286, 99.012425631242717, 3.4749025310742803e-6, 1.5466645305023676e-7],
    ],
  ] as const)('keeps its digits in the tails: %o', (given, expected) => {
    const [pledge, debt, rate, volatility, years] = given;
    const found = mertonLoan({ pledge, debt, rate, volatility, years });
    const got = [found.value, found.equity, found.expectedLoss, found.delta];
    got.forEach((value, i) => {
      expect(relative(value, expected[i] ?? NaN)).toBeLessThan(1e-12);
    });
  });

  test('is the lesser of pledge and promise without volatility, time or a pledge', () => {
    const at = (given: object) =>
      mertonLoan({ pledge: 80, debt: 100, rate: 0.1, volatility: 0.5, years: 1, ...given });
    expect(at({ volatility: 0 })).toMatchObject({ value: 80, delta: 1, distance: null });
    expect(at({ years: 0, pledge: 120 })).toMatchObject({ value: 100, delta: 0, equity: 20 });
    expect(at({ years: 0, pledge: 100 })).toMatchObject({ value: 100, delta: 0.5 });
    expect(at({ pledge: 0 })).toMatchObject({ value: 0, delta: 1, expectedLoss: 1 });
  });

  test('has a value for every finger on the scale', () => {
    const wild = fc.record({
      pledge: fc.double({ min: 0, max: 1e200, noNaN: true }),
      debt: fc.double({ min: 1e-200, max: 1e200, noNaN: true }),
      rate: fc.constant(0),
      volatility: fc.double({ min: 0, max: 1e40, noNaN: true }),
      years: fc.double({ min: 0, max: 1e40, noNaN: true }),
    });
    fc.assert(
      fc.property(wild, (given) =>
        Object.values(mertonLoan(given)).every((value) => value === null || Number.isFinite(value)),
      ),
    );
  });

  test.each([
    [{ pledge: -1 }, 'pledge'],
    [{ debt: 0 }, 'debt'],
    [{ rate: 1e6 }, 'rate'],
    [{ volatility: NaN }, 'volatility'],
    [{ years: -1 }, 'years'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = { pledge: 1, debt: 1, rate: 0, volatility: 1, years: 1, ...wrong };
    expect(() => mertonLoan(given)).toThrow(`${parameter} must be`);
  });
});

describe('impliedPledge', () => {
  test('finds the pledge that explains the equity', () => {
    fc.assert(
      fc.property(loan, (given) => {
        const { equity, equityDelta } = mertonLoan(given);
        const equityVolatility = (equityDelta * given.volatility * given.pledge) / equity;
        fc.pre(equity > 1e-6 * given.pledge && equityVolatility < 50);
        const { debt, rate, years } = given;
        const found = impliedPledge({ equity, equityVolatility, debt, rate, years });
        expect(relative(found.loan.equity, equity)).toBeLessThan(1e-9);
        const back = (found.loan.equityDelta * found.volatility * found.pledge) / equity;
        expect(relative(back, equityVolatility)).toBeLessThan(1e-9);
      }),
    );
  });

  // Two more textbook firms, solved afresh with mpmath at 30 digits.
  test.each([
    [
      { equity: 11, equityVolatility: 0.7, debt: 18, rate: 0.06, years: 1 },
      27.8504924260694688,
      0.284946690246142473,
    ],
    [
      { equity: 4, equityVolatility: 0.6, debt: 15, rate: 0.06, years: 2 },
      17.0839466499953157,
      0.157617751941129449,
    ],
  ])('of %o', (given, pledge, volatility) => {
    const found = impliedPledge(given);
    expect(relative(found.pledge, pledge)).toBeLessThan(1e-12);
    expect(relative(found.volatility, volatility)).toBeLessThan(1e-12);
  });

  test.each([
    [{ equity: 0 }, 'equity'],
    [{ equityVolatility: 0 }, 'equityVolatility'],
    [{ equityVolatility: 101 }, 'equityVolatility'],
    [{ years: 0 }, 'years'],
    [{ debt: -1 }, 'debt'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = { equity: 1, equityVolatility: 1, debt: 1, rate: 0, years: 1, ...wrong };
    expect(() => impliedPledge(given)).toThrow(`${parameter} must be`);
  });
});
