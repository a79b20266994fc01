import { marked } from './marked.ts';
import { answers } from './words.ts';

/** From and to, in characters of a text. */
export type Place = readonly [from: number, to: number];

/** Where the words looked for stand in a text. */
export function places(text: string, asked: readonly string[]): Place[] {
  let to = 0;
  return marked(text, asked, meant).flatMap((piece) => {
    const from = to;
    to += piece.text.length;
    return piece.marked ? [[from, to] as const] : [];
  });
}

/** Who types "de" may be on the way to a word; on a page the "de" of "de-peg" is no more than that. */
function meant(word: string, asked: string): boolean {
  return asked.length < 3 ? word === asked : answers(word, asked);
}
