import { makeRandom } from '../../engine/random.ts';
import type { Grid } from './grid.ts';
import { grounds } from './grounds.ts';
import type { Point } from './plane.ts';
import { makeBoard } from './strain.ts';
import { makeTables, type Tables } from './tables.ts';

const STARTS = 4;
const STEPS = 25_000;
/** How much worse a step may make things, at first and at last, in crossings. */
const HEAT = [12, 0.2] as const;

/**
 * A cell for each guest, so that few lines cross, none runs through a name, and themes hang
 * together. Simulated annealing from fixed seeds: the same guests always get the same cells.
 * A name fits its cell, so that none can cover another.
 *
 * @param themes the theme of each guest
 * @param links pairs of places in `themes`
 * @param half half the size of the largest name, px
 * @returns the cell of each guest
 */
export function arrange(
  themes: readonly number[],
  links: readonly (readonly [number, number])[],
  grid: Grid,
  half: Point,
): number[] {
  const tables = makeTables(grid, half);
  const tries = Array.from({ length: STARTS }, (_, start) =>
    anneal(themes, links, grid, tables, start),
  );
  const torn = ({ cells }: Try) => grounds(themes, cells, grid);
  return tries.sort((a, b) => torn(a) - torn(b) || a.strain - b.strain)[0]?.cells ?? [];
}

interface Try {
  readonly cells: number[];
  readonly strain: number;
}

function anneal(
  themes: readonly number[],
  links: readonly (readonly [number, number])[],
  grid: Grid,
  tables: Tables,
  start: number,
): Try {
  const random = makeRandom(18, start);
  const upTo = (most: number): number => Math.floor(random.uniform() * most);
  const board = makeBoard(themes, links, grid, tables);
  // Seats of the guests first, then the empty cells.
  const cells = Array.from({ length: tables.cells }, (_, cell) => cell);
  for (let i = cells.length - 1; i > 0; i--) swap(cells, i, upTo(i + 1));
  const seat = (guest: number) => board.seat(guest, cells[guest] ?? 0);
  const all = [...themes.keys()];
  all.forEach(seat);
  let strain = board.around(all);
  let best: Try = { cells: cells.slice(0, themes.length), strain };
  for (let step = 0; step < STEPS; step++) {
    const [one, other] = [upTo(themes.length), upTo(cells.length)];
    if (one === other) continue;
    const moved = other < themes.length ? [one, other] : [one];
    const before = board.around(moved);
    swap(cells, one, other);
    moved.forEach(seat);
    const more = board.around(moved) - before;
    const heat = HEAT[0] * (HEAT[1] / HEAT[0]) ** (step / STEPS);
    if (more > 0 && random.uniform() >= Math.exp(-more / heat)) {
      swap(cells, one, other);
      moved.forEach(seat);
      continue;
    }
    strain += more;
    if (strain < best.strain) best = { cells: cells.slice(0, themes.length), strain };
  }
  return best;
}

function swap(list: number[], one: number, other: number): void {
  [list[one], list[other]] = [list[other] ?? 0, list[one] ?? 0];
}
