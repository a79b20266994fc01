import { fileURLToPath } from 'node:url';
import type { Content } from '../src/build/rule.ts';
import { written as read } from '../src/build/written.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The glossary as it lies in src/content, read without a build and through the same schemas. */
export function written(): Content {
  const { content, unread } = read(root);
  if (unread.length > 0) throw new Error(unread.join('\n'));
  return content;
}
