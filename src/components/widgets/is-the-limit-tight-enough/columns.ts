/** The columns of the table, and a row of it. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  leverage: { kind: 'number', label: 'Leverage', unit: '×', digits: 1 },
  rate: { kind: 'number', label: 'Maintenance rate', unit: '%', digits: 2 },
  chance: { kind: 'number', label: 'Holes, of liquidations', unit: '%', digits: 4 },
  from: { kind: 'number', label: 'From day', unit: '', digits: 2 },
  until: { kind: 'number', label: 'To day', unit: '', digits: 2 },
  share: { kind: 'number', label: 'Longs gone by then', unit: '%', digits: 1 },
  size: { kind: 'number', label: 'Size', unit: 'USD', digits: 0 },
  effective: { kind: 'number', label: 'Kept, of the size', unit: '%', digits: 3 },
  margin: { kind: 'number', label: 'Kept', unit: 'USD', digits: 2 },
  opened: { kind: 'number', label: 'To open', unit: 'USD', digits: 2 },
  amount: { kind: 'number', label: 'Maintenance amount', unit: 'USD', digits: 2 },
} as const satisfies Columns;

export type LimitRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
