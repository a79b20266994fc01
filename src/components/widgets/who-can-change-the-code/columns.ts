/** One table for all views: what a view has no number for is empty there. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  type: { kind: 'text', label: 'Type' },
  lies: { kind: 'text', label: 'Lies in' },
  meets: { kind: 'text', label: 'Lies on' },
  odds: { kind: 'text', label: 'Taken over' },
  lock: { kind: 'text', label: 'Locked' },
  needed: { kind: 'number', label: 'Needed', unit: '', digits: 0 },
  independent: { kind: 'number', label: 'Taken over, if independent', unit: '%', digits: 6 },
  taken: { kind: 'number', label: 'Taken over', unit: '%', digits: 6 },
  locked: { kind: 'number', label: 'Locked', unit: '%', digits: 6 },
  day: { kind: 'number', label: 'Day', unit: '', digits: 1 },
  until: { kind: 'number', label: 'Until day', unit: '', digits: 1 },
  noticed: { kind: 'number', label: 'Have noticed', unit: '%', digits: 1 },
  from: { kind: 'number', label: 'From', unit: '', digits: 1 },
  to: { kind: 'number', label: 'To', unit: '', digits: 1 },
  top: { kind: 'number', label: 'Top', unit: '', digits: 0 },
  foot: { kind: 'number', label: 'Foot', unit: '', digits: 0 },
} as const satisfies Columns;

export type CodeRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
