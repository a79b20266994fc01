import { answer } from './answer.ts';
import { deepened, waysOut, type Deepened, type TextSearch, type WaysOut } from './deepen.ts';
import type { Query } from './query.ts';
import type { Entry } from './entries.ts';

/** What there is to see for a query, as far as it is known. */
export interface Outcome extends Deepened {
  readonly fullText: 'waiting' | 'asked' | 'unavailable';
  readonly ways: WaysOut;
}

/**
 * First what the terms answer, at once; then the same with the full text. Nothing is asked before
 * the second outcome is, so whoever has lost interest after the first has cost nothing.
 */
export async function* outcomes(
  query: Query,
  terms: readonly Entry[],
  search: TextSearch,
): AsyncGenerator<Outcome> {
  const first: Deepened = { ...answer(query, terms), texts: [] };
  yield { ...first, fullText: 'waiting', ways: NONE };
  // Without its index (in development, or a host that refuses the file) the terms still answer.
  const full = await deepened(query, first, search).catch(() => undefined);
  const ways =
    (full ?? first).kind === 'none'
      ? await waysOut(query, terms, full ? search : () => Promise.resolve([]))
      : NONE;
  yield { ...(full ?? first), fullText: full ? 'asked' : 'unavailable', ways };
}

const NONE: WaysOut = { shorter: [], nearest: [] };
