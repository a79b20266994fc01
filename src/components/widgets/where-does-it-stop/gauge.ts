/** The branching ratio against 1, as a gauge: its needle is the latest round, its dots those before. */
import { short } from '../../kit/format.ts';
import type { BarMark, Panel } from '../../kit/marks.ts';
import { is, NEARLY, type columns, type DominoRow } from './rows.ts';

type C = typeof columns;

/** Where the needle and the words stand in the gauge. */
const LOW = 0.22;
const HIGH = 0.78;

/** A chain whose rounds grow runs on, one whose rounds shrink dies out. */
export function ratioPanel(top: number): Panel<C> {
  const needle = (from: number, to: number, looks: Pick<BarMark<C>, 'tone' | 'fill'>) =>
    ({
      mark: 'bar',
      x1: 0,
      x2: 'ratio',
      y: LOW,
      thick: 14,
      ...looks,
      where: (row: DominoRow) =>
        row.kind === 'latest' && (row.ratio ?? -1) >= from && (row.ratio ?? -1) < to,
      label: {
        text: ({ ratio }: DominoRow) => `R ${short(ratio ?? 0)}`,
        side: 'end',
        outside: true,
        dx: 8,
        dy: 4,
        strong: true,
        tone: 'ink',
      },
    }) as const;
  const word = (x: number, text: string, side: 'start' | 'end') =>
    ({ mark: 'text', x, y: HIGH, label: { text, side, dy: 4 } }) as const;
  return {
    title: 'Fall of a round ÷ the fall before it',
    x: { column: 'ratio', label: '', domain: [0, top], ticks: [] },
    y: { column: 'round', label: '', domain: [0, 1], ticks: [] },
    height: { narrow: 44, wide: 44 },
    marks: [
      { mark: 'zone', from: is('nearly'), to: is('one'), tone: 'warn' },
      { mark: 'zone', from: is('one'), tone: 'loss' },
      { mark: 'line', where: is('one'), tone: 'quiet', weight: 'thin' },
      word(0, 'below 1 it dies out', 'start'),
      word(top, 'from 1 on it runs', 'end'),
      needle(0, NEARLY, { tone: 'gain', fill: 'solid' }),
      needle(NEARLY, 1, { tone: 'warn', fill: 'hatch' }),
      needle(1, Infinity, { tone: 'loss', fill: 'hatch' }),
      { mark: 'dot', where: is('round'), x: 'ratio', y: LOW, tone: 'quiet' },
    ],
  };
}
