import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/engine/decimal.ts';
import { compared } from '../../src/engine/golden/compare.ts';
import { exactInput, realInput, sideInput } from '../../src/engine/golden/inputs.ts';

const passes = (expected: unknown, got: unknown, tolerance = {}) =>
  compared('field', expected, got, tolerance).passes;

describe('compared', () => {
  test('takes numbers, decimal text, fraction text and Decimals for the same number', () => {
    for (const half of [0.5, '0.5', '0.50', '1/2', '2/4', '5e-1', new Decimal('0.5')]) {
      expect(passes('1/2', half)).toBe(true);
      expect(passes(half, '0.5')).toBe(true);
    }
  });

  test('is exact without a tolerance, and with one of 0', () => {
    expect(passes('0.3', 0.1 + 0.2)).toBe(false);
    expect(passes('0.3', 0.1 + 0.2, { abs: 0 })).toBe(false);
    expect(passes('205/31', 205 / 31, { abs: 0 })).toBe(false);
    expect(passes('205/31', '410/62', { abs: 0 })).toBe(true);
    expect(passes('1', '1.0000000000000000000000000000000000001', { abs: 0 })).toBe(false);
  });

  test('meets a number without an end by its rounding to 40 digits, and by nothing less', () => {
    const third = new Decimal(1).div(3);
    expect(passes('1/3', third, { abs: 0 })).toBe(true);
    expect(passes('1/3', third.toSignificantDigits(39), { abs: 0 })).toBe(false);
  });

  test('takes the wider of the two tolerances, ends included', () => {
    expect(passes(100, 101, { abs: 1 })).toBe(true);
    expect(passes(100, 101.1, { abs: 1 })).toBe(false);
    expect(passes(100, 102, { abs: 1, rel: 0.02 })).toBe(true);
    expect(passes(-100, -98, { abs: 1, rel: 0.02 })).toBe(true);
    expect(passes(100, 102.1, { abs: 1, rel: 0.02 })).toBe(false);
    expect(passes('0.1', 0.10000000001, { rel: 1e-10 })).toBe(true);
  });

  test('compares lists element by element, with their length', () => {
    expect(passes([1, ['1/2', null]], [1, [0.5, null]])).toBe(true);
    expect(passes([1, 2], [1, 2, 3])).toBe(false);
    expect(passes([1, 2, 3], [1, 2])).toBe(false);
    expect(passes([1, 2], 1)).toBe(false);
    expect(compared('field', [1, 2, 3], [1.5, 1, 3], {}).difference).toBe(-1);
  });

  test('wants null, booleans and other text as they are', () => {
    expect(passes(null, null, { abs: 1 })).toBe(true);
    expect(passes(null, 0, { abs: 1 })).toBe(false);
    expect(passes(0, null, { abs: 1 })).toBe(false);
    expect(passes(true, true)).toBe(true);
    expect(passes(true, 1, { abs: 1 })).toBe(false);
    expect(passes('accepted', 'accepted')).toBe(true);
    expect(passes('accepted', 'rejected', { abs: 1 })).toBe(false);
    expect(passes(1, undefined, { abs: 1 })).toBe(false);
  });

  test('never passes NaN or infinity for a number', () => {
    expect(passes(1, Number.NaN, { abs: 1e9 })).toBe(false);
    expect(passes(1, Number.POSITIVE_INFINITY, { abs: 1e9 })).toBe(false);
    expect(passes(1, new Decimal(Infinity), { abs: 1e9 })).toBe(false);
  });

  test('tells the difference, ours less the published', () => {
    expect(compared('field', '1114.78', new Decimal('1114.785'), {}).difference).toBe(0.005);
    expect(compared('field', 'accepted', 'rejected', {}).difference).toBeNull();
  });
});

describe('inputs', () => {
  const inputs = { fraction: '-1/110', text: '0.10', number: 0.1, nothing: null, zero: '1/0' };

  test('are read exactly, fractions to 40 digits', () => {
    expect(exactInput(inputs, 'text').toString()).toBe('0.1');
    expect(exactInput(inputs, 'number').toString()).toBe('0.1');
    expect(exactInput(inputs, 'fraction').toString()).toBe(`-0.00${'90'.repeat(20).slice(0, 39)}1`);
    expect(realInput(inputs, 'fraction')).toBe(-1 / 110);
    expect(realInput(inputs, 'number')).toBe(0.1);
  });

  test('that are missing or no numbers are named in the error', () => {
    for (const name of ['nothing', 'absent', 'zero'])
      expect(() => exactInput(inputs, name)).toThrow(`${name} must be a decimal or a fraction`);
  });

  test('give the side as 1 or −1, however written', () => {
    expect(sideInput({ side: 1 })).toBe('long');
    expect(sideInput({ side: '-1' })).toBe('short');
    expect(() => sideInput({ side: 0 })).toThrow('side must be 1 (long) or −1 (short)');
  });
});
