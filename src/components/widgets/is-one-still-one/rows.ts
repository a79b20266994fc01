import type { PegRow } from './columns.ts';
import { eventRows } from './event-rows.ts';
import type { Settings } from './params.ts';
import { poolRows } from './pool-rows.ts';

export const run = (values: Settings): PegRow[] =>
  values.view === 'pool' ? poolRows(values) : eventRows(values);
