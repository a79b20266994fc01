import { beside, type Grid } from './grid.ts';
import type { Tables } from './tables.ts';

/** What makes an arrangement hard to read, each in units of one crossing. */
const weight = {
  /** A line runs into a name that is neither of its ends. */
  through: 8,
  /** Two lines of one term cover each other. */
  narrow: 3,
  /** A theme falls apart into one more piece. */
  apart: 30,
  /** One pixel of line. */
  long: 0.005,
};

/** Guests on their cells, and how hard the lines between them are to follow. */
export interface Board {
  /** Seats a guest in a cell. */
  readonly seat: (guest: number, cell: number) => void;
  /** The part of the strain that hangs on where these guests sit; of all guests, the whole. */
  readonly around: (moved: readonly number[]) => number;
}

/**
 * A board for guests of these themes and the links between them. It is asked a hundred thousand
 * times a map: places are flat arrays, and nothing is made anew.
 */
export function makeBoard(
  themes: readonly number[],
  links: readonly (readonly [number, number])[],
  grid: Grid,
  { cells, length, through, narrow, cross }: Tables,
): Board {
  const guests = themes.length;
  const from = Int32Array.from(links, ([start]) => start);
  const to = Int32Array.from(links, ([, end]) => end);
  const ends = themes.map((_, guest) =>
    links.flatMap((link, place) => (link.includes(guest) ? [place] : [])),
  );
  const cellOf = new Int32Array(guests).fill(-1);
  const owner = new Int32Array(cells).fill(-1);
  const neighbours = Array.from(owner, (_, cell) => beside(cell, grid));
  const pieces = new Set(themes).size;
  const touched = new Uint8Array(links.length);
  const seen = new Uint8Array(guests);

  /** What two lines cost each other, each given by its cells. */
  function together(a: number, b: number, c: number, d: number): number {
    if (a === c) return weight.narrow * (narrow[(a * cells + b) * cells + d] ?? 0);
    if (a === d) return weight.narrow * (narrow[(a * cells + b) * cells + c] ?? 0);
    if (b === c) return weight.narrow * (narrow[(b * cells + a) * cells + d] ?? 0);
    if (b === d) return weight.narrow * (narrow[(b * cells + a) * cells + c] ?? 0);
    return cross[((a * cells + b) * cells + c) * cells + d] ?? 0;
  }

  function around(moved: readonly number[]): number {
    touched.fill(0);
    for (const guest of moved) for (const place of ends[guest] ?? []) touched[place] = 1;
    let strain = weight.apart * apart();
    for (let place = 0; place < touched.length; place++) {
      const a = cellOf[from[place] ?? 0] ?? 0;
      const b = cellOf[to[place] ?? 0] ?? 0;
      const ab = (a * cells + b) * cells;
      if (touched[place] === 0) {
        for (const guest of moved)
          strain += weight.through * (through[ab + (cellOf[guest] ?? 0)] ?? 0);
        continue;
      }
      strain += weight.long * (length[a * cells + b] ?? 0);
      for (let guest = 0; guest < guests; guest++)
        strain += weight.through * (through[ab + (cellOf[guest] ?? 0)] ?? 0);
      for (let other = 0; other < touched.length; other++)
        if (other > place || touched[other] === 0)
          strain += together(a, b, cellOf[from[other] ?? 0] ?? 0, cellOf[to[other] ?? 0] ?? 0);
    }
    return strain;
  }

  /** Into how many pieces more than one each the themes fall. */
  function apart(): number {
    seen.fill(0);
    let found = 0;
    for (let guest = 0; guest < guests; guest++) {
      if (seen[guest] === 1) continue;
      found++;
      visit(guest);
    }
    return found - pieces;
  }

  function visit(guest: number): void {
    seen[guest] = 1;
    for (const cell of neighbours[cellOf[guest] ?? 0] ?? []) {
      const next = owner[cell] ?? -1;
      if (next >= 0 && seen[next] === 0 && themes[next] === themes[guest]) visit(next);
    }
  }

  return {
    around,
    seat(guest, cell) {
      const old = cellOf[guest] ?? -1;
      if (owner[old] === guest) owner[old] = -1;
      owner[cell] = guest;
      cellOf[guest] = cell;
    },
  };
}
