import { Index } from 'solid-js';
import { Scroll } from './Scroll.tsx';
import type { Table } from './table.ts';

/** The rows that have a name, as a table. Index: rows are made anew at every step and keep their places. */
export function DataTable(props: { readonly table: Table; readonly caption: string }) {
  return (
    <Scroll label="Table">
      <table>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <Index each={props.table.head}>{(head) => <th scope="col">{head()}</th>}</Index>
          </tr>
        </thead>
        <tbody>
          <Index each={props.table.body}>
            {(row) => (
              <tr>
                <th scope="row">{row()[0]}</th>
                <Index each={row().slice(1)}>{(cell) => <td>{cell()}</td>}</Index>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
    </Scroll>
  );
}
