import type { Term } from './schema.ts';

/** Words a minute, where every sentence holds something to think about. */
const PACE = 200;
/** What a reader spends with a page’s prediction, widget and questions, minutes. */
const PLAY = 8;

/** How long some pages take to read and to play with, in minutes, to the next five. */
export function minutes(terms: readonly Pick<Term, 'body' | 'widget'>[]): number {
  const took = terms.map(
    ({ body, widget }) => words(body) / PACE + (widget === undefined ? 0 : PLAY),
  );
  return Math.ceil(took.reduce((sum, one) => sum + one, 0) / 5) * 5;
}

/** The words of a text that stand outside its components’ tags and values. */
const words = (body: string): number =>
  body
    .replace(/<[^<>]*>|\{[^{}]*\}/g, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word)).length;
