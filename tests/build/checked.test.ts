import { expect, test } from 'vitest';
import { checkedAgainst } from '../../src/build/checked.ts';

const slugs = Object.keys(import.meta.glob('../golden/*.json')).map((path) =>
  path.replace(/^.*\/|\.json$/g, ''),
);

test('every value of every table is one a reader can read', () => {
  const rows = slugs.flatMap((slug) => {
    const { published, independent } = checkedAgainst(slug);
    return [...published, ...independent];
  });
  expect(rows.length).toBeGreaterThan(50);
  const odd = rows.filter(({ published, ours, gap }) =>
    [published, ours, gap].some((text) => /NaN|undefined|\[object|^$/.test(text)),
  );
  expect(odd.map(({ name, what }) => `${name}: ${what}`)).toEqual([]);
});

test('lists are printed item by item, fractions as their source prints them', () => {
  const { published, independent } = checkedAgainst('auto-deleveraging-system');
  const find = (name: string, what: string) =>
    [...published, ...independent].find((row) => row.name === name && row.what === what);
  expect(find('bitmex queue six longs', 'percentile')).toMatchObject({
    published: '20 · 40 · 60 · 80 · 80 · 100',
    ours: '20 · 40 · 60 · 80 · 80 · 100',
    gap: '0',
  });
  expect(find('bitmex score profitable short', 'score')).toMatchObject({
    published: '60/119',
    ours: '60/119',
  });
});
