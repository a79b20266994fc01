/**
 * A figure laid out at a width: every line and letter as a shape. Pure, so that
 * server, page, picture and tests all see the same drawing.
 *
 * There are two kinds of shape only: one `d` a mark is the fastest thing a
 * browser can be given, and letters come last because they carry a paper halo.
 * They come in one list for each mark: where one has a shape more than before,
 * the others keep theirs, and what stands still is the same list as before.
 */
import type { Columns, Row } from './define.ts';
import { draw } from './draw/index.ts';
import { ground, type Ground } from './ground.ts';
import type { Figure } from './marks.ts';
import { apart } from './names.ts';
import { clamp, set, type PathShape, type Place, type TextShape } from './shapes.ts';

/** The reader's point: where it stands, and what the pointer's x means on the axis. */
export interface Grip {
  readonly x: number;
  readonly y: number;
  readonly read: (pixel: number) => number;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly (readonly PathShape[])[];
  readonly texts: readonly (readonly TextShape[])[];
  readonly panels: readonly Place[];
  readonly grip: Grip | undefined;
}

export function scene<C extends Columns>(
  figure: Figure<C>,
  rows: readonly Row<C>[],
  width: number,
  on: Ground = ground(figure, width),
): Scene {
  const { height, panels } = on;
  const paths: (readonly PathShape[])[] = [];
  const texts: (readonly TextShape[])[] = [];
  const names: TextShape[] = [];
  on.plots.forEach(({ place, grid, over }, i) => {
    const marks = figure.panels[i]?.marks ?? [];
    const drawn = marks.map((mark) => ({ mark: mark.mark, ...draw(mark, rows, place) }));
    // Zones lie under the grid, everything else over it.
    const [zones, others] = [true, false].map((zone) =>
      drawn.filter(({ mark }) => (mark === 'zone') === zone).map((one) => one.paths),
    );
    paths.push(...(zones ?? []), grid.paths, ...(others ?? []), over.paths);
    texts.push(grid.texts, ...drawn.map((one) => set(one.texts, width, height)), over.texts);
    names.push(...drawn.flatMap((one) => one.names));
  });
  return {
    width,
    height,
    paths,
    texts: [...texts, apart(names, width)],
    panels,
    grip: gripOf(figure, rows, panels),
  };
}

function gripOf<C extends Columns>(
  { handle, x: axis }: Figure<C>,
  rows: readonly Row<C>[],
  places: readonly Place[],
): Grip | undefined {
  const at = places[0];
  const row = handle && rows.find(handle.where);
  if (!handle || !row || !at) return undefined;
  const [x, y] = [row[axis.column], row[handle.y]];
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  return {
    x: clamp(at.x(x), at.left, at.right),
    y: clamp(at.y(y), at.top, at.bottom),
    read: (pixel) => at.x.invert(clamp(pixel, at.left, at.right)),
  };
}
