// Laws of `run`: total, deterministic, and a tidy table of what the columns promise.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type {
  AnyWidget,
  Columns,
  Param,
  Row,
  Stages,
  Values,
} from '../../src/components/kit/define.ts';
import { kept } from '../../src/components/kit/keys.ts';
import { faultsOver, paramsOf, values } from './settings.ts';

export const model = {
  'its rows hold what its columns promise, for every setting': (widget: AnyWidget) =>
    faultsOver(widget, values(widget), (at) => rowFaults(widget, at), 300),

  'the same settings give the same rows, whatever was asked before': (widget: AnyWidget) =>
    faultsOver(
      widget,
      fc.tuple(values(widget), values(widget)),
      ([one, other]) => {
        const first = widget.run(one) as unknown;
        widget.run(other);
        return isDeepStrictEqual(first, widget.run(one)) ? [] : ['a second run gives other rows'];
      },
      50,
    ),

  'its rows can be sent to a worker and kept': (widget: AnyWidget) =>
    faultsOver(
      widget,
      values(widget),
      (at) => {
        const rows = widget.run(at) as unknown;
        return isDeepStrictEqual(structuredClone(rows), rows) ? [] : ['a copy is not the same'];
      },
      50,
    ),
  'what it plays is a number, and ends on a step within its range, wherever it stands': (
    widget: AnyWidget,
  ) => {
    const stages = widget.stages as Stages | undefined;
    return stages === undefined
      ? []
      : faultsOver(widget, fc.tuple(values(widget), values(widget)), ([at, other]) =>
          stageFaults(stages, paramsOf(widget)[stages.param], at, other),
        );
  },
} as const;

function stageFaults(
  { param: name, end }: Stages,
  param: Param | undefined,
  at: Values,
  other: Values,
): string[] {
  if (param?.kind !== 'number') return [`it plays “${name}”, which is no number`];
  const last = end(at);
  const elsewhere = end({ ...at, [name]: other[name] ?? 0 });
  return [
    ...(kept(param, last) === last ? [] : [`it ends at ${last}`]),
    ...(last === elsewhere ? [] : [`it ends at ${last} or ${elsewhere}, as far as it has come`]),
  ];
}

function rowFaults(widget: AnyWidget, at: Values): string[] {
  const rows = widget.run(at) as readonly Row[];
  const key = widget.key;
  const faults = rows.length === 0 ? ['there are no rows'] : [];
  if (key !== undefined && !rows.some((row) => (row[key] ?? '') !== '')) {
    faults.push(`no row has a name in “${key}”`);
  }
  return [...faults, ...untidy(widget, rows)];
}

/** What rows hold that their columns do not promise. */
export function untidy(widget: AnyWidget, rows: readonly Row[]): string[] {
  const columns = widget.columns as Columns;
  const names = Object.keys(columns).sort().join();
  return rows.flatMap((row, i) => {
    const own = Object.keys(row).sort().join();
    const unsound = Object.entries(columns).filter(([name, { kind }]) => {
      const cell: unknown = row[name];
      return kind === 'text' ? typeof cell !== 'string' : cell !== null && !Number.isFinite(cell);
    });
    return [
      ...(own === names ? [] : [`row ${i} has ${own} where the columns are ${names}`]),
      ...unsound.map(([name]) => `row ${i} has ${String(row[name])} in “${name}”`),
    ];
  });
}
