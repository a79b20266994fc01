import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bookBadDebt,
  bookCascade,
  Decimal,
  forcedPositions,
  liquidationBook,
  liquidationCascade,
  shockableBook,
  shockLevel,
} from '../../src/engine/index.ts';
import type { BookMarket, CascadeSetting } from '../../src/engine/index.ts';
import { decimals } from '../arbitraries.ts';
import { relativeImpact } from './cascade-arbitraries.ts';

const tick = '0.01';
const lot = '0.001';
const position = fc.record({
  ticks: fc.integer({ min: 5000, max: 10_200 }),
  lots: fc.integer({ min: 0, max: 30_000 }),
});
const positions = fc.array(position, { maxLength: 12 });
const linear = decimals(0, 0.5, 3).map((perUnit) => ({ law: 'linear' as const, perUnit }));
const shock = decimals(0, 0.5, 4);

const market = (impact: BookMarket['impact']): BookMarket => ({ tick, lot, impact });
const bookOf = (rows: readonly { ticks: number; lots: number }[]) =>
  liquidationBook({
    prices: rows.map(({ ticks }) => ticks),
    quantities: rows.map(({ lots }) => lots),
  });
/** The same book for the cascade in rounds, with a maintenance rate of 1 %. */
const settingOf = (
  rows: readonly { ticks: number; lots: number }[],
  impact: BookMarket['impact'],
  fall: string,
): CascadeSetting => ({
  price: '100',
  shock: fall,
  impact,
  book: rows.map(({ ticks, lots }) => ({
    liquidationPrice: new Decimal(ticks).times(tick),
    quantity: new Decimal(lots).times(lot),
    bankruptcyPrice: new Decimal(ticks).times(tick).times('0.99'),
  })),
});

describe('bookCascade', () => {
  test('leads where the rounds of the exact cascade lead, ties included', () => {
    fc.assert(
      fc.property(positions, linear, shock, (rows, impact, fall) => {
        const shockable = shockableBook(bookOf(rows), market(impact));
        const { forced, finalPrice, shockedPrice } = bookCascade(shockable, {
          price: '100',
          shock: fall,
        });
        const rounds = liquidationCascade(settingOf(rows, impact, fall));
        expect(shockable.exact).toBe(true);
        expect(forced).toBe(rounds.forced.toNumber());
        expect(finalPrice).toBe(rounds.finalPrice.toNumber());
        expect(shockedPrice).toBe(rounds.shockedPrice.toNumber());
      }),
      { numRuns: 300 },
    );
  });

  test('keeps a tie that float64 loses', () => {
    // 0.1 · 3 is more than 0.3 in float64: 0.7 − 0.1·3 falls short of 0.4.
    expect(0.7 - 0.1 * 3).toBeLessThan(0.4);
    const book = liquidationBook({ prices: [7, 4, 4], quantities: [3, 1, 1] });
    const shockable = shockableBook(book, {
      tick: '0.1',
      lot: '1',
      impact: { law: 'linear', perUnit: '0.1' },
    });
    const at = (fall: string) => bookCascade(shockable, { price: '1', shock: fall }).positions;
    expect([at('0.3'), at('0.29999999999999999999')]).toEqual([3, 0]);
  });

  test('under laws that bend leads where the rounds lead', () => {
    fc.assert(
      fc.property(positions, relativeImpact, shock, (rows, impact, fall) => {
        // A hair above a tie, which float64 may decide either way.
        const hair = new Decimal(fall).plus('1e-9').toString();
        const shockable = shockableBook(bookOf(rows), market(impact));
        const { forced } = bookCascade(shockable, { price: '100', shock: hair });
        expect(shockable.exact).toBe(false);
        expect(forced).toBe(liquidationCascade(settingOf(rows, impact, hair)).forced.toNumber());
      }),
    );
  });

  test('gives what is forced out at its liquidation prices', () => {
    const rows = [
      { ticks: 9700, lots: 10_000 },
      { ticks: 9600, lots: 20_000 },
      { ticks: 9000, lots: 5000 },
    ];
    const shockable = shockableBook(bookOf(rows), market({ law: 'linear', perUnit: '0.1' }));
    const { positions: count, worth } = bookCascade(shockable, { price: 100, shock: 0.03 });
    expect([count, worth]).toEqual([2, 2890]);
  });

  test('goes on in float64 where scaled ticks would leave the whole numbers', () => {
    const rows = [
      { ticks: 9700, lots: 10_000 },
      { ticks: 9600, lots: 20_000 },
    ];
    const perUnit = '0.1000000000000000000000001';
    const shockable = shockableBook(bookOf(rows), market({ law: 'linear', perUnit }));
    expect(shockable.exact).toBe(false);
    expect(bookCascade(shockable, { price: 100, shock: 0.03 }).positions).toBe(2);
    expect(bookCascade(shockable, { price: 100, shock: 0.0299 }).positions).toBe(0);
  });

  test('fills the room it is given for the levels, which must fit', () => {
    const book = bookOf([{ ticks: 9700, lots: 10_000 }]);
    const given = market({ law: 'linear', perUnit: '0.1' });
    const room = new Float64Array(1);
    expect(shockableBook(book, given, room).levels).toBe(room);
    expect([...room]).toEqual([...shockableBook(book, given).levels]);
    expect(() => shockableBook(book, given, new Float64Array(2))).toThrow(
      'room must be room for 1',
    );
  });

  test('has no one to force in an empty book', () => {
    const shockable = shockableBook(bookOf([]), market({ law: 'linear', perUnit: '1' }));
    expect(bookCascade(shockable, { price: 100, shock: 0.5 })).toEqual({
      positions: 0,
      forced: 0,
      worth: 0,
      shockedPrice: 50,
      finalPrice: 50,
    });
  });

  test('of a hundred thousand positions is the naive scan of all, round by round', () => {
    const n = 100_000;
    const rows = Array.from({ length: n }, (_, i) => ({
      ticks: 5000 + ((i * 7919) % 5000),
      lots: 1 + ((i * 104_729) % 500),
    }));
    const perUnit = 0.0005;
    const shockable = shockableBook(bookOf(rows), market({ law: 'linear', perUnit }));
    const scanned = (fall: number) => {
      let sold = 0;
      for (;;) {
        const price = 10_000 * (1 - fall) - (perUnit / 10) * sold;
        const due = rows.reduce(
          (sum, { ticks, lots }) => sum + (ticks >= price - 1e-9 ? lots : 0),
          0,
        );
        if (due === sold) return sold / 1000;
        sold = due;
      }
    };
    for (const fall of [0.01, 0.05, 0.2])
      expect(bookCascade(shockable, { price: 100, shock: fall }).forced).toBe(scanned(fall));
  });

  test.each([
    [{ tick: '0' }, 'tick'],
    [{ lot: '-1' }, 'lot'],
    [{ impact: { law: 'linear', perUnit: '-1' } as const }, 'perUnit'],
    [{ impact: { law: 'proportional', depth: 0 } as const }, 'depth'],
  ])('refuses %o by name', (wrong, parameter) => {
    const given = market({ law: 'linear', perUnit: '0.1' });
    expect(() => shockableBook(bookOf([]), { ...given, ...wrong })).toThrow(`${parameter} must be`);
  });

  test('refuses a price of 0 and a shock of more than all', () => {
    const shockable = shockableBook(bookOf([]), market({ law: 'linear', perUnit: '0.1' }));
    expect(() => bookCascade(shockable, { price: 0, shock: 0 })).toThrow('price must be');
    expect(() => shockLevel(shockable, { price: 1, shock: 2 })).toThrow('shock must be');
  });
});

describe('forcedPositions', () => {
  test('counts the levels at or above a level, in large books and at ties too', () => {
    const large = fc.array(position, { maxLength: 300, size: 'max' });
    const offset = fc.integer({ min: -1, max: 1 });
    fc.assert(
      fc.property(large, linear, fc.nat(), offset, (rows, impact, which, off) => {
        const shockable = shockableBook(bookOf(rows), market(impact));
        const level = (shockable.levels[which % (rows.length || 1)] ?? 0) + off;
        const counted = shockable.levels.filter((own) => own >= level).length;
        expect(forcedPositions(shockable, level)).toBe(counted);
      }),
    );
  });
});

describe('bookBadDebt', () => {
  test('is what the exact cascade leaves', () => {
    const impact = fc.oneof(linear, relativeImpact);
    fc.assert(
      fc.property(positions, impact, shock, (rows, law, fall) => {
        const hair = new Decimal(fall).plus('1e-9').toString();
        const shockable = shockableBook(bookOf(rows), market(law));
        const debt = bookBadDebt(shockable, { price: '100', shock: hair, maintenanceRate: 0.01 });
        const exact = liquidationCascade(settingOf(rows, law, hair)).badDebt?.toNumber() ?? NaN;
        expect(Math.abs(debt - exact)).toBeLessThan(1e-6 * Math.max(1, exact));
      }),
    );
  });

  test('refuses a rate of 1', () => {
    const shockable = shockableBook(bookOf([]), market({ law: 'linear', perUnit: '0.1' }));
    const given = { price: 1, shock: 0, maintenanceRate: 1 };
    expect(() => bookBadDebt(shockable, given)).toThrow('maintenanceRate must be');
  });
});
