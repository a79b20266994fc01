import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  move,
  number,
  percent,
  quantity,
  short,
  times,
  withUnit,
} from '../../src/components/kit/format.ts';

const anyNumber = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const digits = fc.integer({ min: 0, max: 8 });

test('a number has a true minus, thin spaces between thousands and its own digits', () => {
  expect(number(1234567.891, 2)).toBe('1\u202f234\u202f567.89');
  expect(number(-0.4, 1)).toBe('\u22120.4');
  expect(number(999)).toBe('999');
  expect(number(-1000)).toBe('\u22121\u202f000');
});

test('a printed number reads back as what was printed', () => {
  fc.assert(
    fc.property(anyNumber, digits, (value, places) => {
      const back = number(value, places).replaceAll('\u202f', '').replace('\u2212', '-');
      expect(Number(back)).toBe(Number(value.toFixed(places)) + 0);
    }),
  );
});

test('a number too vast to count is set in powers of ten', () => {
  expect(number(1e15 - 1)).toBe('999\u202f999\u202f999\u202f999\u202f999');
  expect([number(1.5e21, 2), number(-1e38)]).toEqual(['1.50 × 10²¹', '\u22121.00 × 10³⁸']);
});

test('nothing prints a negative zero or a hyphen', () => {
  fc.assert(
    fc.property(fc.oneof(anyNumber, fc.double({ min: -1e-6, max: 1e-6, noNaN: true })), (value) => {
      for (const text of [number(value, 3), short(value, 3), percent(value), move(value)]) {
        expect(text).not.toMatch(/-|[\u2212+]0(?:\.0+)?(?![\d.])/);
      }
    }),
  );
});

test('a short number has no zeros at its end, and the same value', () => {
  fc.assert(
    fc.property(anyNumber, digits, (value, places) => {
      expect(short(value, places)).not.toMatch(/\.(?:\d*0)?$/);
      const plain = (text: string) => Number(text.replaceAll('\u202f', '').replace('\u2212', '-'));
      expect(plain(short(value, places))).toBe(plain(number(value, places)));
    }),
  );
  expect([short(100), short(9.5), short(0.05)]).toEqual(['100', '9.5', '0.05']);
});

test('a unit stands after a thin space, but a times sign after none', () => {
  expect(withUnit('9.6', '%')).toBe('9.6\u202f%');
  expect(withUnit('19', '×')).toBe('19×');
  expect(withUnit('95', '')).toBe('95');
  expect([times(19.04), times(9.5), times(250.4)]).toEqual(['19×', '9.5×', '250×']);
});

test('a move carries its sign, and none when it rounds to nothing', () => {
  expect([move(4), move(-24.5), move(0)]).toEqual(['+4\u202f%', '\u221224.5\u202f%', '0\u202f%']);
  expect([move(0.04), move(-0.04)]).toEqual(['0\u202f%', '0\u202f%']);
});

test('a quantity that does not exist says so in its own word, else by a dash', () => {
  expect(quantity(null, { unit: '%', digits: 1, none: 'too late' })).toBe('too late');
  expect(quantity(null, { unit: '%', digits: 1 })).toBe('–');
  expect(quantity(9.64, { unit: '%', digits: 1 })).toBe('9.6\u202f%');
});
