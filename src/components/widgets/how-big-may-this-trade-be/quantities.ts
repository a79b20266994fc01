/** Numbers that the text prints. */
import {
  breakEvenWinRate,
  ruinRoot,
  streakProbability,
  targetBeforeStop,
} from '../../../engine/index.ts';
import { quantityOf } from '../../kit/parts.ts';
import { gapOf } from './crash.ts';
import { everRuined, fanOf } from './fan.ts';
import type { params } from './params.ts';
import { sizeOf } from './sizing.ts';

const of = quantityOf<typeof params>();
const trades = ({ winRate, payoff }: { winRate: number; payoff: number }) => ({
  winRate: winRate / 100,
  payoff,
});

export const quantities = {
  equity: of('account', 'USD', 0, (v) => v.equity),
  risk: of('account risked per N', '%', 1, (v) => v.risk),
  range: of('N', '', 4, (v) => sizeOf(v).range),
  point: of('value of a point', 'USD', 0, (v) => v.point),
  stop: of('stop', 'N', 0, (v) => v.stop),
  raw: of('contracts before cutting', '', 3, (v) => sizeOf(v).raw),
  contracts: of('contracts', '', 0, (v) => sizeOf(v).contracts),
  loss: of('lost at the stop', 'USD', 0, (v) => sizeOf(v).loss),
  'loss-share': of('lost at the stop, of the account', '%', 1, (v) => sizeOf(v).lossShare),
  'four-units': of('four units may lose', 'N', 1, (v) => sizeOf(v).planned.at(-1) ?? null),
  'four-share': of(
    'four units may lose, of the account',
    '%',
    1,
    (v) => sizeOf(v).plannedShares.at(-1) ?? null,
  ),
  result: of('result of the trade', 'N', 1, (v) => sizeOf(v).result),
  'gap-loss': of('loss at the fill', 'R', 1, (v) => gapOf(v).loss),
  gapped: of('a trade on average, with gaps', 'R', 2, (v) => gapOf(v).gapped),
  average: of('a trade on average', 'R', 2, (v) => fanOf(v).average),
  'break-even': of('winners needed', '%', 1, (v) => 100 * breakEvenWinRate(v.payoff)),
  root: of('chance to lose one stake', '', 4, (v) => ruinRoot(trades(v))),
  ruin: of('ever ruined', '%', 1, (v) => 100 * everRuined(v)),
  'ruin-small': of('ever ruined', '%', 3, (v) => 100 * everRuined(v)),
  within: of('ruined within the trades', '%', 1, (v) => {
    const { within } = fanOf(v);
    return within === null ? null : 100 * within;
  }),
  'win-rate': of('winners', '%', 0, (v) => v.winRate),
  streak: of(
    'ten losses in a row',
    '%',
    0,
    ({ winRate, trades: n }) => 100 * streakProbability(1 - winRate / 100, 10, Math.round(n)),
  ),
  'target-first': of(
    'target before stop, without drift',
    '%',
    1,
    ({ stop, payoff }) => 100 * targetBeforeStop({ stop, target: stop * payoff, volatility: 1 }),
  ),
  'target-drift': of(
    'target before stop, with a drift of a tenth',
    '%',
    1,
    ({ stop, payoff }) =>
      100 * targetBeforeStop({ stop, target: stop * payoff, drift: 0.1, volatility: 1 }),
  ),
};
