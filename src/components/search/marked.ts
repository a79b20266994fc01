import { answers, words } from './words.ts';

/** A piece of text, and whether it is one of the words looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut into pieces so that the words looked for can be shown. The pieces join to the text. */
export function marked(text: string, asked: readonly string[], by = answers): Piece[] {
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part,
      marked: words(part).some((word) => asked.some((one) => by(word, one))),
    }));
}

/** A piece that is not marked. */
export function plain(text: string): Piece {
  return { text, marked: false };
}
