import { isFilling } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

// Shorter pieces are in every word.
const PIECE = 3;

/** Words as the glossary spaces them: "heart beat" is its heartbeat, "pegrisk" its peg and risk. */
export function respaced(words: readonly string[], known: Vocabulary): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const unknown = before !== undefined && !(known.knows(before) && known.knows(word));
    if (unknown && known.tells(before + word)) joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return joined.flatMap((word) => (known.knows(word) ? [word] : apart(word, known)));
}

function apart(word: string, known: Vocabulary): string[] {
  for (let i = PIECE; i <= word.length - PIECE; i++) {
    const [left, right] = [word.slice(0, i), word.slice(i)];
    // "undercollateralised" is collateralised.
    if (isFilling(left) && known.knows(right)) return [right];
    if (known.tells(left) && known.tells(right)) return [left, right];
  }
  return [word];
}
