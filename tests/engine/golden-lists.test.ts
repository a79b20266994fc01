import { describe, expect, test } from 'vitest';
import { exactsInput, realsInput, rowsInput } from '../../src/engine/golden/lists.ts';

const inputs = {
  numbers: [0.1, '1/4'],
  rows: [['97', '10'], { side: 1 }],
  broken: ['1', null],
  text: 'no list',
};

describe('lists of inputs', () => {
  test('are read exactly or as float64, element by element', () => {
    expect(exactsInput(inputs, 'numbers').map(String)).toEqual(['0.1', '0.25']);
    expect(realsInput(inputs, 'numbers')).toEqual([0.1, 0.25]);
  });

  test('give rows by place or by key', () => {
    expect(rowsInput(inputs, 'rows')).toEqual([{ 0: '97', 1: '10' }, { side: 1 }]);
  });

  test('name the element that is wrong', () => {
    expect(() => exactsInput(inputs, 'broken')).toThrow('broken[1] must be a decimal');
    expect(() => realsInput(inputs, 'broken')).toThrow('broken[1] must be a decimal');
    expect(() => rowsInput(inputs, 'broken')).toThrow('broken[0] must be a list or an object');
  });

  test('must be lists', () => {
    for (const read of [exactsInput, realsInput, rowsInput])
      for (const name of ['text', 'absent'])
        expect(() => read(inputs, name)).toThrow(`${name} must be a list`);
  });
});
