import { expect, test } from 'vitest';
import { few } from '../../src/components/preview/ahead.ts';

test('of the links in sight the first few are fetched ahead, each once and none again', () => {
  const known = (slug: string) => slug === 'b';
  expect(few(['a', 'b', 'a', 'c', 'd', 'e'], known, 3)).toEqual(['a', 'c', 'd']);
  expect(few(['a', 'b'], known, 3)).toEqual(['a']);
  expect(few(['a', 'c'], known, 0)).toEqual([]);
});
