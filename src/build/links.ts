// After the build every address on every page is looked up among the files that were written.
// A dead one stops the build with a sentence: a glossary lives from its links.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filesBelow, pagesBelow, tags } from './html.ts';

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
        const dead = deadLinks(await pagesBelow(folder), await filesBelow(folder), home);
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
 */
export function deadLinks(
  pages: ReadonlyMap<string, string>,
  files: readonly string[],
  home: string,
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
      where.set(said, [...(where.get(said) ?? []), path]);
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
      return `there is no such page or file${nearest(file, files)}`;
    }
    const anchor = decodeURIComponent(to.hash.slice(1)).replace(/:~:.*$/, '');
    const known = anchors.get(file);
    if (anchor === '' || known === undefined || known.has(anchor)) return undefined;
    return `that page has no such anchor${nearest(
      `#${anchor}`,
      [...known].map((id) => `#${id}`),
    )}`;
  }
}

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

/** The name most like a word, if any is like it at all. */
function nearest(word: string, names: readonly string[]): string {
  const ranked = names.map((name) => ({ name, distance: edits(word, name) }));
  const best = ranked.sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= word.length / 2 ? `; the nearest is "${best.name}"` : '';
}

/** Levenshtein distance: how many letters to insert, delete or replace. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
