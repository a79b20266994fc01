/** One table for all views: what a view has no number for is empty there. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  hours: { kind: 'number', label: 'Hours', unit: '', digits: 2 },
  market: { kind: 'number', label: 'Market', unit: '%', digits: 2 },
  chain: { kind: 'number', label: 'On chain', unit: '%', digits: 2 },
  low: { kind: 'number', label: 'From', unit: '%', digits: 2 },
  high: { kind: 'number', label: 'To', unit: '%', digits: 2 },
  gap: { kind: 'number', label: 'Gap', unit: '%', digits: 2 },
  place: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  put: { kind: 'number', label: 'Given away, per 1 000', unit: 'USD', digits: 2 },
  price: { kind: 'number', label: 'Market price', unit: 'USD', digits: 4 },
  cost: { kind: 'number', label: 'Costs', unit: 'USD', digits: 4 },
  lent: { kind: 'number', label: 'Lent', unit: 'USD', digits: 4 },
  report: { kind: 'number', label: 'Says, times the price', unit: '×', digits: 2 },
} as const satisfies Columns;

export type PriceRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
