/** The result as a table, for eyes and ears. */
import { columnNames, type AnyWidget, type Column, type Columns, type Row } from './define.ts';
import { quantity } from './format.ts';

export interface Table {
  readonly head: readonly string[];
  readonly body: readonly (readonly string[])[];
}

/** Rows that have a name, as printed; all rows of a widget without a key. */
export function table(widget: AnyWidget, rows: readonly Row[]): Table {
  const columns = widget.columns as Columns;
  const names = columnNames(widget);
  const key = widget.key;
  return {
    head: names.map((name) => columns[name]?.label ?? name),
    body: rows
      .filter((row) => key === undefined || String(row[key] ?? '') !== '')
      .map((row) => names.map((name) => printed(columns[name], row[name]))),
  };
}

function printed(column: Column | undefined, value: string | number | null | undefined): string {
  if (column?.kind !== 'number') return String(value ?? '');
  return quantity(typeof value === 'number' ? value : null, column);
}
