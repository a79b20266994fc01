import { expect, test } from 'vitest';
import { anchor } from '../../src/build/anchor.ts';
import { contents } from '../../src/build/contents.ts';
import { linkedFrom, mentions } from '../../src/build/mentions.ts';

test('mentions keep the order of the text, and every repetition', () => {
  expect(mentions('<Cite id="b" /> <Cite id="a" /> <Cite id="b" />', 'Cite', 'id')).toEqual([
    'b',
    'a',
    'b',
  ]);
});

test('a term knows who links to it, each once', () => {
  const a = { slug: 'a', body: '<Term slug="c" /> <Term slug="c" />' };
  const b = { slug: 'b', body: '<Term slug="c" />' };
  expect(linkedFrom([a, b]).get('c')).toEqual([a, b]);
});

test('an anchor is made of the words it stands at', () => {
  expect(anchor('What’s “Déjà vu”? 10×')).toBe('what-s-deja-vu-10');
});

test('contents are the sections that can be linked to', () => {
  expect(contents('<h2 id="a">One <em>two</em></h2><h2>Three</h2><h3 id="b">Four</h3>')).toEqual([
    { id: 'a', title: 'One two' },
  ]);
});
