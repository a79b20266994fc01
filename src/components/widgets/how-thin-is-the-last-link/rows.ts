import type { ChainRow } from './columns.ts';
import { loopRows } from './loop-rows.ts';
import { networkRows } from './network-rows.ts';
import type { Settings } from './params.ts';

export const run = (values: Settings): ChainRow[] =>
  values.view === 'loop' ? loopRows(values) : networkRows(values);
