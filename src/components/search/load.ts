import { entries, type Entry } from './entries.ts';
import type { SearchTerm } from './terms.ts';

/** The terms of the site under `base`, loaded once. A failure is forgotten: the next call asks again. */
export function loadedTerms(base: string): Promise<Entry[]> {
  loading ??= fetch(`${base}terms.json`)
    .then((response) =>
      response.ok ? response.json() : Promise.reject(new Error(response.statusText)),
    )
    .then((terms: SearchTerm[]) => entries(terms))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

let loading: Promise<Entry[]> | undefined;
