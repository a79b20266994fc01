import { Decimal as Foreign } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, fractionText, ratio, toDecimal, toNumber } from '../../src/engine/index.ts';
import type { Rational } from '../../src/engine/index.ts';
import {
  compare,
  greatest,
  least,
  magnitude,
  minus,
  negative,
  one,
  over,
  plus,
  rational,
  signOf,
  sum,
  times,
  zero,
} from '../../src/engine/rational.ts';

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([over, under]) => ratio('number', `${over}/${under}`));
const same = (a: Rational, b: Rational) =>
  a.numerator === b.numerator && a.denominator === b.denominator;

describe('ratios', () => {
  test('add and multiply as numbers do', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(plus(a, b)).toEqual(plus(b, a));
        expect(times(a, b)).toEqual(times(b, a));
        expect(plus(plus(a, b), c)).toEqual(plus(a, plus(b, c)));
        expect(times(times(a, b), c)).toEqual(times(a, times(b, c)));
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
        expect(sum([a, b, c])).toEqual(plus(a, plus(b, c)));
      }),
    );
  });

  test('take back what they add and multiply', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        expect(plus(a, negative(a))).toEqual(zero);
        if (signOf(b) !== 0) expect(over(times(a, b), b)).toEqual(a);
        if (signOf(b) !== 0) expect(over(b, b)).toEqual(one);
      }),
    );
  });

  test('are in lowest terms with a positive denominator, so that equal ones are the same', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(signOf(b) !== 0);
        const { numerator, denominator } = over(a, b);
        expect(denominator).toBeGreaterThan(0n);
        expect(same(over(times(a, b), times(b, b)), { numerator, denominator })).toBe(true);
      }),
    );
  });

  test('are ordered as their difference says', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(compare(a, b)).toBe(signOf(minus(a, b)));
        expect(plus(least(a, b), greatest(a, b))).toEqual(plus(a, b));
        expect(compare(least(a, b), greatest(a, b))).toBeLessThanOrEqual(0);
        expect(signOf(magnitude(minus(a, b)))).toBe(same(a, b) ? 0 : 1);
      }),
    );
  });

  test('are read from text, numbers, Decimals and themselves without loss', () => {
    for (const half of ['1/2', '2/4', '0.5', '.5', '+0.50', '5e-1', 0.5, new Decimal('0.5')])
      expect(fractionText(ratio('half', half))).toBe('1/2');
    expect(ratio('half', { numerator: -3n, denominator: -6n })).toEqual(ratio('half', '1/2'));
    expect(fractionText(ratio('tenth', 0.1))).toBe('1/10');
    expect(fractionText(ratio('whole', '-7.'))).toBe('-7');
    expect(fractionText(ratio('large', 1e21))).toBe('1000000000000000000000');
  });

  test('are no other value', () => {
    for (const other of ['', '.', '1/0', '1/-2', 'x', '1e9999', NaN, Infinity, null, undefined, {}])
      expect(rational(other)).toBeNull();
    expect(rational({ numerator: 1n, denominator: 0n })).toBeNull();
    expect(rational({ numerator: 1, denominator: 2 })).toBeNull();
  });

  test('are written as they are read', () => {
    fc.assert(
      fc.property(number, (a) => {
        expect(ratio('a', fractionText(a))).toEqual(a);
      }),
    );
  });

  test('become decimals rounded once, and the nearest float64', () => {
    expect(toDecimal(ratio('third', '1/3')).eq(new Decimal(1).div(3))).toBe(true);
    expect(toNumber(ratio('third', '1/3'))).toBe(1 / 3);
    expect(toNumber(ratio('tenth', '1/10'))).toBe(0.1);
  });

  test('give the same float64 as forty decimals do, however long their integers', () => {
    const long = fc.bigInt({ min: -(10n ** 400n), max: 10n ** 400n });
    const short = fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n });
    const integer = fc.oneof(long, short);
    fc.assert(
      fc.property(integer, integer, (over, under) => {
        fc.pre(under !== 0n);
        const of = ratio('of', { numerator: over, denominator: under });
        expect(toNumber(of)).toBe(toDecimal(of).toNumber());
      }),
      { numRuns: 1000 },
    );
    expect(toNumber(ratio('nothing', '0/7'))).toBe(0);
  });

  test('are read from Decimals of other makers, and from nothing that only looks alike', () => {
    expect(fractionText(ratio('tiny', new Foreign('1e-9')))).toBe('1/1000000000');
    expect(rational({ toStringTag: 'Decimal' })).toBeNull();
  });
});

test.each([
  ['a fraction with nothing below', () => ratio('share', '1/0'), 'share must be a finite number'],
  ['what is no number', () => ratio('share', 'half'), 'share must be a finite number'],
  [
    'what lies outside',
    () => ratio('share', '4/3', { words: 'a share', from: 0, to: 1 }),
    'share must be a share, but it is “4/3”.',
  ],
  ['a division by 0', () => over(one, zero), 'divisor must be a number other than 0'],
])('ratios refuse %s', (_, call, sentence) => {
  expect(call).toThrow(sentence);
});
