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

const filed = { kind: 'term', category: '', level: '' } as const;
const text = (url: string) => ({ ...filed, url, title: url, excerpt: '', together: false });

test('the full text adds a page once', () => {
  expect(added([], [text('/a/'), text('/a/?q=1'), text('/b/')]).map(({ url }) => url)).toEqual([
    '/a/',
    '/b/',
  ]);
});

test('an event and the page that tells it are two results', () => {
  const names = { title: 'Crash', aliases: [], misspellings: [], definition: 'It fell.' };
  const hit = { term: { ...filed, ...names, kind: 'event', url: '/a/#crash' } as const };
  const texts = [text('/a/'), text('/a/#crash'), text('/a/#other')];
  expect(added([hit], texts).map(({ url }) => url)).toEqual(['/a/', '/a/#other']);
});
