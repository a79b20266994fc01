/** One table for all views: what a view has no number for is empty there. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  at: { kind: 'number', label: 'Day, look or trade', unit: '', digits: 0 },
  price: { kind: 'number', label: 'Price', unit: '', digits: 4 },
  top: { kind: 'number', label: 'Highest of the days before', unit: '', digits: 4 },
  bottom: { kind: 'number', label: 'Lowest of the days before', unit: '', digits: 4 },
  stop: { kind: 'number', label: 'Stop', unit: '', digits: 4 },
  left: { kind: 'number', label: 'From', unit: '', digits: 2 },
  right: { kind: 'number', label: 'To', unit: '', digits: 2 },
  low: { kind: 'number', label: 'Low', unit: '', digits: 4 },
  high: { kind: 'number', label: 'High', unit: '', digits: 4 },
  inR: { kind: 'number', label: 'Result in R', unit: 'R', digits: 2 },
  path: { kind: 'number', label: 'Path', unit: '', digits: 0 },
  capital: { kind: 'number', label: 'Capital, of the start', unit: '%', digits: 0 },
  share: { kind: 'number', label: 'Size of the bar', unit: '', digits: 3 },
  level: { kind: 'number', label: 'Line of the bar', unit: '', digits: 0 },
} as const satisfies Columns;

export type TradeRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
