import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carried, carrying, withoutCarried } from '../../src/components/search/carried.ts';

test.each([
  ['/a/', ['gearing'], '/a/?highlight=gearing'],
  ['/a/', ['stale', 'price'], '/a/?highlight=stale+price'],
  ['/a/?leverage=20#widget', ['gearing'], '/a/?leverage=20&highlight=gearing#widget'],
  ['/a/#b?c', ['<i>&"'], '/a/?highlight=%3Ci%3E%26%22#b?c'],
  ['/a/?leverage=20#widget', [], '/a/?leverage=20#widget'],
])('%s carries %j as %s', (url, words, expected) => {
  expect(carrying(url, words)).toBe(expected);
});

test('what an address carries is read again, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const { search, hash } = new URL(carrying('/a/?x=1#b', [text]), 'https://unwind.example');
      expect(carried(search)).toBe(text.toWellFormed());
      expect(hash).toBe('#b');
    }),
  );
});

test.each([
  ['', ''],
  ['?highlight=gearing', ''],
  ['?leverage=20&highlight=gearing', '?leverage=20'],
  ['?highlight=gearing&price=1%2C5&note=a+b', '?price=1%2C5&note=a+b'],
  ['?highlighted=1&highlight', '?highlighted=1'],
  ['?highlight=a&highlight=b&x=1', '?x=1'],
])('without it %j is %j: all else stays letter by letter', (search, expected) => {
  expect(withoutCarried(search)).toBe(expected);
});
