/** The result as a table, for eyes and ears. */
import { columnNames, type AnyWidget, type Column, type Columns, type Row } from './define.ts';
import { quantity } from './format.ts';

export interface Table {
  readonly head: readonly string[];
  readonly body: readonly (readonly string[])[];
}

/**
 * Rows that have a name, as printed; all rows of a widget without a key. A column without a cell
 * in any of them is left out, as one of another view is, unless it has a word for that.
 */
export function table(widget: AnyWidget, rows: readonly Row[]): Table {
  const columns = widget.columns as Columns;
  const key = widget.key;
  const named = rows.filter((row) => key === undefined || !empty(row[key]));
  const says = (name: string): boolean => named.some((row) => !empty(row[name]));
  const names = columnNames(widget).filter((name) => says(name) || hasWord(columns[name]));
  return {
    head: names.map((name) => columns[name]?.label ?? name),
    body: named.map((row) => names.map((name) => printed(columns[name], row[name]))),
  };
}

const empty = (cell: string | number | null | undefined): boolean => (cell ?? '') === '';

const hasWord = (column: Column | undefined): boolean =>
  column?.kind === 'number' && column.none !== undefined;

function printed(column: Column | undefined, value: string | number | null | undefined): string {
  if (column?.kind !== 'number') return String(value ?? '');
  return quantity(typeof value === 'number' ? value : null, column);
}
