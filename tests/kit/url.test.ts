import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChoiceParam, Given, NumberParam, Params } from '../../src/components/kit/define.ts';
import { read, refusal, valueOf, query as written } from '../../src/components/kit/url.ts';
import { example } from './example.ts';

const query = (given: Given): string => written(example.params as Params, given);

const rate: NumberParam = {
  kind: 'number',
  label: 'Rate',
  unit: '%',
  min: -50,
  max: 2000000,
  step: 0.1,
  default: 5,
};
const side: ChoiceParam = {
  kind: 'choice',
  label: 'Side',
  options: [
    { value: 'long', label: 'Long' },
    { value: 'short', label: 'Short' },
  ],
  default: 'long',
};

test('a plain decimal is read, as a reader of any country writes it', () => {
  const read = (text: string) => valueOf(rate, text);
  expect(['7', ' 7.25 ', '7,25', '.5', '-3', '\u22123', '-0'].map(read)).toEqual([
    7, 7.25, 7.25, 0.5, -3, -3, 0,
  ]);
});

// “68,139” was read as 68.139: a price a thousand times too low, and no word about it.
test('a comma before exactly three digits parts thousands', () => {
  const read = (text: string) => valueOf(rate, text);
  expect(['68,139', '1,456.84', '1,000,000', '-1,000'].map(read)).toEqual([
    68139,
    1456.84,
    1000000,
    undefined,
  ]);
  expect(['0,005', '0,25', '12,5', '1,0000'].map(read)).toEqual([0.005, 0.25, 12.5, 1]);
});

test('anything else is refused', () => {
  const refused = [
    ...['', ' ', '.', '-', '1.', '1e3', '1e999', 'NaN', 'Infinity', '0x10', '1_000', '--1'],
    ...['١٢', '１２', '1.2.3', '1,2,3', '<b>1</b>', '1\u0000', '50x', '1'.repeat(41)],
    ...['-50.01', '2000000.1'],
  ];
  expect(refused.filter((text) => valueOf(rate, text) !== undefined)).toEqual([]);
  expect(valueOf(side, 'Long')).toBeUndefined();
  expect(valueOf(side, 'constructor')).toBeUndefined();
  expect(valueOf(side, 'short')).toBe('short');
});

test('a refusal says what was given, and what can be', () => {
  expect(refusal(rate, 'abc')).toBe(
    'Rate cannot be “abc”: it takes a number from \u221250\u202f% to 2\u202f000\u202f000\u202f%.',
  );
  expect(refusal(rate, '')).toContain('cannot be nothing:');
  expect(refusal(side, 'up')).toBe('Side cannot be “up”: it is one of Long, Short.');
});

test('a refusal repeats little, and nothing that cannot be seen', () => {
  expect(refusal(rate, 'x'.repeat(10_000)).length).toBeLessThan(120);
  // A mark that turns the direction of writing would scramble the sentence around it.
  expect(refusal(rate, 'a\u202eb\u0000c\ud800')).toContain('“abc”');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(refusal(rate, text)).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('a query holds what differs from the default, in the order declared, decimals as written', () => {
  expect(query({})).toBe('');
  expect(query({ size: 10, side: 'long' })).toBe('');
  expect(query({ side: 'short', size: 0.1 })).toBe('size=0.1&side=short');
  // String(1e-7) is 1e-7, which reading refuses.
  expect(query({ size: 0.0000001 })).toBe('size=.0000001');
});

test('what follows another number is left out while it follows', () => {
  expect(query({ size: 20, target: 20 })).toBe('size=20');
  expect(query({ size: 20, target: 10 })).toBe('size=20&target=10');
});

test('a query written is read back exactly', () => {
  const size = fc.oneof(
    fc.double({ min: 0, max: 100, noNaN: true }).filter((x) => x === 0 || x > 1e-20),
    fc.constantFrom(1e-7, 0.1 + 0.2, 1 / 3, 0),
  );
  fc.assert(
    fc.property(size, fc.constantFrom('long', 'short'), (number, choice) => {
      const { given, complaints } = read(example, query({ size: number, side: choice }));
      expect(complaints).toEqual([]);
      expect(given.size ?? 10).toBe(number + 0);
      expect(given.side ?? 'long').toBe(choice);
    }),
  );
});

test('a name a setting had before still opens the link', () => {
  expect(read(example, '?volume=7').given).toEqual({ size: 7 });
  expect(read(example, '?volume=7&size=8')).toEqual({
    given: { size: 7 },
    complaints: ['Size is given twice; the first is used.'],
  });
});

test('each thing wrong is said once, and beyond a few only how many', () => {
  const many = Array.from({ length: 3000 }, (_, i) => `n${i}=1`).join('&');
  const { given, complaints } = read(example, many);
  expect(given).toEqual({});
  expect(complaints.length).toBeLessThanOrEqual(5);
  expect(complaints.at(-1)).toMatch(/2\u202f?99\d/);
  expect(read(example, '?a=1&b=2').complaints).toEqual([
    'This widget has no setting “a”.',
    'This widget has no setting “b”.',
  ]);
});

test('names that belong to somebody else are left alone', () => {
  const { given, complaints } = read(example, '?utm_source=x&size=3', (name) =>
    name.startsWith('utm_'),
  );
  expect({ given, complaints }).toEqual({ given: { size: 3 }, complaints: [] });
});

test('names every object has are names like any other', () => {
  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    const { given, complaints } = read(example, `?${name}=1`);
    expect(given).toEqual({});
    expect(complaints).toEqual([`This widget has no setting “${name}”.`]);
  }
});
