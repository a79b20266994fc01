/** The columns of the table, and a row with only some of them filled. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  days: { kind: 'number', label: 'Days', unit: '', digits: 2 },
  price: { kind: 'number', label: 'Price', unit: '', digits: 2 },
  low: { kind: 'number', label: 'Down to', unit: '', digits: 2 },
  high: { kind: 'number', label: 'Up to', unit: '', digits: 2 },
  units: { kind: 'number', label: 'Units', unit: '', digits: 0 },
  odds: { kind: 'number', label: 'Chance to get there', unit: '%', digits: 2 },
  least: { kind: 'number', label: 'At least', unit: '%', digits: 2 },
  most: { kind: 'number', label: 'At most', unit: '%', digits: 2 },
  end: { kind: 'number', label: 'To be there at the end', unit: '%', digits: 2 },
  paths: { kind: 'number', label: 'Paths', unit: '', digits: 0 },
} as const satisfies Columns;

export type OddsRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
