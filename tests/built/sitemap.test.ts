import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { canonical, dist, home, indexed } from './site.ts';

const read = (path: string): Promise<string> => readFile(dist + path, 'utf8');
const locations = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);

test('the site map lists exactly the canonical pages', async () => {
  const parts = locations(await read('sitemap-index.xml'));
  const listed = await Promise.all(parts.map((part) => read(part.slice(home.length))));
  expect(listed.flatMap(locations).sort()).toEqual(indexed.map(canonical).sort());
});

test('robots may read everything and are shown the site map', async () => {
  expect(await read('robots.txt')).toBe(
    `User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap-index.xml\n`,
  );
});
