/**
 * Rows of several kinds in one table. Panels of one figure draw different things of the same answer; each row
 * says by its `kind` which it is for, and what it has no number for stays empty.
 */
import type { Columns, Row } from './define.ts';

/** Columns with one that names the kind of a row. */
type Kinds = Columns & { readonly kind: { readonly kind: 'text'; readonly label: string } };

/** How rows of these columns are made, and told apart. */
export function kindsOf<C extends Kinds>(
  columns: C,
): {
  /** A row of a kind, with these cells and no others. */
  readonly row: (kind: string, cells: Partial<Row<C>>) => Row<C>;
  /** Whether a row is of one of these kinds. */
  readonly is: (...kinds: readonly string[]) => (row: Row<C>) => boolean;
} {
  const nothing = Object.fromEntries(
    Object.entries(columns).map(([name, { kind }]) => [name, kind === 'text' ? '' : null]),
  ) as unknown as Row<C>;
  return {
    row: (kind, cells) => ({ ...nothing, ...cells, kind }),
    is:
      (...kinds) =>
      ({ kind }) =>
        kinds.includes(String(kind)),
  };
}
