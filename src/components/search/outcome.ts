import { answer } from './answer.ts';
import { deepened, waysOut, type Deepened, type TextSearch, type WaysOut } from './deepen.ts';
import type { Hit } from './match.ts';
import { added } from './merge.ts';
import type { Query } from './query.ts';
import type { Entry } from './entries.ts';

/** What there is to see for a query, as far as it is known. */
export interface Outcome extends Deepened {
  readonly fullText: 'waiting' | 'asked' | 'unavailable';
  readonly ways: WaysOut;
}

/** Finds the terms in whose formulas a query stands. */
export type SignSearch = (query: Query) => Promise<readonly Hit[]>;

/**
 * First what the terms answer, at once; then the same with the full text. Nothing is asked before
 * the second outcome is, so whoever has lost interest after the first has cost nothing.
 */
export async function* outcomes(
  query: Query,
  terms: readonly Entry[],
  search: TextSearch,
  signs: SignSearch = () => Promise.resolve([]),
): AsyncGenerator<Outcome> {
  const first: Deepened = { ...answer(query, terms), texts: [] };
  yield { ...first, fullText: 'waiting', ways: NONE };
  // Without its index (in development, or a host that refuses the file) the terms still answer.
  const full = await deepened(query, first, terms, search).catch(() => undefined);
  const noted = query.notation === 'no' ? [] : await signs(query).catch(() => []);
  const all = withSigns(full ?? first, noted);
  const ways =
    all.kind === 'none'
      ? await waysOut(query, terms, full ? search : () => Promise.resolve([]))
      : NONE;
  yield { ...all, fullText: full ? 'asked' : 'unavailable', ways };
}

/** A symbol that is typed is meant: what it stands for goes first. */
function withSigns(answer: Deepened, signs: readonly Hit[]): Deepened {
  if (signs.length === 0) return answer;
  const noted = new Set(signs.map(({ term }) => term.url));
  const others = answer.kind === 'found' ? answer.hits : [];
  const hits = [...signs, ...others.filter(({ term }) => !noted.has(term.url))];
  return { ...answer, kind: 'found', hits, shown: [], texts: added(hits, answer.texts) };
}

/** Whether all has been asked, and nothing answers. */
export function isNothing({ kind, fullText }: Outcome): boolean {
  return kind === 'none' && fullText !== 'waiting';
}

const NONE: WaysOut = { shorter: [], nearest: [] };
