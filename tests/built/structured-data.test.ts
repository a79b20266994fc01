import { expect, test } from 'vitest';
import { addressOf, home, pages, terms, type Page } from './site.ts';

type Graph = Readonly<Record<string, unknown>>;

function graphs(page: Page): Graph[] {
  return page.tags
    .filter(({ attributes }) => attributes.get('type') === 'application/ld+json')
    .map(({ text }) => JSON.parse(text) as Graph);
}

function only(page: Page, type: string): Graph {
  const found = graphs(page).filter((graph) => graph['@type'] === type);
  expect(found, `${page.path} holds one ${type}`).toHaveLength(1);
  return found[0] ?? {};
}

test('all structured data parses and names schema.org', () => {
  for (const page of pages) {
    for (const graph of graphs(page)) expect(graph['@context']).toBe('https://schema.org');
  }
});

test('a term page defines its term within the set', () => {
  expect(terms.length).toBeGreaterThan(0);
  for (const page of terms) {
    expect(only(page, 'DefinedTerm')).toMatchObject({
      name: expect.stringMatching(/./) as string,
      description: expect.stringMatching(/./) as string,
      url: addressOf(page),
      inDefinedTermSet: { '@type': 'DefinedTermSet' },
    });
  }
});

test('a term page is a dated article with its licence', () => {
  for (const page of terms) {
    expect(only(page, 'Article')).toMatchObject({
      headline: expect.stringMatching(/./) as string,
      dateModified: expect.stringMatching(/^\d{4}-\d\d-\d\d/) as string,
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  }
});

test('the breadcrumb leads from the home to the page, counted from one', () => {
  for (const page of terms) {
    const steps = only(page, 'BreadcrumbList').itemListElement as {
      position: number;
      item: string;
    }[];
    expect(steps.map(({ position }) => position)).toEqual(steps.map((_, place) => place + 1));
    expect([steps[0]?.item, steps.at(-1)?.item]).toEqual([home, addressOf(page)]);
  }
});

test('the home lists every term page as its set', () => {
  const first = pages.find(({ path }) => path === 'index.html');
  const set = first && only(first, 'DefinedTermSet');
  const listed = (set?.hasDefinedTerm as { url: string }[]).map(({ url }) => url);
  expect(listed.sort()).toEqual(terms.map(addressOf).sort());
});
