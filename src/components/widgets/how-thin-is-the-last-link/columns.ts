/** One table for both views: what a view has no number for is empty there. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  state: { kind: 'text', label: 'After the fall' },
  loop: { kind: 'number', label: 'Loops', unit: '', digits: 0 },
  added: { kind: 'number', label: 'Added', unit: '×', digits: 3 },
  collateral: { kind: 'number', label: 'Collateral', unit: '×', digits: 3 },
  debt: { kind: 'number', label: 'Debt', unit: '×', digits: 3 },
  health: { kind: 'number', label: 'Health factor', unit: '', digits: 3 },
  drop: { kind: 'number', label: 'Fall that ends it', unit: '%', digits: 2 },
  shock: { kind: 'number', label: 'Fall', unit: '%', digits: 2 },
  owed: { kind: 'number', label: 'Owed', unit: '', digits: 2 },
  paid: { kind: 'number', label: 'Paid', unit: '', digits: 2 },
  share: { kind: 'number', label: 'Repaid', unit: '%', digits: 1 },
  round: { kind: 'number', label: 'Fails in round', unit: '', digits: 0 },
  equity: { kind: 'number', label: 'Left to owners', unit: '', digits: 2 },
  x1: { kind: 'number', label: 'Drawn from, across', unit: '', digits: 2 },
  y1: { kind: 'number', label: 'Drawn from, up', unit: '', digits: 2 },
  x2: { kind: 'number', label: 'Drawn to, across', unit: '', digits: 2 },
  y2: { kind: 'number', label: 'Drawn to, up', unit: '', digits: 2 },
  level: { kind: 'number', label: 'Filled up to', unit: '', digits: 2 },
} as const satisfies Columns;

export type ChainRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);

/** A row to read and one to draw: places on the figure are nothing for a table. */
export const both = (
  kind: string,
  told: Partial<ChainRow>,
  place: Partial<ChainRow>,
): readonly ChainRow[] => [row('', told), row(kind, { ...told, what: '', ...place })];
