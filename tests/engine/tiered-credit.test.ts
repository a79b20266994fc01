import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditTable, tieredCredit, toNumber } from '../../src/engine/index.ts';
import { greatest, least, minus, plus, sum, times, zero } from '../../src/engine/rational.ts';
import { decimals } from '../arbitraries.ts';
import { atMost, equal, r } from './ratios.ts';

const columns = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 120 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((rows) => {
    const sums = (list: readonly number[]) =>
      list.map((_, i) => list.slice(0, i + 1).reduce((a, b) => a + b, 0));
    return {
      floors: sums(rows.map(([step], i) => (i === 0 ? 0 : step))),
      rates: sums(rows.map(([, cut]) => cut)).map((cut) => `${960 - cut}/960`),
    };
  });
const quantity = decimals(0, 9_000, 2);
const credit = (given: { floors: number[]; rates: string[] }, size: string) =>
  tieredCredit({ table: creditTable(given), quantity: size }).credit;

describe('tieredCredit', () => {
  test('is each rate on its own slice', () => {
    fc.assert(
      fc.property(columns, quantity, (given, size) => {
        const slices = given.floors.map((floor, i) => {
          const end = given.floors[i + 1];
          const above = greatest(zero, minus(r(size), r(floor)));
          const width = end === undefined ? above : least(above, minus(r(end), r(floor)));
          return times(r(given.rates[i] ?? 0), width);
        });
        return equal(credit(given, size), sum(slices));
      }),
    );
  });

  test('is concave, rises, and is never more than the quantity', () => {
    const step = decimals(0.01, 500, 2);
    fc.assert(
      fc.property(columns, quantity, step, (given, size, more) => {
        const at = (times_: number) =>
          tieredCredit({
            table: creditTable(given),
            quantity: plus(r(size), times(r(more), r(times_))),
          }).credit;
        const [here, there, beyond] = [at(0), at(1), at(2)];
        expect(atMost(here, there) && atMost(here, size)).toBe(true);
        expect(atMost(minus(beyond, there), minus(there, here))).toBe(true);
      }),
    );
  });

  // MEXC, Multi-Asset Mode: the footnote on tiered collateral rates.
  test('of 2 at 90 % for the first and 80 % above is 1.7, not 1.6', () => {
    const table = creditTable({ floors: [0, 1], rates: ['0.9', '0.8'] });
    const found = tieredCredit({ table, quantity: 2 });
    expect(toNumber(found.credit)).toBe(1.7);
    expect([found.tier, found.averageRate && toNumber(found.averageRate)]).toEqual([2, 0.85]);
    expect(tieredCredit({ table, quantity: 1 }).tier).toBe(1);
  });

  test('of nothing is nothing, without an average', () => {
    const table = creditTable({ floors: [0], rates: [1] });
    expect(tieredCredit({ table, quantity: 0 })).toMatchObject({ credit: zero, averageRate: null });
  });
});

test.each([
  [{ rates: ['0.8', '0.9'] }, 'rates[1]'],
  [{ rates: ['0.9'] }, 'rates'],
  [{ floors: [1, 2] }, 'floors'],
  [{ floors: [0, 0] }, 'floors[1]'],
])('creditTable refuses %o by name', (wrong, parameter) => {
  const given = { floors: [0, 1], rates: ['0.9', '0.8'], ...wrong };
  expect(() => creditTable(given)).toThrow(`${parameter} must be`);
});

test('tieredCredit refuses a negative quantity', () => {
  const table = creditTable({ floors: [0], rates: [1] });
  expect(() => tieredCredit({ table, quantity: -1 })).toThrow('quantity must be');
});
