import { entries, type Entry } from './entries.ts';
import { fetched } from './fetched.ts';
import { fileName } from './file-name.ts';
import type { Query } from './query.ts';
import type { Shard } from './shards.ts';
import type { SearchTerm } from './terms.ts';

/**
 * The terms of the site under `base` that may answer a query: all of them, or of a large glossary
 * those that its letters lead to.
 *
 * @param wanted whether the answer still is; if not, no further file is asked for
 */
export async function loadedTerms(
  base: string,
  query: Query,
  wanted: () => boolean,
): Promise<Entry[]> {
  const first = await file<readonly SearchTerm[] | Shard>(base, '');
  if (isAll(first)) return (all ??= entries(first));
  // What only a large glossary needs, only a large one loads.
  const { gathered } = await import('./gather.ts');
  return gathered(query, (name) => file<Shard>(base, name), wanted);
}

let all: Entry[] | undefined;
const file = <Content>(base: string, name: string) => fetched<Content>(`${base}${fileName(name)}`);

const isAll = (first: readonly SearchTerm[] | Shard): first is readonly SearchTerm[] =>
  Array.isArray(first);
