import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { addressOf, canonical, dist, faults, files, home, indexed, meta, whole } from './site.ts';

test('the site has its home, its first page, its list and its 404', () => {
  const wanted = [
    'index.html',
    'definition/leverage-and-deleveraging-risks/index.html',
    'a-z/index.html',
    '404.html',
  ];
  expect(files).toEqual(expect.arrayContaining(wanted));
});

test('every indexed page names its own address as the canonical one', () => {
  expect(home).toMatch(/^https?:\/\/.+\/$/);
  expect(
    faults(indexed, (page) => {
      const own = canonical(page);
      return own === addressOf(page) ? undefined : `has the canonical ${own}`;
    }),
  ).toEqual([]);
});

test('no two whole share a title', () => {
  const titles = whole.map((page) => page.tags.find(({ name }) => name === 'title')?.text ?? '');
  expect(titles).not.toContain('');
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
});

test('every page describes itself in at most 200 characters', () => {
  expect(
    faults(whole, (page) => {
      const length = meta(page, 'description')?.length ?? 0;
      return length > 0 && length <= 200 ? undefined : `has a description of ${length} characters`;
    }),
  ).toEqual([]);
});

test('every page is in English and fits a phone', () => {
  expect(
    faults(whole, (page) => {
      if (page.tags[0]?.attributes.get('lang') !== 'en') return 'does not say that it is English';
      const viewport = meta(page, 'viewport') ?? '';
      return viewport === 'width=device-width, initial-scale=1' ? undefined : 'has no viewport';
    }),
  ).toEqual([]);
});

test('every page has a picture of 1200 × 630 for those who share it', async () => {
  const pictures = new Set(whole.map((page) => meta(page, 'og:image') ?? ''));
  for (const address of pictures) {
    expect(address.startsWith(home), address).toBe(true);
    const png = await readFile(dist + address.slice(home.length));
    expect(png.subarray(1, 4).toString(), address).toBe('PNG');
    // The header's first fields, after eight bytes of signature and eight of chunk head.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], address).toEqual([1200, 630]);
  }
});
