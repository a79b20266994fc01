/** What a figure is made of, once laid out: paths and letters, and the frame they were placed in. */
import type { Scale } from './scale.ts';

export interface PathShape {
  readonly d: string;
  readonly class: string;
  /** Index of the panel it may not leave. */
  readonly clip?: number;
  readonly hatch?: 'loss' | 'warn';
}

export interface TextShape {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly class: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Shapes {
  readonly paths: readonly PathShape[];
  readonly texts: readonly TextShape[];
}

/** A plotting area, and the scales that place a value in it. */
export interface Place {
  readonly index: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly xName: string;
  readonly yName: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where names above the figure stand. */
  readonly namesAt: number;
  /** Of the whole figure. */
  readonly width: number;
  readonly narrow: boolean;
}

const LINE = 16;
/** How far letters reach above and below the line they stand on. */
const ABOVE = 10;
const BELOW = 3;

/** A text of several lines, as one shape a line. */
export const lines = (shape: TextShape): TextShape[] =>
  shape.text.split('\n').map((text, i) => ({ ...shape, text, y: px(shape.y + LINE * i) }));

/** How wide a text is, and how much of that stands before its x. */
export function extent({ text, class: looks, anchor }: TextShape): {
  width: number;
  before: number;
} {
  const strong = / b\b/.test(looks);
  const width = Math.max(...text.split('\n').map((line) => textWidth(line, strong)));
  return { width, before: anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0 };
}

/** The text moved, if need be, so that no letter leaves the figure. */
export function inside(shape: TextShape, width: number, height: number): TextShape {
  const { width: own, before } = extent(shape);
  const more = LINE * (shape.text.split('\n').length - 1);
  const start = clamp(shape.x - before, 0, Math.max(0, width - own));
  const y = clamp(shape.y, ABOVE, Math.max(ABOVE, height - BELOW - more));
  return { ...shape, x: px(start + before), y: px(y) };
}

/** Texts as they stand: none leaves the figure, and each line is a shape. */
export const set = (texts: readonly TextShape[], width: number, height: number): TextShape[] =>
  texts.flatMap((text) => lines(inside(text, width, height)));

export const px = (value: number): number => Math.round(value * 10) / 10;

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

const SLIM = "\u202f.,:;'|ijl \n";
const BROAD = 'mwMW%→';

/** About how wide the 13 px interface face sets a text, in px: enough to keep labels apart. */
export function textWidth(text: string, strong = false): number {
  let width = 0;
  // Asked a hundred times a frame: looking a letter up is much less work than a pattern.
  for (const letter of text)
    width += SLIM.includes(letter) ? 3.8 : BROAD.includes(letter) ? 11 : 7.2;
  return strong ? width * 1.06 : width;
}
