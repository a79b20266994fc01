import { Decimal } from '../../src/engine/decimal.ts';
import type { CaseResult } from '../../src/engine/golden/compare.ts';

/** Results in words: a line a case, and a last line that counts them. */
export function report(results: readonly CaseResult[]): readonly string[] {
  const count = (status: CaseResult['status']) =>
    results.filter((result) => result.status === status).length;
  return [
    ...results.map(line),
    `${count('pass')} passed, ${count('fail')} failed, ${count('skip')} skipped`,
  ];
}

// A case that fails shows only the fields that do.
function line({ id, fn, status, fields, reason }: CaseResult): string {
  const told = fields.filter(({ passes }) => status === 'pass' || !passes);
  const values = told.flatMap(({ field, got, expected }) => [field, text(got), text(expected)]);
  return [
    status === 'fail' ? 'FAIL' : status,
    id,
    fn,
    ...values,
    ...(reason === undefined ? [] : [`(${reason})`]),
  ].join(' ');
}

function text(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(text).join(',')}]`;
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || Decimal.isDecimal(value)) return value.toString();
  return JSON.stringify(value);
}
