import { labels } from './filters.ts';
import { plain, type Piece } from './marked.ts';
import { isHidden, type Narrowed } from './narrow.ts';
import type { Outcome } from './outcome.ts';
import { KINDS } from './terms.ts';

/** The status line for a query and its outcome, the marked pieces being what was put in its place. */
export function said(text: string, outcome: Narrowed): Piece[] {
  const pieces = SENTENCES[isHidden(outcome) ? 'hidden' : outcome.kind](text, outcome);
  return outcome.fullText === 'unavailable'
    ? [
        ...pieces,
        plain(' The full text could not be searched, only titles, aliases and definitions.'),
      ]
    : pieces;
}

const SENTENCES: Record<Narrowed['kind'] | 'hidden', (text: string, outcome: Narrowed) => Piece[]> =
  {
    found: (text, outcome) => [plain(`${counts(outcome)}${asked(text)}.`)],
    corrected: (text, { shown }) => [
      plain(`No match for ${text}. Did you mean `),
      ...shown.flatMap((one, i) => [
        ...(i > 0 ? [plain(' or ')] : []),
        { text: one, marked: true },
      ]),
      plain('?'),
    ],
    some: () => [plain('Nothing answers all of it. Showing what answers most.')],
    none: (text, { fullText }) => [
      plain(fullText === 'waiting' ? LOOKING : `No term for ${text}.`),
    ],
    hidden: (text, { fullText, filters, whole }) => [
      plain(
        fullText === 'waiting'
          ? LOOKING
          : `Nothing${asked(text)} under ${labels(filters).join(', ')}. Without filters: ${counts(whole)}.`,
      ),
    ],
  };

const LOOKING = 'Looking in the text…';

const asked = (text: string) => (text === '' ? '' : ` for ${text}`);

/** 3 terms, 1 widget, 2 events, 1 in the text. */
export function counts({ hits, texts }: Pick<Outcome, 'hits' | 'texts'>): string {
  const named = KINDS.flatMap((kind) => {
    const count = hits.filter(({ term }) => term.kind === kind).length;
    return count > 0 ? [`${String(count)} ${kind}${count === 1 ? '' : 's'}`] : [];
  });
  const told = texts.length > 0 ? [`${String(texts.length)} in the text`] : [];
  return [...named, ...told].join(', ');
}
