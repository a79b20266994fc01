/** One table for all views: what a view has no number for is empty there. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  step: { kind: 'number', label: 'Step', unit: '', digits: 0 },
  first: { kind: 'number', label: 'Price of A', unit: 'bp', digits: 2 },
  second: { kind: 'number', label: 'Price of B', unit: 'bp', digits: 2 },
  low: { kind: 'number', label: 'Share from', unit: '%', digits: 1 },
  high: { kind: 'number', label: 'Share to', unit: '%', digits: 1 },
  horizon: { kind: 'number', label: 'Horizon', unit: 'ms', digits: 0 },
  correlation: { kind: 'number', label: 'Correlation', unit: '', digits: 3 },
  debt: { kind: 'number', label: 'Debt, of the pledge', unit: '%', digits: 1 },
  there: { kind: 'number', label: 'Health by that venue', unit: '', digits: 3 },
  elsewhere: { kind: 'number', label: 'Health elsewhere', unit: '', digits: 3 },
} as const satisfies Columns;

export type MarketRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
