import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/engine/decimal.ts';
import { exp, log } from '../../src/engine/elementary.ts';

// Exact to 60 digits, from the bits of x: decimal.js reads a number by its shortest decimal.
const Wide = Decimal.clone({ precision: 60 });
function exactly(x: number): Decimal {
  let power = 0;
  let whole = x;
  for (; !Number.isInteger(whole); power++) whole *= 2;
  return new Wide(BigInt(whole)).div(new Wide(2).pow(power));
}

/** Units in the last place between a float64 and the true value. */
function unitsOff(value: number, truth: Decimal): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(value));
  bits.setBigInt64(0, bits.getBigInt64(0) + 1n);
  const unit = exactly(bits.getFloat64(0)).minus(exactly(Math.abs(value)));
  return exactly(value).minus(truth).abs().div(unit).toNumber();
}

describe('exp', () => {
  test('is within two units in the last place', () => {
    // fc.double is even over the exponents, and so nearly always tiny here.
    const tiny = fc.double({ min: -1, max: 1, noNaN: true });
    const even = fc.integer({ min: -700_000_000, max: 709_000_000 }).map((n) => n / 1e6);
    fc.assert(
      fc.property(fc.oneof(tiny, even), (x) => {
        fc.pre(Math.abs(x) > 1e-200);
        expect(unitsOff(exp(x), exactly(x).exp())).toBeLessThan(2);
      }),
      { numRuns: 1000 },
    );
  });

  test('of 0 is 1, and leaves the range of float64 as Math.exp does', () => {
    expect([exp(0), exp(-0)]).toEqual([1, 1]);
    expect([exp(709.8), exp(1e300)]).toEqual([Infinity, Infinity]);
    expect([exp(-745.2), exp(-1e300)]).toEqual([0, 0]);
    expect(exp(-745)).toBe(5e-324);
  });

  test('never falls', () => {
    fc.assert(
      fc.property(fc.double({ min: -740, max: 700, noNaN: true }), (x) => {
        expect(exp(x + Math.abs(x) * 1e-14 + 1e-14)).toBeGreaterThanOrEqual(exp(x));
      }),
    );
  });

  test.each([Number.NaN, Infinity, -Infinity])('refuses %s', (x) => {
    expect(() => exp(x)).toThrow('x must be a finite number');
  });
});

describe('log', () => {
  test('is within two units in the last place', () => {
    const wide = fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true });
    const near1 = fc.double({ min: 0.5, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(wide, near1), (x) => {
        fc.pre(x !== 1);
        expect(unitsOff(log(x), exactly(x).ln())).toBeLessThan(2);
      }),
      { numRuns: 1000 },
    );
  });

  test('of 1 is 0, and reaches the ends of float64', () => {
    expect(log(1)).toBe(0);
    expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 12);
    expect(log(Number.MAX_VALUE)).toBeCloseTo(709.782712893384, 12);
  });

  test.each([0, -1, Number.NaN, Infinity])('refuses %s', (x) => {
    expect(() => log(x)).toThrow('x must be a number greater than 0');
  });
});

test('what must have the same bits everywhere uses no function that browsers round differently', () => {
  for (const file of ['elementary', 'xoshiro', 'ziggurat', 'random']) {
    const source = readFileSync(join(import.meta.dirname, `../../src/engine/${file}.ts`), 'utf8');
    const code = source.replace(/\/\*[^]*?\*\/|\/\/.*$/gmu, '');
    const used = [...code.matchAll(/Math\.(\w+)/gu)].map(([, name]) => name);
    const exact = ['sqrt', 'imul', 'floor', 'SQRT2', 'SQRT1_2'];
    expect(used.filter((name) => !exact.includes(name ?? ''))).toEqual([]);
    expect(code).not.toContain('**');
  }
});
