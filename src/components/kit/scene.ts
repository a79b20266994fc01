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
  for (const place of panels) {
    const { grid, over, index } = place;
    // Zones lie under the grid, everything else over it.
    const under: (readonly PathShape[])[] = [];
    const upon = [grid.paths];
    texts.push(grid.texts);
    for (const mark of figure.panels[index]?.marks ?? []) {
      const drawn = draw(mark, rows, place);
      (mark.mark === 'zone' ? under : upon).push(drawn.paths);
      texts.push(set(drawn.texts, width, height));
      names.push(...drawn.names);
    }
    paths.push(...under, ...upon, over.paths);
    texts.push(over.texts);
  }
  texts.push(apart(names, width));
  return { width, height, paths, texts, panels, grip: gripOf(figure, rows, panels) };
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
