// After the build every address on every page is looked up among the files that were written.
// A dead one stops the build with a sentence: a glossary lives from its links.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow, pagesBelow, tags } from './html.ts';
import { nearest } from './nearest.ts';
import { rawBelow } from './written.ts';

export default function links(): AstroIntegration {
  let home = '';
  return {
    name: 'unwind-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const [pages, files] = [await pagesBelow(folder), await filesBelow(folder)];
        const dead = deadLinks(pages, files, home, writtenIn(rawBelow('.')));
        if (dead.length > 0) throw new Error(`Dead links:\n${dead.join('\n')}`);
        logger.info('every link leads somewhere');
      },
    },
  };
}

/**
 * A sentence for each address within the site that leads nowhere.
 *
 * @param pages path below the root → HTML, e.g. `definition/leverage/index.html`
 * @param files every path that is served
 * @param home the site's address, its base included, with a slash at the end
 * @param source where an author finds what a page says
 */
export function deadLinks(
  pages: ReadonlyMap<string, string>,
  files: readonly string[],
  home: string,
  source: (path: string, written: string) => string = (path) => path,
): string[] {
  const served = new Set(files);
  const anchors = new Map([...pages].map(([path, html]) => [path, anchorsOf(html)]));
  // The same link in every header is one fault, not one a page.
  const where = new Map<string, string[]>();
  for (const [path, html] of pages) {
    for (const written of new Set(addressesOf(html))) {
      const fault = faultOf(written, new URL(path.replace(/index\.html$/, ''), home));
      if (fault === undefined) continue;
      const said = `"${written}", but ${fault}.`;
      where.set(said, [...(where.get(said) ?? []), source(path, written)]);
    }
  }
  return [...where].map(([said, paths]) => `${among(paths)} ${said}`);

  function faultOf(written: string, from: URL): string | undefined {
    if (!URL.canParse(written, from)) return 'that is not an address';
    const to = new URL(written, from);
    if (to.origin !== from.origin || !to.protocol.startsWith('http')) return undefined;
    if (!to.href.startsWith(home)) return `the site begins at ${new URL(home).pathname}`;
    const target = decodeURIComponent(to.pathname.slice(new URL(home).pathname.length));
    const file = target.replace(/(^|\/)$/, '$1index.html');
    if (!served.has(file)) {
      if (served.has(`${file}/index.html`)) return `that page's address ends in a slash`;
      return `there is no such page or file${like(file, files)}`;
    }
    const anchor = decodeURIComponent(to.hash.slice(1)).replace(/:~:.*$/, '');
    const known = anchors.get(file);
    if (anchor === '' || known === undefined || known.has(anchor)) return undefined;
    return `that page has no such anchor${like(
      `#${anchor}`,
      [...known].map((id) => `#${id}`),
    )}`;
  }
}

/** The line of a term's text that has an address; of what a layout says, the page. */
export const writtenIn =
  (raw: (path: string) => string | undefined) =>
  (page: string, written: string): string => {
    const file = page.replace(/^definition\/([^/]+)\/index\.html$/, 'src/content/terms/$1.mdx');
    const lines = file === page ? [] : (raw(file)?.split('\n') ?? []);
    const place = lines.findIndex((line) => line.includes(written));
    return place < 0 ? page : `${file}:${place + 1}`;
  };

function anchorsOf(html: string): Set<string> {
  const ids = new Set<string>();
  for (const { attributes } of tags(html)) {
    const id = attributes.get('id');
    if (id !== undefined) ids.add(id);
  }
  return ids;
}

// Astro's islands name their scripts in attributes of their own; under a wrong base these are the
// first to go, silently.
const addressed = ['href', 'src', 'action', 'poster', 'component-url', 'renderer-url'];

function* addressesOf(html: string): Generator<string> {
  for (const { name, attributes } of tags(html)) {
    for (const key of addressed) {
      const value = attributes.get(key);
      if (value !== undefined && value !== '') yield value;
    }
    const candidates = attributes.get('srcset')?.split(',') ?? [];
    yield* candidates.map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
    const property = attributes.get('property') ?? attributes.get('name') ?? '';
    if (name === 'meta' && /^(og|twitter):(image|url)$/.test(property)) {
      yield attributes.get('content') ?? '';
    }
  }
}

function among([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return `${first} links to`;
  return `${first} and ${others.length} more ${others.length === 1 ? 'page' : 'pages'} link to`;
}

function like(word: string, names: readonly string[]): string {
  const name = nearest(word, names);
  return name === undefined ? '' : `; the nearest is "${name}"`;
}
