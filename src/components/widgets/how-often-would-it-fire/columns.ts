/** One table for all views: what a view has no number for is empty there. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  then: { kind: 'text', label: 'Then' },
  distance: { kind: 'number', label: 'Distance', unit: '%', digits: 2 },
  touched: { kind: 'number', label: 'Touched a year', unit: '', digits: 3 },
  closed: { kind: 'number', label: 'Closed beyond a year', unit: '', digits: 3 },
  fat: { kind: 'number', label: 'The same, fat tails', unit: '', digits: 3 },
  minute: { kind: 'number', label: 'Minute of the day', unit: '', digits: 0 },
  until: { kind: 'number', label: 'Until minute', unit: '', digits: 0 },
  move: { kind: 'number', label: 'Move from the last close', unit: '%', digits: 2 },
  traded: { kind: 'number', label: 'Move while it trades', unit: '%', digits: 2 },
  low: { kind: 'number', label: 'Low', unit: '%', digits: 2 },
  stops: { kind: 'number', label: 'Stops before', unit: '', digits: 0 },
  day: { kind: 'number', label: 'Day', unit: '', digits: 0 },
  volatility: { kind: 'number', label: 'Volatility measured', unit: '%', digits: 2 },
  margin: { kind: 'number', label: 'Margin as measured', unit: '%', digits: 2 },
  guarded: { kind: 'number', label: 'Margin guarded', unit: '%', digits: 2 },
} as const satisfies Columns;

export type FireRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
