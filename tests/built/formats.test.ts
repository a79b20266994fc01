// Every format of the whole glossary is there, is what it says it is, and can be found from the pages.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { Parser as Turtle } from 'n3';
import Feed from 'rss-parser';
import { expect, test } from 'vitest';
import { MOST } from '../../src/build/exports/feed.ts';
import { dataPage, formatOf, formats } from '../../src/build/exports/formats.ts';
import { parsedCsv } from '../kit/parsed-csv.ts';
import { addressOf, dist, faults, files, home, pages, terms, whole, type Page } from './site.ts';

const read = (file: string): string => readFileSync(dist + file, 'utf8');
const pageAt = (path: string): Page | undefined => pages.find((page) => page.path === path);

/** Where a page leads, by one of its links’ names. */
const linked = (page: Page | undefined, tag: 'a' | 'link'): Map<string, string | undefined> =>
  new Map(
    page?.tags
      .filter(({ name }) => name === tag)
      .map(({ attributes }) => [
        new URL(attributes.get('href') ?? '', home).href,
        attributes.get('type'),
      ]),
  );

test('every page says where its changes can be followed', () => {
  const { file, type } = formatOf('atom');
  expect(
    faults(whole, (page) =>
      linked(page, 'link').get(home + file) === type ? undefined : 'does not name the feed',
    ),
  ).toEqual([]);
});

test('every page leads to the page for programs, and that to every format', () => {
  expect(
    faults(whole, (page) =>
      linked(page, 'a').has(home + dataPage) ? undefined : 'does not lead there',
    ),
  ).toEqual([]);
  const leads = linked(pageAt(`${dataPage}index.html`), 'a');
  expect([...leads.keys()]).toEqual(expect.arrayContaining(formats.map(({ file }) => home + file)));
});

test('the head of the home names every format by its type, and each is there', () => {
  const named = linked(pageAt('index.html'), 'link');
  for (const { file, type } of formats) {
    expect(named.get(home + file), file).toBe(type);
    expect(files).toContain(file);
  }
});

test('a term’s page leads to its Markdown and to its JSON', () => {
  expect(
    faults(terms, (page) => {
      const hrefs = page.tags.flatMap(({ attributes }) => attributes.get('href') ?? []);
      const json = `${new URL(home).pathname}${page.path.replace(/\/index\.html$/, '.json')}`;
      const missing = ['index.md', json].find(
        (href) => hrefs.filter((one) => one === href).length < 2,
      );
      return missing && `does not name ${missing} in its head and in its foot`;
    }),
  ).toEqual([]);
});

test('each is read by what reads its kind, with every term in it', async () => {
  const count = terms.length;
  const [head = [], ...rows] = parsedCsv(read('glossary.csv').replace(/^\ufeff/, ''));
  expect(head[0]).toBe('slug');
  expect(rows).toHaveLength(count);
  const concepts = new Turtle()
    .parse(read('glossary.ttl'))
    .filter(({ object }) => object.value === 'http://www.w3.org/2004/02/skos/core#Concept');
  expect(concepts).toHaveLength(count);
  const { items } = await new Feed().parseString(read('feed.xml'));
  const pagesOfTerms = new Set(terms.map(addressOf));
  expect(items.filter(({ link = '' }) => !pagesOfTerms.has(link))).toEqual([]);
  expect(items.length).toBeGreaterThanOrEqual(Math.min(count, MOST));
  const { media = new Uint8Array() } = unzipSync(readFileSync(dist + 'glossary.apkg'));
  expect(strFromU8(media)).toBe('{}');
});
