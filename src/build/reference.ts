import type { Source } from './schema.ts';

/** A work as one line of plain text: Author, “Title”, Container, 2010. */
export function reference({ author, title, container, year }: Source): string {
  return [author, `“${title}”`, container, year].filter(Boolean).join(', ');
}
