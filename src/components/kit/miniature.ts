/** A figure too small for words: its first panel, drawn at twice the size at which it is shown. */
import type { Columns, Row } from './define.ts';
import type { Figure, Mark } from './marks.ts';
import { scene, type Scene } from './scene.ts';

/** Width and height of the drawing. */
export const MINIATURE = { width: 192, height: 144 } as const;

/** Room around the plotting area, for half a line. */
const EDGE = 4;

/** The shapes of the first panel alone: no letters, no axes, nothing to take hold of. */
export function miniature<C extends Columns>(figure: Figure<C>, rows: readonly Row<C>[]): Scene {
  const height = MINIATURE.height - 2 * EDGE;
  const edge = { narrow: EDGE, wide: EDGE };
  const panels = figure.panels.slice(0, 1).map(({ y, x, marks }) => ({
    y: { ...y, ticks: [] },
    ...(x && { x }),
    height: { narrow: height, wide: height },
    marks: marks.map(unnamed),
  }));
  const small = { x: { ...figure.x, ticks: [] }, panels, gutter: edge, margin: edge };
  const drawn = scene(small, rows, MINIATURE.width);
  return { ...drawn, height: MINIATURE.height, texts: [], grip: undefined };
}

/** A rule that is named above the figure would take room for its name. */
function unnamed<C extends Columns>(mark: Mark<C>): Mark<C> {
  if (mark.mark !== 'rule') return mark;
  const { named, ...rule } = mark;
  return rule;
}
