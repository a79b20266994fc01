import { describe, expect, test } from 'vitest';
import { DomainError, real, sign, unit } from '../../src/engine/index.ts';
import type { Side } from '../../src/engine/index.ts';

describe('DomainError', () => {
  test('is a sentence that names the parameter, the constraint and the value', () => {
    const error = new DomainError('leverage', 0.5, 'a number that is 1 or more');
    expect(error.message).toBe('leverage must be a number that is 1 or more, but it is 0.5.');
    expect(error).toMatchObject({
      name: 'DomainError',
      parameter: 'leverage',
      value: 0.5,
      constraint: 'a number that is 1 or more',
    });
  });

  test.each([
    [undefined, 'missing'],
    [null, 'null'],
    ['up', '“up”'],
    [[1, 2], 'a list'],
    [
      {
        toString: () => {
          throw new Error('trap');
        },
      },
      'of type object',
    ],
    [() => 1, 'of type function'],
    [Number.NaN, 'NaN'],
    [true, 'true'],
  ])('says what %o is', (value, words) => {
    expect(new DomainError('x', value, 'a number').message).toBe(
      `x must be a number, but it is ${words}.`,
    );
  });

  test('shortens a value of ten thousand characters, and keeps it whole beside', () => {
    const value = '9'.repeat(10_000);
    const error = new DomainError('x', value, 'a number');
    expect(error.message.length).toBeLessThan(90);
    expect(error.message).toContain('…”.');
    expect(error.value).toBe(value);
  });
});

describe('real', () => {
  test.each([Number.NaN, Infinity, -0.1, 1.1, '0.5', undefined])('refuses %s', (value) => {
    expect(() => real('shock', value, unit)).toThrow('shock must be a number from 0 to 1');
  });

  test('lets the ends of its interval pass', () => {
    expect([real('shock', 0, unit), real('shock', 1, unit)]).toEqual([0, 1]);
  });
});

describe('sign', () => {
  test('is +1 for a long and −1 for a short', () => {
    expect([sign('long'), sign('short')]).toEqual([1, -1]);
  });

  test.each(['up', '', 'toString', undefined])('refuses %s', (value) => {
    expect(() => sign(value as Side)).toThrow('side must be “long” or “short”');
  });
});
