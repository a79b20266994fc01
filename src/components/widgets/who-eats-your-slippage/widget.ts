import { defineWidget } from '../../kit/define.ts';
import { quantityOf } from '../../kit/parts.ts';
import { attackOf, coins } from './attack.ts';
import { columns } from './columns.ts';
import { figure } from './figure.ts';
import { params, type Settings } from './params.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

const of = quantityOf<typeof params>();
const kept = ({ fee }: Settings): number => 1 - Number(fee) / 100;

export const widget = defineWidget({
  id: 'who-eats-your-slippage',
  title: 'Who eats your slippage?',
  question:
    'For your trade and your slippage limit, how much can a sandwich take, and who gets it?',
  measures:
    'All in ETH, at the price before. Hatched above: you would get less than you accept, and your trade reverts.',
  params,
  columns,
  key: 'what',
  scenarios,
  runs: 'inline',
  run,
  figure,
  finding,
  readout,
  working,
  quantities: {
    depth: of('reserve of the coin paid in', 'ETH', 0, ({ depth }) => depth),
    trade: of('trade', 'ETH', 0, ({ trade }) => trade),
    slippage: of('slippage limit', '%', 1, ({ slippage }) => slippage),
    kept: of('share left after the fee', '', 4, kept),
    front: of('attacker’s first trade', 'ETH', 4, (v) => coins(attackOf(v).done.frontIn)),
    most: of('largest first trade', 'ETH', 4, (v) => attackOf(v).most),
    quote: of('tokens quoted', '', 2, (v) => coins(attackOf(v).done.quote)),
    least: of('tokens accepted at least', '', 2, (v) => coins(attackOf(v).done.least)),
    got: of('tokens received', '', 2, (v) => coins(attackOf(v).done.victimOut)),
    bought: of('tokens the attacker buys', '', 2, (v) => coins(attackOf(v).done.frontOut)),
    back: of('attacker sells them for', 'ETH', 4, (v) => coins(attackOf(v).done.backOut)),
    profit: of('profit before gas', 'ETH', 4, (v) => attackOf(v).profit),
    loss: of('your loss', 'ETH', 4, (v) => attackOf(v).loss),
    owners: of('what the pool’s owners have more', 'ETH', 4, (v) => attackOf(v).pool, {
      signed: true,
    }),
    proposer: of('to the proposer', 'ETH', 4, (v) => attackOf(v).parts.proposer),
    searcher: of('to the searcher', 'ETH', 4, (v) => attackOf(v).parts.searcher),
    threshold: of(
      'smallest trade that pays, of the pool',
      '%',
      4,
      (v) => 100 * attackOf(v).threshold,
    ),
    floor: of('smallest trade that pays', 'ETH', 2, (v) => v.depth * attackOf(v).threshold),
  },
});
