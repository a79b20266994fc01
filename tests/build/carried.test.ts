import { describe, expect, test } from 'vitest';
import { carried, same } from '../../src/build/carried.ts';
import type { Param, Params } from '../../src/components/kit/define.ts';

const number = (unit: string, min: number, max: number, label = 'Leverage'): Param => ({
  kind: 'number',
  label,
  unit,
  min,
  max,
  step: 1,
  default: min,
});
const side = (...options: string[]): Param => ({
  kind: 'choice',
  label: 'Side',
  options: options.map((value) => ({ value, label: value })),
  default: '',
});

const first: Params = { leverage: number('×', 1, 125), side: side('long', 'short') };
const other: Params = { price: number('USD', 1, 9) };
const last: Params = { leverage: number('×', 2, 50), side: side('long', 'short') };

describe('a link along a path carries', () => {
  test('what the next page has too, within its own limits', () => {
    expect(carried(['leverage', 'side'], [first, last], 0)).toBe(
      'leverage:leverage:2:50 side:side:long|short',
    );
  });

  test('what a later page has, past one that has no use for it', () => {
    expect(carried(['leverage'], [first, other, last], 0)).toBe('leverage:on_leverage:2:50');
    expect(carried(['leverage'], [first, other, last], 1)).toBe('on_leverage:leverage:2:50');
  });

  test('nothing that its path does not name, and nothing at the end', () => {
    expect(carried([], [first, last], 0)).toBe('');
    expect(carried(['leverage'], [first, last], 1)).toBe('');
  });

  test('nothing to a place that is out of sight there', () => {
    const many: Params = {
      side: side('', 'short'),
      leverage: { ...number('×', 2, 50), only: ['side', 'short'] },
    };
    expect(carried(['leverage'], [first, many], 0)).toBe('');
  });

  test('a setting past a page that means something else by its name', () => {
    const volatility = (label: string, min: number): Params => ({
      volatility: number('%', min, 200, label),
    });
    const way = [
      volatility('Volatility, per year', 5),
      volatility('Volatility, a day', 0),
      volatility('Volatility, a year', 10),
    ];
    expect(carried(['volatility'], way, 0)).toBe('volatility:on_volatility:10:200');
    expect(carried(['volatility'], way, 1)).toBe('on_volatility:volatility:10:200');
  });
});

describe('two params are one quantity', () => {
  const leverage = number('×', 1, 9);
  test.each([
    ['of one unit', leverage, number('×', 2, 50, 'Maximum leverage'), true],
    ['of two units', leverage, number('%', 1, 9), false],
    ['of two kinds', leverage, side('long'), false],
    ['with and without options of its own', side('long', 'short'), side('long'), false],
    ['over one time', number('%', 0, 9, 'Rate, a year'), number('%', 0, 9, 'Rate, per year'), true],
    ['over two times', number('%', 0, 9, 'Rate, a year'), number('%', 0, 9, 'Rate, a day'), false],
    ['that is not there', leverage, undefined, false],
  ])('%s', (_, one, two, expected) => {
    expect(same(one, two)).toBe(expected);
  });
});
