// Beside every page that says so lies the same as Markdown, its twin: a term’s is the one its route
// has written; of any other page it is made from what stands in its `main`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { origin } from './exports/origin.ts';
import { pagesBelow, tags } from './html.ts';
import { markdown } from './markdown.ts';

export default function twins(): AstroIntegration {
  let home = '';
  return {
    name: 'unwind-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = [...(await pagesBelow(folder))].filter(([, html]) => promised(html));
        for (const [path, html] of pages) {
          const below = path.replace(/index\.html$/, '');
          const written = readFile(join(folder, below.replace(/\/?$/, '.md')), 'utf8');
          const text = await written.catch(() => twin(html, home + below, home));
          await writeFile(join(folder, `${below}index.md`), text);
        }
        logger.info(`${pages.length} pages can be had as Markdown`);
      },
    },
  };
}

/** Whether a page says in its head that its twin lies beside it. */
export const promised = (html: string): boolean =>
  tags(html).some(
    ({ name, attributes }) =>
      name === 'link' &&
      attributes.get('type') === 'text/markdown' &&
      attributes.get('href') === 'index.md',
  );

/**
 * What a finished page says, as Markdown.
 *
 * @param address the page’s own
 * @param home the site’s, with a slash at the end
 */
export function twin(html: string, address: string, home: string): string {
  const [main] = /<main\b[\s\S]*<\/main>/.exec(html) ?? [];
  if (main === undefined) throw new Error(`${address} has no main to make Markdown of.`);
  return [markdown(main, address).trim(), origin(address, home)].join('\n\n').concat('\n');
}
