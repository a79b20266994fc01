/** What a promise is worth by how long it takes: with doubt and without. */
import { redemptionValue } from '../../../engine/index.ts';
import { short } from '../../kit/format.ts';
import { row, type PegRow } from '../is-one-still-one/columns.ts';
import { redemptionOf } from '../is-one-still-one/peg.ts';
import type { Settings } from '../is-one-still-one/params.ts';

/** Days that the figure shows. */
export const DAYS = 120;

export const worthAfter = (values: Settings, delay: number, failure: number): number =>
  redemptionValue({ ...redemptionOf({ ...values, delay }), failure: failure / 100 });

export function bandRows(values: Settings): PegRow[] {
  const days = Array.from({ length: DAYS / 5 + 1 }, (_, i) => 5 * i);
  const at = (kind: string, day: number, failure: number, what = ''): PegRow =>
    row(kind, { what, x1: day, low: worthAfter(values, day, failure), high: 1 });
  return [
    ...days.map((day) => at('sure', day, 0)),
    ...days.map((day) => at('doubtful', day, values.failure)),
    at('day', values.delay, 0, `After ${short(values.delay)} days`),
  ];
}
