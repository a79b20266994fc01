/** One table for all panels: what a row has no number for is empty there. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  leverage: { kind: 'number', label: 'Leverage', unit: '×', digits: 2 },
  growth: { kind: 'number', label: 'Growth a year', unit: '%', digits: 2 },
  fall: { kind: 'number', label: 'Fall that liquidates', unit: '%', digits: 2 },
  odds: { kind: 'number', label: 'Chance to be liquidated', unit: '%', digits: 2 },
  end: { kind: 'number', label: 'Chance to end there', unit: '%', digits: 2 },
  capital: { kind: 'number', label: 'Capital for 100 of exposure', unit: '', digits: 2 },
  level: { kind: 'number', label: 'Drawn at', unit: '', digits: 2 },
} as const satisfies Columns;

export type LeverRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
