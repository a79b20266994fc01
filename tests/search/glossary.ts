// The glossary as search knows it, read from the terms' own pages.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { entries } from '../../src/components/search/entries.ts';
import { searchTerms } from '../../src/components/search/terms.ts';

type Source = Parameters<typeof searchTerms>[0][number];

const folder = fileURLToPath(new URL('../../src/content/terms/', import.meta.url));

export const sources: Source[] = globSync('*.mdx', { cwd: folder })
  .toSorted()
  .map((file) => {
    const [, frontMatter = ''] = readFileSync(folder + file, 'utf8').split(/^---$/m);
    return { id: basename(file, '.mdx'), data: parse(frontMatter) as Source['data'] };
  });

export const address = (slug: string): string => `/definition/${slug}/`;
export const terms = searchTerms(sources, address);
export const glossary = entries(terms);

/** The titles an answer gives, in its order. */
export function titles(hits: readonly { term: { title: string } }[]): string[] {
  return hits.map(({ term }) => term.title);
}
