import type { TextSearch } from './deepen.ts';
import type { Entry } from './entries.ts';
import { allows, isUnfiltered, type Filters } from './filters.ts';
import { added } from './merge.ts';
import type { Outcome } from './outcome.ts';
import { parse } from './query.ts';

/** An outcome as the filters leave it. */
export interface Narrowed extends Outcome {
  readonly filters: Filters;
  /** all there is for the query, whatever the filters say of it */
  readonly whole: Outcome;
}

/**
 * What the filters leave of an outcome. They only hide: what a query means, and whether it was a
 * slip, does not depend on them. The text is asked once more, since it gives no more than a few.
 */
export async function narrowed(
  whole: Outcome,
  filters: Filters,
  search: TextSearch,
): Promise<Narrowed> {
  if (isUnfiltered(filters)) return { ...whole, filters, whole };
  const hits = whole.hits.filter(({ term }) => allows(filters, term));
  const more = await further(whole, filters, search).catch(() => []);
  const texts = [...whole.texts, ...more].filter((text) => allows(filters, text));
  return { ...whole, hits, texts: added(hits, texts), filters, whole };
}

async function further(
  { kind, words, shown, fullText }: Outcome,
  filters: Filters,
  search: TextSearch,
) {
  if (fullText !== 'asked' || words.length === 0) return [];
  return search(kind === 'corrected' ? parse(shown[0] ?? '').words : words, filters);
}

/** Whether there is something for a query, and the filters let none of it through. */
export function isHidden({ hits, texts, whole }: Narrowed): boolean {
  return hits.length + texts.length === 0 && whole.hits.length + whole.texts.length > 0;
}

/** The outcome of asking for nothing in particular: all there is, for the filters to choose from. */
export function everything(terms: readonly Entry[]): Outcome {
  return {
    ...{ kind: 'found', words: [], shown: [], texts: [], fullText: 'asked' },
    hits: terms.map(({ term }) => ({ term })),
    ways: { shorter: [], nearest: [] },
  };
}
