import { expect, test } from 'vitest';
import { target } from '../../src/components/preview/target.ts';

const here = 'https://unwind.example/in/a/folder/definition/slippage/?highlight=price#why';
const to = (href: string) => target(href, here, '/in/a/folder/');

test.each([
  '/in/a/folder/definition/gearing/',
  '/in/a/folder/definition/gearing/?leverage=20#widget',
  'https://unwind.example/in/a/folder/definition/gearing/#cite',
  '../gearing/',
])('%s leads to a term', (href) => {
  expect(to(href)).toBe('gearing');
});

test.each([
  ['the page it stands on', '/in/a/folder/definition/slippage/'],
  ['the page it stands on, at other settings', '?leverage=2'],
  ['a section of it', '#why'],
  ['a file beside a page', '/in/a/folder/definition/gearing.md'],
  ['something below a page', '/in/a/folder/definition/gearing/index.md'],
  ['another page', '/in/a/folder/a-z/'],
  ['the same path outside the site', '/definition/gearing/'],
  ['another site', 'https://other.example/in/a/folder/definition/gearing/'],
  ['no address at all', 'https://'],
  ['a script', 'javascript:alert(1)//definition/gearing/'],
])('%s has no preview', (_, href) => {
  expect(to(href)).toBeUndefined();
});
