/** One table for both views: what a view has no number for is empty there. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  then: { kind: 'text', label: 'Wait' },
  blocks: { kind: 'number', label: 'Blocks or slots', unit: '', digits: 0 },
  minutes: { kind: 'number', label: 'Minutes', unit: '', digits: 1 },
  exact: { kind: 'number', label: 'Chance of reversal', unit: '%', digits: 6 },
  paper: { kind: 'number', label: 'By the Bitcoin paper', unit: '%', digits: 6 },
  gain: { kind: 'number', label: 'An attempt brings', unit: 'USD', digits: 0 },
  bill: { kind: 'number', label: 'And costs', unit: 'USD', digits: 0 },
  until: { kind: 'number', label: 'Until slot', unit: '', digits: 0 },
  place: { kind: 'number', label: 'Place in the figure', unit: '', digits: 1 },
  low: { kind: 'number', label: 'Wait at least', unit: 's', digits: 0 },
  high: { kind: 'number', label: 'Wait at most', unit: 's', digits: 0 },
  flight: { kind: 'number', label: 'In flight meanwhile', unit: 'USD', digits: 0 },
} as const satisfies Columns;

export type FinalRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
