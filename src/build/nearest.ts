// A misspelt name is told with the one that was probably meant.

/** The name most like a word, if any is like it at all. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  const ranked = [...names].map((name) => ({ name, distance: edits(word, name) }));
  const best = ranked.sort((a, b) => a.distance - b.distance)[0];
  return best && best.distance <= word.length / 2 ? best.name : undefined;
}

/** The question to ask of who wrote it, ready to follow a sentence; nothing, where no name is near. */
export function meant(word: string, names: Iterable<string>): string {
  const name = nearest(word, names);
  return name === undefined ? '' : ` Did you mean “${name}”?`;
}

/** Levenshtein distance: how many letters to insert, delete or replace. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
