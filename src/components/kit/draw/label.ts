/** The label beside a mark, and reading a cell. */
import type { Columns, Row } from '../define.ts';
import type { Label, Tone } from '../marks.ts';
import { px, type Place, type TextShape } from '../shapes.ts';

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

/** The label of one mark at one row, as letters; nothing where it would collide or is empty. */
export function labelled(
  label: Label<Columns> | undefined,
  row: Row | undefined,
  [x, y]: readonly [number, number],
  at: Place,
  tone?: Tone,
): TextShape[] {
  if (label === undefined || row === undefined || (label.wide && at.narrow)) return [];
  const text = said(label, row, at.narrow);
  if (text === '') return [];
  const inward = x < at.width * 0.62 ? 'start' : 'end';
  const anchor = label.side === undefined || label.side === 'auto' ? inward : label.side;
  const dx = label.dx ?? 0;
  return [
    {
      x: px(x + (anchor === 'end' ? -dx : dx)),
      y: px(y + (label.dy ?? 0)),
      text,
      class: ['t', label.strong && 'b', 'halo', label.tone ?? tone].filter(Boolean).join(' '),
      anchor,
    },
  ];
}
