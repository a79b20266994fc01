/** One table for all views: what a view has no number for is empty there. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  state: { kind: 'text', label: 'Marked at market' },
  share: { kind: 'number', label: 'Share of the pool', unit: '%', digits: 2 },
  price: { kind: 'number', label: 'Price in the pool', unit: '', digits: 4 },
  reported: { kind: 'number', label: 'Price reported', unit: '', digits: 4 },
  ordinary: { kind: 'number', label: 'In an ordinary pool', unit: '', digits: 4 },
  low: { kind: 'number', label: 'Worth redeemed', unit: '', digits: 4 },
  high: { kind: 'number', label: 'Costs minted', unit: '', digits: 4 },
  health: { kind: 'number', label: 'Health of the loop', unit: '', digits: 3 },
  x1: { kind: 'number', label: 'Drawn from, across', unit: '', digits: 3 },
  y1: { kind: 'number', label: 'Drawn from, up', unit: '', digits: 3 },
  x2: { kind: 'number', label: 'Drawn to, across', unit: '', digits: 3 },
  y2: { kind: 'number', label: 'Drawn to, up', unit: '', digits: 3 },
} as const satisfies Columns;

export type PegRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
