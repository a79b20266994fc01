/** The label beside a mark, and reading a cell. */
import type { Columns, Row } from '../define.ts';
import type { Label, Tone } from '../marks.ts';
import { clamp, extent, px, type Place, type TextShape } from '../shapes.ts';

/** How high letters stand on their line, and what they need below it. */
const HIGH = 10;
const LOW = 5;

/**
 * Where a label may turn to. `over`: also from above to below, as beside a point, where the
 * quarter opposite a free one is free of the line as well; it then stays within its panel.
 */
export interface Turn {
  readonly x: number;
  readonly over: boolean;
}

/** A cell as a number; null where there is none to place. */
export function cell(row: Row, column: string): number | null {
  const value = row[column];
  return typeof value === 'number' ? value : null;
}

/** What a label says of a row. A line break stands only where room is narrow. */
export function said(label: Label<Columns>, row: Row, narrow: boolean): string {
  const text = typeof label.text === 'string' ? label.text : label.text(row);
  return narrow ? text : text.replaceAll('\n', ' ');
}

/**
 * The label of one mark at one row, as letters; nothing where it would collide or is empty.
 * Where the figure ends before it does, it turns to the other side, if it has one.
 */
export function labelled(
  label: Label<Columns> | undefined,
  row: Row | undefined,
  [x, y]: readonly [number, number],
  at: Place,
  tone?: Tone,
  turn?: Turn,
): TextShape[] {
  if (label === undefined || row === undefined || (label.wide && at.narrow)) return [];
  const text = said(label, row, at.narrow);
  if (text === '') return [];
  const inward = x < at.width * 0.62 ? 'start' : 'end';
  const anchor = label.side === undefined || label.side === 'auto' ? inward : label.side;
  const dx = label.dx ?? 0;
  const beside = (from: number, side: TextShape['anchor'], dy = label.dy ?? 0): TextShape => ({
    x: px(from + (side === 'end' ? -dx : dx)),
    y: px(turn?.over ? clamp(y + dy, at.top + HIGH, at.bottom - LOW) : y + dy),
    text,
    class: ['t', label.strong && 'b', 'halo', label.tone ?? tone].filter(Boolean).join(' '),
    anchor: side,
  });
  const wanted = beside(x, anchor);
  if (turn === undefined || fits(wanted, at)) return [wanted];
  const turned = beside(
    turn.x,
    anchor === 'end' ? 'start' : 'end',
    turn.over ? HIGH - (label.dy ?? 0) : label.dy,
  );
  return [fits(turned, at) ? turned : wanted];
}

/** Clear of the tick labels on the left, and inside the figure on the right. */
function fits(shape: TextShape, at: Place): boolean {
  const { width, before } = extent(shape);
  return shape.x - before >= at.left && shape.x - before + width <= at.width;
}
