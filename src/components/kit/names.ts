/** Names above a figure, set so that none leaves it or covers its neighbour. */
import { clamp, lines, px, textWidth, type TextShape } from './shapes.ts';

const GAP = 8;

interface Box {
  readonly name: TextShape;
  readonly width: number;
  start: number;
}

function boxed(name: TextShape, width: number): Box {
  const own = Math.max(...name.text.split('\n').map((line) => textWidth(line, true)));
  const shift = name.anchor === 'end' ? own : name.anchor === 'middle' ? own / 2 : 0;
  return { name, width: own, start: clamp(name.x - shift, 0, Math.max(0, width - own)) };
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
  return boxes.flatMap(({ name, start, width: own }) => {
    const x = start + (name.anchor === 'end' ? own : name.anchor === 'middle' ? own / 2 : 0);
    return lines({ ...name, x: px(x) });
  });
}
