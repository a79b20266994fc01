/** The result for a spreadsheet. */
import { columnNames, type AnyWidget, type Columns, type Row } from './define.ts';

/** Every row, numbers in full, RFC 4180; the head carries the units. */
export function csv(widget: AnyWidget, rows: readonly Row[]): string {
  const columns = widget.columns as Columns;
  const names = columnNames(widget);
  const head = names.map((name) => {
    const column = columns[name];
    const unit = column?.kind === 'number' && column.unit !== '' ? ` (${column.unit})` : '';
    return `${column?.label ?? name}${unit}`;
  });
  const body = rows.map((row) => names.map((name) => row[name] ?? ''));
  return separated([head, ...body]);
}

/** Rows of fields by RFC 4180, each ended. */
export const separated = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(value: string | number): string {
  // A spreadsheet would run a text that begins like a formula.
  const text =
    typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
