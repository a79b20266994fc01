/** The numbers that the text prints. */
import { quantityOf } from '../../kit/parts.ts';
import { mixedOf, spreadOf, stoppedOf, stuckOf, workingOf } from './feed.ts';
import type { params } from './params.ts';

const of = quantityOf<typeof params>();

export const quantities = {
  volatility: of('volatility a year', '%', 0, ({ volatility }) => volatility),
  deviation: of('threshold', '%', 2, ({ deviation }) => deviation),
  heartbeat: of('heartbeat', 's', 0, ({ heartbeat }) => heartbeat),
  alone: of('to the threshold', 's', 0, (v) => workingOf(v).toThreshold),
  interval: of('between two writes', 's', 0, (v) => workingOf(v).interval),
  minutes: of('between two writes', 'min', 0, (v) => workingOf(v).interval / 60),
  writes: of('writes a day', '', 0, (v) => workingOf(v).perDay),
  'by-heartbeat': of('by the heartbeat', '%', 1, (v) => 100 * workingOf(v).byHeartbeat),
  gap: of('typical gap', '%', 2, (v) => 100 * workingOf(v).gap),
  late: of('typical gap with the delay', '%', 2, (v) => 100 * workingOf(v).late),
  bound: of('typical gap of the threshold', '%', 2, (v) => 100 * workingOf(v).bound),
  silent: of('typical gap of a silence', '%', 1, (v) => 100 * spreadOf(v)),
  put: of('given away per 1 000', 'USD', 2, (v) => 1000 * stoppedOf(v).value),
  millions: of('under water once in so many millions', '', 0, (v) => {
    const { chance } = stoppedOf(v);
    return chance > 0 ? 1e-6 / chance : null;
  }),
  chance: of('under water', '%', 1, (v) => 100 * stoppedOf(v).chance),
  over: of('feed over market', '×', 1, (v) => stuckOf(v).overvaluation),
  borrow: of('borrowed per token', 'USD', 5, (v) => stuckOf(v).borrow),
  profit: of('left per token', 'USD', 5, (v) => stuckOf(v).profit),
  rate: of('over what it cost', '%', 0, (v) => 100 * stuckOf(v).rate),
  mean: of('mean', '×', 1, (v) => mixedOf(v).mean),
  trimmed: of('mean without the ends', '×', 1, (v) => mixedOf(v).trimmed),
  median: of('median', '×', 0, (v) => mixedOf(v).median),
};
