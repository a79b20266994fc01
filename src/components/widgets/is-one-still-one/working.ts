/** The arithmetic with the reader's own numbers, line by line. */
import { stableswapInvariant } from '../../../engine/index.ts';
import type { Step } from '../../kit/define.ts';
import { MINUS, number, percent, short } from '../../kit/format.ts';
import { factor } from '../health-scale.ts';
import { amplificationOf, modelPrice, shareOf } from './event-rows.ts';
import { pools, reports } from './events.ts';
import { balancesOf, pegOf, productOf } from './peg.ts';
import type { Settings } from './params.ts';

export const working = (values: Settings): Step[] =>
  values.view === 'pool' ? [...price(values), ...worth(values), ...loop(values)] : events(values);

function price(values: Settings): Step[] {
  const { coins, price: own } = pegOf(values);
  const balances = balancesOf(values);
  const [x = 0, other = 0] = balances;
  const { total, amplified } = stableswapInvariant({
    balances,
    amplification: values.amplification,
  });
  return [
    {
      label: 'Weight of the sum, Ann',
      expression: `${short(values.amplification)} × ${coins}`,
      result: short(amplified),
    },
    {
      label: 'Balances, of 1 in all',
      expression: `${short(x, 4)} and ${coins === 2 ? '' : `${coins - 1} times `}${number(other, 4)}`,
      result: '1',
    },
    {
      label: 'Invariant D',
      expression: `Ann + D = Ann D + D^${coins + 1} ÷ (${coins ** coins} ∏x)`,
      result: number(total, 6),
    },
    {
      label: 'Weight of the product, c',
      expression: `D^${coins + 1} ÷ (${coins ** coins} ∏x)`,
      result: number(productOf(values), 4),
    },
    {
      label: 'Price in the pool',
      expression: `(Ann + c ÷ ${short(x, 4)}) ÷ (Ann + c ÷ ${number(other, 4)})`,
      result: number(own, 6),
    },
  ];
}

function worth(values: Settings): Step[] {
  const { low, implied } = pegOf(values);
  const [rate, wait] = [short(values.cost / 100, 6), `${short(values.delay)} ÷ 365`];
  const kept = `1 ${MINUS} ${short(values.failure / 100, 6)} × (1 ${MINUS} ${short(values.recovery / 100, 6)})`;
  return [
    {
      label: 'Worth redeemed',
      expression: `(${kept}) ÷ e^(${rate} × ${wait}) ${MINUS} ${short(values.redeemFee / 100, 6)}`,
      result: number(low, 6),
    },
    {
      label: 'Failure the price implies',
      expression: `(1 ${MINUS} price × e^(${rate} × ${wait})) ÷ (1 ${MINUS} ${short(values.recovery / 100, 6)})`,
      result:
        implied === null
          ? 'unknown'
          : implied.explained
            ? percent(100 * implied.failure, 2)
            : 'none from 0 to 1',
    },
  ];
}

function loop(values: Settings): Step[] {
  const { liquidation, shortfall, health } = pegOf(values);
  const [leverage, threshold] = [short(values.leverage), short(values.threshold / 100, 6)];
  return [
    {
      label: 'Debt exceeds the pledge below',
      expression: `(${leverage} ${MINUS} 1) ÷ ${leverage}`,
      result: number(shortfall, 4),
    },
    {
      label: 'Loop liquidated below',
      expression: `${number(shortfall, 4)} ÷ ${threshold}`,
      result: number(liquidation, 4),
    },
    {
      label: 'Health factor',
      expression: health === null ? 'no debt' : `price ÷ ${number(liquidation, 4)}`,
      result: health === null ? 'none' : factor(health),
    },
  ];
}

const events = (values: Settings): Step[] =>
  reports.map((report) => ({
    label: report.what,
    expression: `${pools[report.pool].coins} coins, ${number(shareOf(report), 1)}\u202f% of the pool, A = ${short(amplificationOf(values, report.pool))}, reported ${short(report.price, 3)}`,
    result: number(modelPrice(values, report), 4),
  }));
