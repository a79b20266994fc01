/** The arithmetic with the reader’s own numbers, line by line. */
import type { Step } from '../../kit/define.ts';
import { MINUS, number, percent, short, THIN } from '../../kit/format.ts';
import { gapOf, priceText } from './crash.ts';
import { fanOf, PATHS } from './fan.ts';
import type { Settings } from './params.ts';
import { MAINTENANCE, sizeOf } from './sizing.ts';
import { chance, money } from './words.ts';

export const working = (values: Settings): Step[] => ({ trade, gap, many })[values.view](values);

function trade(values: Settings): Step[] {
  const size = sizeOf(values);
  const { market, range, raw, contracts, planned } = size;
  const priced = (price: number) => number(price, market.digits);
  const { entries, stops } = market.trade;
  return [
    {
      label: 'At risk per N',
      expression: `${short(values.risk, 1)}${THIN}% × ${money(values.equity)}`,
      result: money((values.risk / 100) * values.equity),
    },
    {
      label: 'One N, a contract',
      expression: `${priced(range)} × ${money(values.point)}`,
      result: money(range * values.point),
    },
    { label: 'Contracts, before cutting', expression: 'first ÷ second', result: number(raw, 3) },
    { label: 'Contracts', expression: 'whole ones, never more', result: number(contracts) },
    {
      label: 'Lost at the stop',
      expression: `${number(contracts)} × ${short(values.stop)} × ${money(range * values.point)}`,
      result: `${money(size.loss)}, ${percent(size.lossShare, 2)}`,
    },
    ...entries.map(({ price, bar }, i) => ({
      label: `Unit ${i + 1}`,
      expression:
        i === 0
          ? `above the last 20 days, day ${market.day(bar)}`
          : `last fill + ½${THIN}N, day ${market.day(bar)}`,
      result: priced(price),
    })),
    {
      label: 'Stop in the end',
      expression: `last fill ${MINUS} ${short(values.stop)}${THIN}N`,
      result: priced(stops.at(-1)?.price ?? size.lastStop),
    },
    {
      label: 'Four units may lose',
      expression: `each from its fill to the common stop`,
      result: `${short(planned.at(-1) ?? 0)}${THIN}N`,
    },
    ...(size.liquidation === null
      ? []
      : [
          {
            label: 'Liquidated at',
            expression: `entry × (1 ${MINUS} 1/${number(values.leverage)}) ÷ (1 ${MINUS} ${short(MAINTENANCE, 3)})`,
            result: priced(size.liquidation),
          },
        ]),
  ];
}

function gap(values: Settings): Step[] {
  const { crash, loss, average, gapped } = gapOf(values);
  const price = crash.looks[crash.fill]?.price ?? crash.stop;
  return [
    {
      label: 'One R',
      expression: `${priceText(crash, crash.entry)} to ${priceText(crash, crash.stop)}`,
      result: priceText(crash, crash.entry - crash.stop),
    },
    {
      label: 'Lost',
      expression: `${priceText(crash, crash.entry)} to ${priceText(crash, price)}`,
      result: priceText(crash, crash.entry - price),
    },
    { label: 'In R', expression: 'second ÷ first', result: number(loss, 2) },
    {
      label: 'A trade on average',
      expression: `${short(values.winRate / 100)} × ${short(values.payoff)} ${MINUS} ${short(1 - values.winRate / 100)}`,
      result: `${number(average, 3)}${THIN}R`,
    },
    {
      label: 'With gaps',
      expression: `${number(average, 3)} ${MINUS} ${short(values.gaps / 100, 3)} × (${number(loss, 2)} ${MINUS} 1)`,
      result: `${number(gapped, 3)}${THIN}R`,
    },
  ];
}

function many(values: Settings): Step[] {
  const fan = fanOf(values);
  const [p, b] = [short(values.winRate / 100), short(values.payoff)];
  const units = short(100 / values.stake);
  const fixed = values.staking === 'fixed';
  return [
    {
      label: 'A trade on average',
      expression: `${p} × ${b} ${MINUS} ${short(1 - values.winRate / 100)}`,
      result: `${number(fan.average, 3)}${THIN}R`,
    },
    {
      label: 'Stake that grows fastest',
      expression: `average ÷ ${b}`,
      result: fan.best > 0 ? percent(100 * fan.best) : 'none',
    },
    fixed
      ? {
          label: 'Ever ruined',
          expression: `xᵘ, u = ${units}, x of ${p}·x^(${b} + 1) ${MINUS} x + ${short(1 - values.winRate / 100)} = 0`,
          result: chance(fan.ever),
        }
      : {
          label: `Ever at ${percent(values.level, 0)}, at most`,
          expression: 'level to the power θ',
          result: chance(fan.ever),
        },
    ...(fan.within === null
      ? []
      : [
          {
            label: `Within ${number(values.trades)} trades`,
            expression: 'every capital, trade by trade',
            result: chance(fan.within),
          },
        ]),
    {
      label: 'Paths ruined',
      expression: `of ${number(PATHS)}`,
      result: number(PATHS * fan.ruined),
    },
    {
      label: 'Ten losses in a row',
      expression: `within ${number(values.trades)} trades`,
      result: chance(fan.streak),
    },
  ];
}
