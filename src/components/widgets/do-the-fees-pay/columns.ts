/** One table for all panels: what a row has no number for is empty there. All profits in % of the deposit. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  price: { kind: 'number', label: 'Price at the end', unit: '×', digits: 3 },
  unhedged: { kind: 'number', label: 'Not hedged', unit: '%', digits: 2 },
  once: { kind: 'number', label: 'Hedged once', unit: '%', digits: 2 },
  hedged: { kind: 'number', label: 'Hedged again and again', unit: '%', digits: 2 },
  held: { kind: 'number', label: 'Its coins, held', unit: '%', digits: 2 },
  mean: { kind: 'number', label: 'On average', unit: '%', digits: 2 },
  scatter: { kind: 'number', label: 'Standard deviation', unit: '%', digits: 2 },
  from: { kind: 'number', label: 'From', unit: '%', digits: 2 },
  to: { kind: 'number', label: 'To', unit: '%', digits: 2 },
  paths: { kind: 'number', label: 'Paths', unit: '', digits: 0 },
  level: { kind: 'number', label: 'Drawn at', unit: '', digits: 2 },
} as const satisfies Columns;

export type PoolRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
