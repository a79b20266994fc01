import { entries, type Entry } from './entries.ts';
import { fileName } from './file-name.ts';
import type { Query } from './query.ts';
import type { Shard } from './shards.ts';
import type { SearchTerm } from './terms.ts';

/**
 * The terms of the site under `base` that may answer a query: all of them, or of a large glossary
 * those that its letters lead to. Each file is loaded once; a failure is forgotten: the next call
 * asks again.
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
const loading = new Map<string, Promise<unknown>>();

function file<Content>(base: string, name: string): Promise<Content> {
  const asked =
    loading.get(name) ??
    fetch(`${base}${fileName(name)}`)
      .then((response) =>
        response.ok ? response.json() : Promise.reject(new Error(response.statusText)),
      )
      .catch((error: unknown) => {
        loading.delete(name);
        throw error;
      });
  loading.set(name, asked);
  return asked as Promise<Content>;
}

const isAll = (first: readonly SearchTerm[] | Shard): first is readonly SearchTerm[] =>
  Array.isArray(first);
