import { Decimal as Shared } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  Decimal,
  DomainError,
  exact,
  nonNegative,
  roundAgainstTrader,
} from '../../src/engine/index.ts';
import { decimals, price, side, tick } from '../arbitraries.ts';

describe('Decimal', () => {
  test('is a clone: the library’s own constructor keeps its settings', () => {
    expect(Decimal).not.toBe(Shared);
    expect(Shared.precision).toBe(20);
    expect(Decimal.precision).toBe(40);
  });

  test('prints plain digits, however small or large', () => {
    expect(new Decimal('1e-9').toString()).toBe('0.000000001');
    expect(new Decimal('1e30').toString()).toBe(`1${'0'.repeat(30)}`);
  });
});

describe('exact', () => {
  test('reads a number by its shortest decimal', () => {
    expect(exact('x', 0.1).plus(exact('x', 0.2)).eq('0.3')).toBe(true);
    expect(exact('x', 1e-7).toString()).toBe('0.0000001');
  });

  test('keeps every digit of text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?[1-9]\d{0,30}\.\d{0,29}[1-9]$/u), (text) => {
        expect(exact('x', text).toString()).toBe(text);
      }),
    );
  });

  test('reads −0 as 0', () => {
    for (const zero of [-0, '-0', '-0.00', new Decimal(-0)])
      expect(Object.is(exact('x', zero).toNumber(), 0)).toBe(true);
  });

  test.each([
    '',
    ' ',
    ' 1',
    '1 ',
    'x',
    '.',
    '-',
    '1,5',
    '1_000',
    '0x10',
    '0b1',
    '1e',
    '1e9999',
    'NaN',
    'Infinity',
    '-Infinity',
    '١٢',
    '１',
    '<b>1</b>',
    '1\n',
    '5/2',
  ])('refuses the text “%s”', (text) => {
    expect(() => exact('wallet', text)).toThrow(DomainError);
  });

  test.each([Number.NaN, Infinity, -Infinity, new Decimal(NaN), new Decimal(Infinity)])(
    'refuses %s, which is no amount',
    (value) => {
      expect(() => exact('wallet', value)).toThrow('wallet must be a finite number');
    },
  );

  test.each([undefined, null, true, {}, [], 1n])(
    'refuses what is no number at all: %s',
    (value) => {
      // @ts-expect-error: a caller without types may pass anything.
      expect(() => exact('wallet', value)).toThrow(DomainError);
    },
  );

  test('refuses a number outside the interval, with its words', () => {
    expect(exact('quantity', 0, nonNegative).isZero()).toBe(true);
    expect(() => exact('quantity', '-0.1', nonNegative)).toThrow(
      'quantity must be a number that is 0 or more, but it is “-0.1”.',
    );
  });
});

describe('roundAgainstTrader', () => {
  test('shows 5739.0835 as 5739.50 to a long, as Bybit does, and as 5739.00 to a short', () => {
    expect(roundAgainstTrader('5739.0835', 'long', '0.5').toString()).toBe('5739.5');
    expect(roundAgainstTrader('5739.0835', 'short', '0.5').toString()).toBe('5739');
  });

  test('gives a multiple of the tick', () => {
    fc.assert(
      fc.property(price, side, tick, (p, s, t) => roundAgainstTrader(p, s, t).mod(t).isZero()),
    );
  });

  test('moves the price toward the trader by less than a tick, never away', () => {
    fc.assert(
      fc.property(price, side, tick, (p, s, t) => {
        const moved = roundAgainstTrader(p, s, t)
          .minus(p)
          .times(s === 'long' ? 1 : -1);
        return moved.gte(0) && moved.lt(t);
      }),
    );
  });

  test('leaves a price on the grid where it is, a stray last digit included', () => {
    const strayed = decimals(-9, 9, 0).map((units) => new Decimal(units).times('1e-34').plus(1));
    fc.assert(
      fc.property(decimals(1, 1e6, 0), strayed, side, tick, (steps, off, s, t) => {
        const onGrid = new Decimal(steps).times(t);
        return roundAgainstTrader(onGrid.times(off), s, t).eq(onGrid);
      }),
    );
  });

  test('refuses a tick of zero', () => {
    expect(() => roundAgainstTrader('1', 'long', 0)).toThrow(
      'tick must be a number greater than 0',
    );
  });
});
