import type { TextSearch } from './deepen.ts';
import type { Entry } from './entries.ts';
import { allows, isUnfiltered, type Filed, type Filters } from './filters.ts';
import { added } from './merge.ts';
import type { Outcome } from './outcome.ts';
import { parse } from './query.ts';

/** An outcome as the filters leave it. */
export interface Narrowed extends Outcome {
  readonly filters: Filters;
  /** all there is for the query, whatever the filters say of it */
  readonly whole: readonly Filed[];
}

/**
 * What the filters leave of an outcome. They only hide: what a query means, and whether it was a
 * slip, does not depend on them. The text is asked once more, since it gives no more than a few.
 */
export async function narrowed(
  outcome: Outcome,
  filters: Filters,
  search: TextSearch,
): Promise<Narrowed> {
  const { hits, texts } = outcome;
  const found = hits.map(({ term }) => term);
  if (isUnfiltered(filters)) return { ...outcome, filters, whole: [...found, ...texts] };
  const left = hits.filter(({ term }) => allows(filters, term));
  const more = await further(outcome, filters, search).catch(() => []);
  const all = added([], [...texts, ...more]);
  return {
    ...outcome,
    hits: left,
    texts: added(
      left,
      all.filter((text) => allows(filters, text)),
    ),
    filters,
    whole: [...found, ...added(hits, all)],
  };
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
  return hits.length + texts.length === 0 && whole.length > 0;
}

/** The outcome of asking for nothing in particular: all there is, for the filters to choose from. */
export function everything(terms: readonly Entry[]): Outcome {
  return {
    ...{ kind: 'found', words: [], shown: [], texts: [], fullText: 'asked' },
    hits: terms.map(({ term }) => ({ term })),
    ways: { shorter: [], nearest: [] },
  };
}
