/** The arithmetic of rates, scatter and prices, line by line with the reader’s numbers. */
import { hedgedOnceProfit, impermanentLoss } from '../../../engine/index.ts';
import type { Step } from '../../kit/define.ts';
import { MINUS, number, percent, short, THIN, times } from '../../kit/format.ts';
import type { Settings } from './params.ts';
import { poolOf, profitsAt, YEAR, type Pool } from './pool.ts';
import { give, rate } from './words.ts';

export const working = (values: Settings): Step[] => {
  const pool = poolOf(values);
  return [...rates(values, pool), ...scatters(values, pool), ...prices(values, pool)];
};

const four = (value: number): string => short(value, 4);
const parted = (value: number): string => `${short(value, 2)}${THIN}%`;

function rates(
  values: Settings,
  { income, concentration, delta, lossShare, breakEven }: Pool,
): Step[] {
  const { volatility, fees, funding, cost, rehedge, margin } = values;
  const [kappa, sigma] = [four(concentration), four(volatility / 100)];
  const share = lossShare < 1 ? ` × ${four(lossShare)}` : '';
  return [
    {
      label: 'Fees, κφ',
      expression: `${kappa} × ${parted(fees)}`,
      result: percent(100 * income.fees, 2),
    },
    {
      label: 'Lost to arbitrage, κσ²/8',
      expression: `${kappa} × ${sigma}² ÷ 8${share}`,
      result: percent(100 * income.loss, 2),
    },
    {
      label: 'Funding on the coins short',
      expression: `${four(delta)} × ${rate(funding / 100, 1)}`,
      result: rate(income.funding, 2),
    },
    {
      label: 'Trading the hedge',
      expression: `${short(cost, 1)} bp × ${kappa} ÷ 4 × ${sigma} × √(2 ÷ (π × ${short(rehedge, 1)} ÷ ${number(24 * YEAR)}))`,
      result: percent(100 * income.cost, 2),
    },
    {
      label: 'Left, of the deposit',
      expression: 'fees, less loss, plus funding, less trading',
      result: rate(income.net, 2),
    },
    {
      label: 'Left, on all capital',
      expression: `${rate(income.net, 2)} ÷ (1 + ${four(margin / 100)})`,
      result: rate(income.onCapital, 2),
    },
    {
      label: 'Volatility that the fees pay for, √(8φ)',
      expression: `√(8 × ${parted(fees)}${lossShare < 1 ? ` ÷ ${four(lossShare)}` : ''})`,
      result: percent(100 * breakEven, 1),
    },
  ];
}

function scatters({ volatility, days, liquidity }: Settings, { spread, rehedges }: Pool): Step[] {
  const sigma = four(volatility / 100);
  return [
    {
      label: 'Average loss until the end',
      expression:
        liquidity === 'all'
          ? `1 ${MINUS} e^(${MINUS}${sigma}² × ${short(days)} ÷ ${YEAR} ÷ 8)`
          : `1 ${MINUS} the average of its value then, price without drift`,
      result: percent(Math.abs(100 * spread.mean), 2),
    },
    {
      label: 'Scatter, not hedged',
      expression: 'standard deviation',
      result: give(spread.unhedged),
    },
    { label: 'Scatter, hedged once', expression: 'standard deviation', result: give(spread.once) },
    {
      label: 'Scatter, corrected',
      expression: `standard deviation, the hedge set ${number(rehedges)} ${rehedges === 1 ? 'time' : 'times'}`,
      result: give(spread.hedged),
    },
  ];
}

function prices(values: Settings, pool: Pool): Step[] {
  const { price, margin, maintenance, liquidity } = values;
  const { unhedged, once, held, active } = profitsAt(pool, price);
  const all = liquidity === 'all';
  const r = four(price);
  return [
    {
      label: `Not hedged, at ${times(price)}`,
      expression: all
        ? `√${r} ${MINUS} 1`
        : active
          ? 'coins and cash in range'
          : 'out of range: one of the two alone',
      result: rate(unhedged, 2),
    },
    {
      label: `Hedged once, at ${times(price)}`,
      expression: all
        ? `${MINUS}(√${r} ${MINUS} 1)² ÷ 2`
        : `the same, less ${four(pool.delta)} × (${r} ${MINUS} 1)`,
      result: rate(all ? hedgedOnceProfit(price) : once, 2),
    },
    {
      label: 'Against holding its coins',
      expression: all
        ? `2√${r} ÷ (1 + ${r}) ${MINUS} 1`
        : `(1 ${rate(unhedged, 2)}) ÷ (1 ${rate(held, 2)}) ${MINUS} 1`,
      result: rate(all ? impermanentLoss(price) : (1 + unhedged) / (1 + held) - 1, 2),
    },
    {
      label: 'Short of a hedge set once, liquidated',
      expression: `(1 + ${four(margin / 100)} ÷ ${four(pool.delta)}) ÷ (1 + ${four(maintenance / 100)})`,
      result: `${number(pool.liquidation, 4)}×`,
    },
  ];
}
