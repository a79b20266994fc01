/** The result as a table: one view of the rows for eyes and ears, one for spreadsheets. */
import type { AnyWidget, Column, Columns, Row } from './define.ts';
import { quantity } from './format.ts';

export interface Table {
  readonly head: readonly string[];
  readonly body: readonly (readonly string[])[];
}

/** Rows that have a name, as printed; all rows of a widget without a key. */
export function table(widget: AnyWidget, rows: readonly Row[]): Table {
  const columns = widget.columns as Columns;
  const names = order(columns, widget.key);
  const key = widget.key;
  return {
    head: names.map((name) => columns[name]?.label ?? name),
    body: rows
      .filter((row) => key === undefined || String(row[key] ?? '') !== '')
      .map((row) => names.map((name) => printed(columns[name], row[name]))),
  };
}

/** Every row, numbers in full, RFC 4180; the head carries the units. */
export function csv(widget: AnyWidget, rows: readonly Row[]): string {
  const columns = widget.columns as Columns;
  const names = order(columns, widget.key);
  const head = names.map((name) => {
    const column = columns[name];
    const unit = column?.kind === 'number' && column.unit !== '' ? ` (${column.unit})` : '';
    return `${column?.label ?? name}${unit}`;
  });
  const body = rows.map((row) => names.map((name) => row[name] ?? ''));
  return [head, ...body].map((line) => line.map(field).join(',')).join('\r\n') + '\r\n';
}

/** The key names the row, so it comes first. */
const order = (columns: Columns, key: string | undefined): string[] =>
  Object.keys(columns).sort((a, b) => Number(b === key) - Number(a === key));

function printed(column: Column | undefined, value: string | number | null | undefined): string {
  if (column?.kind !== 'number') return String(value ?? '');
  return quantity(typeof value === 'number' ? value : null, column);
}

function field(value: string | number): string {
  // A spreadsheet would run a text that begins like a formula.
  const text =
    typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
