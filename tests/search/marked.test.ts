import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marked } from '../../src/components/search/marked.ts';
import { added, page } from '../../src/components/search/merge.ts';

test('the words looked for are marked whole, whatever their form', () => {
  expect(marked('Gearing, a risk of gears', ['gear'])).toEqual([
    { text: 'Gearing', marked: true },
    { text: ', ', marked: false },
    { text: 'a', marked: false },
    { text: ' ', marked: false },
    { text: 'risk', marked: false },
    { text: ' ', marked: false },
    { text: 'of', marked: false },
    { text: ' ', marked: false },
    { text: 'gears', marked: true },
  ]);
});

test('the pieces of a text join to the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string(), { maxLength: 3 }),
      (text, asked) => {
        expect(
          marked(text, asked)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});

test('an address is one page with or without query, anchor and index.html', () => {
  const written = ['/a/', '/a', '/a/index.html', '/a/?q=1', '/a/#b'];
  expect(new Set(written.map(page))).toEqual(new Set(['/a/']));
  expect(page('/')).toBe('/');
});

test('the full text adds a page once', () => {
  const text = (url: string) => ({ url, title: url, excerpt: '', together: false });
  expect(added([], [text('/a/'), text('/a/#x'), text('/b/')]).map(({ url }) => url)).toEqual([
    '/a/',
    '/b/',
  ]);
});
