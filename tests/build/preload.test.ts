import { expect, test } from 'vitest';
import { along } from '../../src/build/preload.ts';

test('a chunk is fetched with what it imports, but not twice, nor with what every page has', () => {
  const needs = ['_astro/widget.a.js', '_astro/preload.b.js', '_astro/rows.c.js'];
  expect(along('_astro/widget.a.js', needs)).toEqual(['_astro/rows.c.js']);
});
