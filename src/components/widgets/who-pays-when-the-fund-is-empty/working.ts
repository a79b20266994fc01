/** The exact arithmetic with the reader's own numbers, line by line. */
import { toNumber, type AdlOutcomeRow } from '../../../engine/index.ts';
import type { Step } from '../../kit/define.ts';
import { MINUS, percent, short } from '../../kit/format.ts';
import { bankruptcy, type Bankruptcy } from './bankruptcy.ts';
import type { Settings } from './params.ts';

const plain = (value: { toString(): string }): string => short(Number(value), 6);

export function working(values: Settings): Step[] {
  const of = bankruptcy(values);
  const { book, outcome, mark, gap, quantity } = of;
  const money = (amount: Parameters<typeof toNumber>[0]) => book.money(toNumber(amount));
  const beyond = book.side === 'short' ? '+' : MINUS;
  return [
    {
      label: 'Mark price',
      expression: `${plain(book.bankruptcy)} ${beyond} ${percent(values.gap, 2)} of ${plain(book.opened)}`,
      result: plain(mark),
    },
    {
      label: 'The hole',
      expression: `${plain(quantity)} × ${plain(gap)}`,
      result: money(outcome.deficit),
    },
    {
      label: 'The fund pays',
      expression: `it holds ${percent(values.fund, 0)} of the hole`,
      result: money(outcome.fundPays),
    },
    {
      label: 'Winners are asked for',
      expression: `${percent(values.severity, 0)} of ${money(outcome.residual)}`,
      result: money(outcome.budget),
    },
    ...outcome.rows
      .filter(({ seized }) => toNumber(seized) > 0)
      .map((row) => ({
        label: `Account ${row.id} forgoes`,
        expression: forgone(row, of),
        result: money(row.seized),
      })),
    { label: 'Together', expression: 'added as fractions', result: money(outcome.seized) },
    {
      label: 'Left unpaid',
      expression: `${money(outcome.deficit)} ${MINUS} ${money(outcome.fundPays)} ${MINUS} ${money(outcome.seized)}`,
      result: money(outcome.unpaid),
    },
  ];
}

/** Contracts closed times the gap, or a share of the profit. */
function forgone({ closed, haircut, profit }: AdlOutcomeRow, { book, gap }: Bankruptcy): string {
  if (closed !== null) return `${plain(toNumber(closed))} × ${plain(gap)}`;
  return `${percent((haircut ? toNumber(haircut) : 0) * 100, 2)} of ${book.money(toNumber(profit))}`;
}
