import { plain, type Piece } from './marked.ts';
import type { Outcome } from './outcome.ts';

/** The status line for a query and its outcome, the marked pieces being what was put in its place. */
export function said(text: string, outcome: Outcome): Piece[] {
  const pieces = SENTENCES[outcome.kind](text, outcome);
  return outcome.fullText === 'unavailable'
    ? [
        ...pieces,
        plain(' The full text could not be searched, only titles, aliases and definitions.'),
      ]
    : pieces;
}

const SENTENCES: Record<Outcome['kind'], (text: string, outcome: Outcome) => Piece[]> = {
  found: (text, { hits, texts }) => {
    const count = hits.length + texts.length;
    return [plain(`${String(count)} ${count === 1 ? 'result' : 'results'} for ${text}.`)];
  },
  corrected: (text, { shown }) => [
    plain(`No match for ${text}. Did you mean `),
    ...shown.flatMap((one, i) => [...(i > 0 ? [plain(' or ')] : []), { text: one, marked: true }]),
    plain('?'),
  ],
  some: () => [plain('Nothing answers all of it. Showing what answers most.')],
  none: (text, { fullText }) => [
    plain(fullText === 'waiting' ? 'Looking in the text…' : `No term for ${text}.`),
  ],
};
