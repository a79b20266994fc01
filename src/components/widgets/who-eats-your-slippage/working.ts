/** The three trades to the smallest unit, line by line. */
import type { Step } from '../../kit/define.ts';
import { MINUS, number, percent, short } from '../../kit/format.ts';
import { attackOf, coins } from './attack.ts';
import type { Settings } from './params.ts';
import { eth } from './words.ts';

/** All digits, grouped as they are counted: 5 095 265 696 499 566 467. */
const units = (value: bigint): string => {
  const text = `${value < 0n ? -value : value}`.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return value < 0n ? MINUS + text : text;
};

export function working(values: Settings): Step[] {
  const { done, loss, pool, profit, parts, threshold, spared } = attackOf(values);
  const { trade, depth, fee, slippage, gas, bid } = values;
  const kept = short(1 - Number(fee) / 100, 4);
  return [
    {
      label: 'Smallest trade that pays',
      expression: `root of f³r² + f²(1 + f)r + f² ${MINUS} 1, f = ${kept}`,
      result: `${percent(100 * threshold, 4)} of the pool`,
    },
    {
      label: 'You are quoted',
      expression: `3000 × ${short(depth)} × ${kept} × ${short(trade)} ÷ (${short(depth)} + ${kept} × ${short(trade)})`,
      result: units(done.quote),
    },
    {
      label: 'You accept at least',
      expression: `× (1 ${MINUS} ${short(slippage / 100, 4)}), cut off`,
      result: units(done.least),
    },
    {
      label: 'Front: the attacker pays',
      expression:
        spared === null ? 'one unit more, and you revert, or it pays less' : 'nobody attacks',
      result: units(done.frontIn),
    },
    { label: 'It gets', expression: 'tokens, in units of 10⁻¹⁸', result: units(done.frontOut) },
    { label: 'You get', expression: 'from the pool it leaves', result: units(done.victimOut) },
    { label: 'Back: it gets', expression: 'for exactly those tokens', result: units(done.backOut) },
    {
      label: 'Profit',
      expression: `${short(coins(done.backOut), 5)} ${MINUS} ${short(coins(done.frontIn), 5)} ETH`,
      result: spared === null ? units(done.profit) : `${eth(profit)} ETH, if tried`,
    },
    {
      label: 'Your loss, at the price before',
      expression: '(quoted − got) ÷ 3000'.replace('−', MINUS),
      result: `${eth(loss)} ETH`,
    },
    {
      label: 'The pool’s owners',
      expression: `loss ${MINUS} profit`,
      result: `${eth(pool)} ETH`,
    },
    {
      label: 'Proposer, searcher',
      expression: `(profit ${MINUS} ${number(gas, 3)}) × ${short(bid / 100)}, and the rest`,
      result: `${eth(parts.proposer)}, ${eth(parts.searcher)} ETH`,
    },
  ];
}
