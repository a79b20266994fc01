import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Decimal as Whole } from 'decimal.js';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { KEPT, lean } from '../../src/build/lean-decimal.ts';
import { filesBelow } from '../../src/build/html.ts';

const source = readFileSync('node_modules/decimal.js/decimal.mjs', 'utf8');
const { code, dropped } = lean(source);

const folder = mkdtempSync(join(tmpdir(), 'lean-decimal-'));
const file = join(folder, 'decimal.mjs');
writeFileSync(file, code);
const { Decimal: Lean } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
  Decimal: typeof Whole;
};
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// As the engine clones it, but for the digits: few, so that rounding happens.
const settings = { precision: 12, rounding: 4, toExpNeg: -9e15, toExpPos: 9e15 } as const;
const whole = Whole.clone(settings);
const own = Lean.clone(settings);
const numbers = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -25, max: 25 }))
  .map(([digits, exponent]) => `${digits}e${exponent}`);

describe('decimal.js as it is shipped', () => {
  test('has what is kept, and not what is dropped', () => {
    const has = (name: string): boolean => name in own.prototype || name in own;
    expect([...KEPT].filter((name) => !has(name))).toEqual([]);
    expect(['ln', 'sine', 'toPower', 'toHex', 'hypot'].filter(has)).toEqual([]);
  });

  test('reckons as the whole library does', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        for (const name of ['plus', 'minus', 'times', 'div'] as const)
          expect(new own(a)[name](b).toString()).toBe(new whole(a)[name](b).toString());
        for (const name of ['cmp', 'eq', 'gt', 'gte', 'lt', 'lte'] as const)
          expect(new own(a)[name](b)).toBe(new whole(a)[name](b));
        expect(own.max(a, b).toString()).toBe(whole.max(a, b).toString());
        expect(own.min(a, b).toString()).toBe(whole.min(a, b).toString());
      }),
    );
  });

  test('rounds and prints as the whole library does', () => {
    const places = fc.integer({ min: 1, max: 12 });
    const mode = fc.integer({ min: 0, max: 8 }) as fc.Arbitrary<Whole.Rounding>;
    const plain = ['abs', 'neg', 'ceil', 'floor', 'round', 'trunc'] as const;
    const told = ['isZero', 'isFinite', 'isNegative', 'isInteger', 'decimalPlaces'] as const;
    fc.assert(
      fc.property(numbers, places, mode, (a, n, rounding) => {
        const [ours, theirs] = [new own(a), new whole(a)];
        for (const name of plain) expect(ours[name]().toString()).toBe(theirs[name]().toString());
        for (const name of told) expect(ours[name]()).toBe(theirs[name]());
        for (const name of ['toFixed', 'toDecimalPlaces', 'toSignificantDigits'] as const)
          expect(String(ours[name](n, rounding))).toBe(String(theirs[name](n, rounding)));
        expect(ours.toNumber()).toBe(theirs.toNumber());
      }),
    );
  });
});

test('no model and no widget asks a decimal for what is dropped', async () => {
  const methods = dropped.filter((name) => name in whole.prototype && !(name in own.prototype));
  const asked = new RegExp(
    `(?<!Math|Number)\\.(${methods.join('|')})\\(|Decimal\\.(${dropped.join('|')})\\(`,
  );
  const found = ['src/engine/', 'src/components/widgets/'].map(async (room) => {
    const files = (await filesBelow(room)).filter((path) => path.endsWith('.ts'));
    return files.flatMap((path) =>
      readFileSync(room + path, 'utf8')
        .split('\n')
        .filter((line) => asked.test(line))
        .map((line) => `${room}${path}: ${line.trim()} (see src/build/lean-decimal.ts)`),
    );
  });
  expect((await Promise.all(found)).flat()).toEqual([]);
});

test('a library written otherwise stops the build in a sentence', () => {
  expect(() => lean('P.plus = P.add = () => this;')).toThrow('no longer written as it was');
});
