/** Names above a figure, set so that none leaves it or covers its neighbour. */
import { clamp, extent, lines, px, type TextShape } from './shapes.ts';

const GAP = 8;

interface Box {
  readonly name: TextShape;
  readonly width: number;
  readonly before: number;
  start: number;
}

function boxed(name: TextShape, width: number): Box {
  const { width: own, before } = extent(name);
  const start = clamp(name.x - before, 0, Math.max(0, width - own));
  return { name, width: own, before, start };
}

/** Pushes right from the left, then left from the right edge: two passes settle any row that fits. */
export function apart(names: readonly TextShape[], width: number): TextShape[] {
  const boxes = names.map((name) => boxed(name, width)).sort((a, b) => a.start - b.start);
  let edge = 0;
  for (const box of boxes) {
    box.start = Math.max(box.start, edge);
    edge = box.start + box.width + GAP;
  }
  edge = width;
  for (const box of boxes.toReversed()) {
    box.start = Math.min(box.start, edge - box.width);
    edge = box.start - GAP;
  }
  return boxes.flatMap(({ name, start, before }) => lines({ ...name, x: px(start + before) }));
}
