// The finished site as the tests of this folder see it: `npm run build` comes first.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesBelow, pagesBelow, tags, type Tag } from '../../src/build/html.ts';

export const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
if (!existsSync(dist)) throw new Error('There is no built site to test: run npm run build first.');

export interface Page {
  /** Path below dist/, e.g. `definition/leverage/index.html`. */
  readonly path: string;
  readonly html: string;
  readonly tags: readonly Tag[];
}

export const files = await filesBelow(dist);
export const pages: readonly Page[] = [...(await pagesBelow(dist))].map(([path, html]) => ({
  path,
  html,
  tags: [...tags(html)],
}));
/** The pages that stand alone: all but what is framed in other people's. */
export const whole = pages.filter(({ path }) => !path.startsWith('embed/'));
/** The pages a search engine should know: all but those kept out of it. */
export const indexed = pages.filter((page) => !meta(page, 'robots')?.includes('noindex'));
export const terms = pages.filter(({ path }) => path.startsWith('definition/'));

/** The site's own address, its base included, as the home page gives it. */
export const home = canonical(indexed.find(({ path }) => path === 'index.html')) ?? '';

export function meta(page: Page, name: string): string | undefined {
  const named = page.tags.find(
    ({ name: tag, attributes }) =>
      tag === 'meta' && [attributes.get('name'), attributes.get('property')].includes(name),
  );
  return named?.attributes.get('content');
}

export function canonical(page: Page | undefined): string | undefined {
  const link = page?.tags.find(({ attributes }) => attributes.get('rel') === 'canonical');
  return link?.attributes.get('href');
}

/** Where a page is served, e.g. `https://unwind.example/definition/leverage/`. */
export function addressOf(page: Page): string {
  return home + page.path.replace(/index\.html$/, '');
}

/** What holds for a page, asked of every page: the paths, each with its fault. */
export function faults(
  among: readonly Page[],
  faultOf: (page: Page) => string | undefined,
): string[] {
  return among.flatMap((page) => {
    const fault = faultOf(page);
    return fault === undefined ? [] : [`${page.path} ${fault}`];
  });
}
