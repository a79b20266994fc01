/** The columns of the table, and a row of it. */
import type { Columns, Row } from '../../kit/define.ts';
import { kindsOf } from '../../kit/kinds.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  fall: { kind: 'number', label: 'Fall', unit: '%', digits: 2 },
  price: { kind: 'number', label: 'Price, of today’s', unit: '%', digits: 2 },
  ltv: { kind: 'number', label: 'Loan-to-value', unit: '%', digits: 2 },
  health: { kind: 'number', label: 'Health factor', unit: '', digits: 4 },
  after: { kind: 'number', label: 'After one liquidation', unit: '', digits: 4 },
  claim: { kind: 'number', label: 'Lender’s claim, of what is owed', unit: '%', digits: 2 },
  moves: { kind: 'number', label: 'Moved by 1\u202f% of collateral', unit: '%', digits: 4 },
} as const satisfies Columns;

export type LoanRow = Row<typeof columns>;

export const { row, is } = kindsOf(columns);
