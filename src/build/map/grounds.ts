import { beside, type Grid } from './grid.ts';

/**
 * How many grounds themes have: as many as there are themes if the cells of each hang together, side
 * by side or one above the other.
 *
 * @param themes the theme of each guest
 * @param cells the cell of each guest
 */
export function grounds(themes: readonly number[], cells: readonly number[], grid: Grid): number {
  const free = new Map(cells.map((cell, guest) => [cell, themes[guest]]));
  let count = 0;
  for (const [first, theme] of free) {
    count += 1;
    const reached = new Set([first]);
    for (const cell of reached) {
      free.delete(cell);
      for (const other of beside(cell, grid))
        if (free.has(other) && free.get(other) === theme) reached.add(other);
    }
  }
  return count;
}
