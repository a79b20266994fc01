/** The result as a table: the winners in line, then what fills the hole. */
import { toNumber } from '../../../engine/index.ts';
import type { Columns, Row } from '../../kit/define.ts';
import { bankruptcy, shares, type Bankruptcy } from './bankruptcy.ts';
import type { Settings } from './params.ts';

export const columns = {
  name: { kind: 'text', label: 'Who' },
  lights: { kind: 'number', label: 'Fifth of the line', unit: '', digits: 0 },
  profit: { kind: 'number', label: 'Profit', unit: '', digits: 2 },
  seized: { kind: 'number', label: 'Pays', unit: '', digits: 2 },
  haircut: { kind: 'number', label: 'Of its profit', unit: '%', digits: 2, none: 'no profit' },
  from: { kind: 'number', label: 'Contracts ahead', unit: '', digits: 2 },
  to: { kind: 'number', label: 'With its own', unit: '', digits: 2 },
  reached: { kind: 'number', label: 'Closed or cut up to', unit: '', digits: 2 },
  each: { kind: 'number', label: 'Profit each', unit: '', digits: 4 },
  left: { kind: 'number', label: 'Left of it there', unit: '', digits: 4 },
  filledFrom: { kind: 'number', label: 'Of the hole, from', unit: '%', digits: 2 },
  filledTo: { kind: 'number', label: 'Of the hole, to', unit: '%', digits: 2 },
} as const satisfies Columns;

export type PayerRow = Row<typeof columns>;

export const isWinner = (row: PayerRow): boolean => row.to !== null;

export function run(values: Settings): PayerRow[] {
  const of = bankruptcy(values);
  return [...line(of, shares(values.rule)), ...hole(of), edge(of)];
}

const nothing: PayerRow = {
  name: '',
  lights: null,
  profit: null,
  seized: null,
  haircut: null,
  from: null,
  to: null,
  reached: null,
  each: null,
  left: null,
  filledFrom: null,
  filledTo: null,
};

/** Winners side by side: width is contracts and height profit on each, so that area is money. */
function line({ outcome }: Bankruptcy, shared: boolean): PayerRow[] {
  let ahead = 0;
  return outcome.rows.map((row) => {
    const [quantity, profit, seized] = [row.quantity, row.profit, row.seized].map(toNumber) as [
      number,
      number,
      number,
    ];
    const from = ahead;
    ahead += quantity;
    const closed = row.closed === null ? (seized > 0 ? quantity : 0) : toNumber(row.closed);
    const each = profit / quantity;
    return {
      ...nothing,
      name: String(row.id),
      lights: shared ? null : (120 - row.percentile) / 20,
      profit,
      seized,
      haircut: row.haircut === null ? null : toNumber(row.haircut) * 100,
      from,
      to: ahead,
      reached: from + closed,
      each,
      left: closed > 0 ? each - seized / closed : each,
    };
  });
}

/** The hole from left to right: the fund's part, the winners', nobody's. */
function hole({ outcome }: Bankruptcy): PayerRow[] {
  const deficit = toNumber(outcome.deficit);
  const parts = [
    ['fund', outcome.fundPays],
    ['winners', outcome.seized],
    ['nobody', outcome.unpaid],
  ] as const;
  let filled = 0;
  return parts.map(([name, amount]) => {
    const seized = toNumber(amount);
    const from = filled;
    filled += deficit === 0 ? 0 : (seized / deficit) * 100;
    return { ...nothing, name, seized, filledFrom: from, filledTo: filled };
  });
}

/** Where the line of contracts stops: what the reader can take hold of. */
function edge({ book, quantity }: Bankruptcy): PayerRow {
  const at = Math.min(book.total, quantity.toNumber());
  return { ...nothing, name: 'matched', from: at, left: 0 };
}
