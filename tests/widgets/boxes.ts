// Where letters stand in a figure, as boxes: to see that they stay inside and apart.
import type { Scene } from '../../src/components/kit/scene.ts';
import { textWidth, type TextShape } from '../../src/components/kit/shapes.ts';

interface Box {
  readonly text: string;
  readonly strong: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A 13 px face reaches about 10 px above its line and 3 below. */
function boxOf({ x, y, text, class: looks, anchor }: TextShape): Box {
  const strong = / b( |$)/.test(looks);
  const width = textWidth(text, strong);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, strong, left, right: left + width, top: y - 10, bottom: y + 3 };
}

/** Texts that leave the figure. Letters are measured roughly, so a px over the edge is none. */
export const outside = ({ texts, width, height }: Scene): string[] =>
  texts
    .flat()
    .map(boxOf)
    .flatMap(({ text, left, right, top, bottom }) => {
      const over = Math.max(-left, right - width, -top, bottom - height);
      return over > 1 ? [`“${text}” is ${over.toFixed(0)} px outside, at ${width} px`] : [];
    });

/** Pairs of texts that cover each other, if either of them matters. */
export function collisions({ texts, width }: Scene, weak = false): string[] {
  const boxes = texts
    .flat()
    .map(boxOf)
    .filter(({ strong }) => weak || strong);
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      return across > 1 && down > 1 ? [`“${a.text}” and “${b.text}”, at ${width} px`] : [];
    }),
  );
}
