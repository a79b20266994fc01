// The glossary as search knows it, read from the terms' own pages.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { notation } from '../../src/build/notation.ts';
import { entries } from '../../src/components/search/entries.ts';
import { searchTerms } from '../../src/components/search/terms.ts';

type Source = Parameters<typeof searchTerms>[0][number] & { readonly body: string };

const folder = fileURLToPath(new URL('../../src/content/terms/', import.meta.url));

export const sources: Source[] = globSync('*.mdx', { cwd: folder })
  .toSorted()
  .map((file) => {
    const [, frontMatter = '', ...text] = readFileSync(folder + file, 'utf8').split(/^---$/m);
    const data = parse(frontMatter) as Source['data'];
    return { id: basename(file, '.mdx'), body: text.join('---'), data };
  });

export const address = (slug: string): string => `/definition/${slug}/`;
export const terms = searchTerms(sources, address);
export const glossary = entries(terms);
export const noted = terms.map((term) => ({
  ...term,
  ...notation(sources.find(({ id }) => address(id) === term.url)?.body ?? ''),
}));

/** The titles an answer gives, in its order. */
export function titles(hits: readonly { term: { title: string } }[]): string[] {
  return hits.map(({ term }) => term.title);
}
