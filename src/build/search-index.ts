// The full-text index behind the search dialog: Pagefind reads the finished pages, but only what
// stands in an element marked `data-pagefind-body`.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { pagesBelow } from './html.ts';
import { eventsOf } from './search-events.ts';

export default function searchIndex(): AstroIntegration {
  return {
    name: 'unwind-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        try {
          const pages = await indexInto(fileURLToPath(dir));
          logger.info(`${pages} pages can be searched`);
        } finally {
          await close();
        }
      },
    },
  };
}

// Words a chunk of the index holds: a query fetches whole chunks, and at the default size the first
// one alone would be a third of what a search may cost. Read by Pagefind's Node API.
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = '2000';

/** Writes pagefind/ into a built site, without Pagefind's own interfaces, which ours replaces. */
async function indexInto(folder: string): Promise<number> {
  const { index, errors } = await createIndex({
    // Rows of numbers are what the page works out, not what somebody looks for.
    excludeSelectors: ['table'],
  });
  if (index === undefined)
    throw new Error(`The search index could not begin: ${errors.join('; ')}`);
  const read = await index.addDirectory({ path: folder });
  const told = [...(await pagesBelow(folder))].flatMap(([path, html]) => eventsOf(path, html));
  const added = await Promise.all(told.map((event) => index.addHTMLFile(event)));
  const written = await index.getFiles();
  const faults = [read, ...added, written].flatMap(({ errors }) => errors);
  if (faults.length > 0) throw new Error(`The search index failed: ${faults.join('; ')}`);
  for (const { path, content } of written.files.filter((file) => isNeeded(file.path))) {
    const target = `${folder}pagefind/${path}`;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return read.page_count;
}

/** The script, its worker, the WebAssembly and the index; not the ready-made user interfaces. */
export function isNeeded(path: string): boolean {
  return !/^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/.test(path);
}
