// Content is read before Astro reads it: what that would say in its own form, of one file at a time,
// is said here in sentences, of all files at once.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CONTENT, contentFolder } from './content-folder.ts';
import { problems, stopped } from './content.ts';
import { forget } from './text.ts';
import { written } from './written.ts';

export default function proofread(): AstroIntegration {
  let root = '';
  return {
    name: 'unwind-proofread',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        // A glossary that lies elsewhere is judged by the first page that asks for it.
        const isOurs = contentFolder() === CONTENT;
        const found = command === 'preview' || !isOurs ? [] : faults(root);
        if (found.length === 0) return;
        // Who is writing goes on writing.
        if (command === 'dev') for (const sentence of found) logger.error(sentence);
        else throw stopped(found);
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.on('change', (path) => {
          if (!path.includes(`/${CONTENT}/`)) return;
          for (const sentence of faults(root)) logger.error(sentence);
        });
      },
    },
  };
}

/** What is wrong with the content of a project, apart from what only its widgets can tell. */
export function faults(root: string): string[] {
  const { content, unread } = written(root);
  // Rules that look at all entries would miss the one that cannot be read.
  const found = unread.length > 0 ? unread : problems(content);
  forget();
  return found;
}

/** The slugs of terms that are not finished. */
export const drafts = (root: string): string[] =>
  written(root)
    .content.terms.filter(({ draft }) => draft)
    .map(({ slug }) => slug);
