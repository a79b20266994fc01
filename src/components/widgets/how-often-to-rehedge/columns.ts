/** One table for all panels: what a row has no number for is empty there. All money in % of the premium. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  times: { kind: 'number', label: 'Corrections', unit: '', digits: 0 },
  share: { kind: 'number', label: 'Of the premium', unit: '%', digits: 2 },
  price: { kind: 'number', label: 'Price', unit: '', digits: 1 },
  delta: { kind: 'number', label: 'Delta', unit: '%', digits: 1 },
  low: { kind: 'number', label: 'Buy below', unit: '%', digits: 1 },
  high: { kind: 'number', label: 'Sell above', unit: '%', digits: 1 },
  from: { kind: 'number', label: 'From', unit: '%', digits: 2 },
  to: { kind: 'number', label: 'To', unit: '%', digits: 2 },
  part: { kind: 'number', label: 'Of the paths', unit: '%', digits: 2 },
  level: { kind: 'number', label: 'Drawn at', unit: '', digits: 2 },
} as const satisfies Columns;

export type HedgeRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
