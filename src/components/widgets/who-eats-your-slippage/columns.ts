/** One table for curve, split and block: what a row has no number for is empty. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  then: { kind: 'text', label: 'Then' },
  front: { kind: 'number', label: 'Attacker’s first trade', unit: 'ETH', digits: 4 },
  profit: { kind: 'number', label: 'Profit before gas', unit: 'ETH', digits: 5 },
  amount: { kind: 'number', label: 'Amount', unit: 'ETH', digits: 5 },
  from: { kind: 'number', label: 'From', unit: 'ETH', digits: 5 },
  to: { kind: 'number', label: 'To', unit: 'ETH', digits: 5 },
  before: { kind: 'number', label: 'Price before it', unit: '%', digits: 2 },
  after: { kind: 'number', label: 'Price after it', unit: '%', digits: 2 },
  start: { kind: 'number', label: 'The lower of the two', unit: '%', digits: 2 },
  end: { kind: 'number', label: 'The higher of the two', unit: '%', digits: 2 },
  level: { kind: 'number', label: 'Place', unit: '', digits: 0 },
} as const satisfies Columns;

export type SlipRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
