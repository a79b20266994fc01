import { textWidth } from '../../components/kit/shapes.ts';

/** Height of a line of a term's name and of a theme's, px. */
export const LINE = 20;
/** How much wider than the interface face at 13 px the half-bold text face is at 16. */
const BROAD = 1.16;

/** About how wide a term's name is set, px; rather too much, for faces differ. */
export const nameWidth = (text: string): number => textWidth(text) * BROAD;

/** A name in as few lines as fit a width, evenly filled. A word longer than that has a line alone. */
export function wrapped(text: string, width: number, measure = nameWidth): string[] {
  const fill = (most: number): string[] =>
    text.split(' ').reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      return last !== undefined && measure(longer) <= most
        ? [...lines.slice(0, -1), longer]
        : [...lines, word];
    }, []);
  const fewest = fill(width).length;
  // The narrowest that still takes no more lines: no word is left alone on the last.
  for (let most = width / 2; most < width; most += 8) {
    const lines = fill(most);
    if (lines.length === fewest && lines.every((line) => measure(line) <= width)) return lines;
  }
  return fill(width);
}
