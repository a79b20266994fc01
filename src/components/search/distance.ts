/**
 * Typing slips between two words: the fewest letters to insert, delete, replace or swap with a
 * neighbour (Damerau–Levenshtein in its restricted form, in which nothing is edited twice, so the
 * triangle inequality does not hold: CA → AC → ABC takes two slips, CA → ABC three).
 */
export function distance(from: string, to: string): number {
  return at(toPrefixes(from, to), to.length);
}

/** Slips between a word half typed and the nearest beginning of another. */
export function prefixDistance(from: string, to: string): number {
  return Math.min(...toPrefixes(from, to));
}

/**
 * How many letters of a word another has not: never more than the distance, since a slip brings in
 * one letter at the most, and counted in a fraction of the time.
 */
export function missing(from: string, to: string): number {
  return ones(letters(from) & ~letters(to));
}

/** Slips we believe in a word of this length; in a short one every other word is near. */
export function believable(length: number): number {
  return length < 3 ? 0 : length < 8 ? 1 : 2;
}

/** Entry j is the distance from `from` to the first j letters of `to`. */
function toPrefixes(from: string, to: string): number[] {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 0; i < from.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      const replaced = at(row, j) + (from[i] === to[j] ? 0 : 1);
      const crossed = from[i] === to[j - 1] && from[i - 1] === to[j];
      const swapped = crossed ? at(before, j - 1) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, at(row, j + 1) + 1, at(next, j) + 1));
    }
    [before, row] = [row, next];
  }
  return row;
}

// Outside the table there is nothing to come from.
function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

/** A bit for each letter of a word; several letters may share one, which only makes words nearer. */
function letters(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
