import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { riskAwareShares } from '../../src/engine/index.ts';

const accounts = fc
  .array(
    fc.tuple(
      fc.double({ min: 0.01, max: 1e6, noNaN: true }),
      fc.double({ min: 0.01, max: 125, noNaN: true }),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((rows) => ({
    equities: rows.map(([equity]) => equity),
    leverages: rows.map(([, leverage]) => leverage),
  }));
const power = fc.double({ min: 0, max: 4, noNaN: true });
const threshold = fc.double({ min: 0, max: 100, noNaN: true });

describe('riskAwareShares', () => {
  // Chitra 2025: accounts A, C and E, printed to three digits from rounded inputs.
  test('are the published shares', () => {
    const published = riskAwareShares({
      equities: [1.2613333, 5.6213333, 0.8396768],
      leverages: [1.0306554, 0.9250474, 1.5482148],
      power: 2,
      threshold: 0.9,
    });
    const near = (list: readonly number[]) =>
      list.map((share) => expect.closeTo(share, 2) as number);
    expect(published).toEqual({
      proRata: near([0.163, 0.728, 0.109]),
      linear: near([0.164, 0.589, 0.246]),
      power: near([0.155, 0.498, 0.348]),
      excess: near([0.149, 0.114, 0.737]),
    });
  });

  test('add up to 1, each from 0 to 1', () => {
    fc.assert(
      fc.property(accounts, power, threshold, (given, exponent, above) => {
        const by = riskAwareShares({ ...given, power: exponent, threshold: above });
        return [by.proRata, by.linear, by.power, by.excess].every((shares) => {
          if (shares === null) return given.leverages.every((leverage) => leverage <= above);
          const total = shares.reduce((sum, share) => sum + share, 0);
          return Math.abs(total - 1) < 1e-12 && shares.every((share) => share >= 0 && share <= 1);
        });
      }),
    );
  });

  test('with a power of 1 are linear, and with a threshold of 0 too', () => {
    fc.assert(
      fc.property(accounts, (given) => {
        const shares = riskAwareShares({ ...given, power: 1, threshold: 0 });
        expect(shares.power).toEqual(shares.linear);
        expect(shares.excess).toEqual(shares.linear);
      }),
    );
  });

  test('of equal leverage are by equity alone', () => {
    fc.assert(
      fc.property(accounts, power, ({ equities }, exponent) => {
        const leverages = equities.map(() => 3);
        const shares = riskAwareShares({ equities, leverages, power: exponent, threshold: 1 });
        shares.proRata?.forEach((share, i) => {
          expect(shares.power?.[i]).toBeCloseTo(share, 12);
          expect(shares.excess?.[i]).toBeCloseTo(share, 12);
        });
      }),
    );
  });

  test('lean harder on the most leveraged account the higher the power', () => {
    fc.assert(
      fc.property(accounts, power, power, (given, a, b) => {
        const most = given.leverages.indexOf(Math.max(...given.leverages));
        const at = (exponent: number) =>
          riskAwareShares({ ...given, power: exponent, threshold: 0 }).power?.[most] ?? 0;
        return at(Math.min(a, b)) <= at(Math.max(a, b)) + 1e-12;
      }),
    );
  });

  test('do not exist where nobody would pay', () => {
    const given = { equities: [5, 5], leverages: [1, 2], power: 1, threshold: 2 };
    expect(riskAwareShares(given).excess).toBeNull();
    expect(riskAwareShares({ ...given, equities: [0, 0] }).proRata).toBeNull();
    expect(riskAwareShares({ ...given, equities: [], leverages: [] }).linear).toBeNull();
  });
});

test.each([
  [{ equities: [-1, 1] }, 'equities[0]'],
  [{ leverages: [1, NaN] }, 'leverages[1]'],
  [{ leverages: [1] }, 'leverages'],
  [{ power: -1 }, 'power'],
  [{ threshold: NaN }, 'threshold'],
])('riskAwareShares refuses %o by name', (wrong, parameter) => {
  const given = { equities: [1, 2], leverages: [1, 2], power: 2, threshold: 1 };
  expect(() => riskAwareShares({ ...given, ...wrong })).toThrow(`${parameter} must be`);
});
