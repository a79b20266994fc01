/** The exact arithmetic with the reader's own numbers, in decimals, line by line. */
import { Decimal } from '../../../engine/index.ts';
import type { Step } from '../../kit/define.ts';
import { MINUS, number, percent, short, times } from '../../kit/format.ts';
import {
  account,
  leverageAfter,
  marked,
  priceNow,
  sale,
  type Account,
  type Standing,
} from './position.ts';
import type { Settings } from './params.ts';
import { act, money } from './words.ts';

/** Enough digits to see what the tick rounds away. */
const exact = (value: Decimal | null): string => {
  if (value === null) return '–';
  const places = Math.min(6, Math.max(2, value.decimalPlaces()));
  return number(value.toNumber(), value.decimalPlaces() > 6 ? 4 : places);
};

const plain = (value: number | Decimal): string => short(Number(value), 8);

const signed = (value: Decimal): string => `${value.lt(0) ? MINUS : '+'} ${exact(value.abs())}`;

export function working(values: Settings): Step[] {
  const of = account(values);
  const now = of.at(priceNow(values));
  const steps =
    values.contract === 'inverse' ? inverseLevels(values, of) : linearLevels(values, of);
  return [...steps, ...standingSteps(values, of, now)];
}

function linearLevels(values: Settings, of: Account): Step[] {
  const { entry, margin, s } = of;
  const m = plain(new Decimal(values.maintenance).div(100));
  const left = entry.minus(margin.times(s));
  const amount = entry.times(values.amount).div(100);
  const minus = amount.isZero() ? '' : ` ${s === 1 ? MINUS : '+'} ${exact(amount)}`;
  const over = amount.isZero() ? exact(left) : `(${exact(left)}${minus})`;
  return [
    {
      label: 'Margin put up',
      expression: `${plain(entry)} ÷ ${plain(values.leverage)}`,
      result: exact(margin),
    },
    {
      label: 'Bankruptcy',
      expression: `${plain(entry)} ${s === 1 ? MINUS : '+'} ${exact(margin)}`,
      result: exact(of.exactBankruptcy),
    },
    {
      label: 'Liquidation',
      expression: `${over} ÷ (1 ${s === 1 ? MINUS : '+'} ${m})`,
      result: exact(of.exactLiquidation),
    },
    rounded(values, of),
  ];
}

function inverseLevels(values: Settings, of: Account): Step[] {
  const { entry, margin, s } = of;
  const m = plain(new Decimal(values.maintenance).div(100));
  return [
    {
      label: 'Margin put up, coin',
      expression: `1 ÷ ${plain(values.leverage)}`,
      result: exact(margin),
    },
    {
      label: 'Bankruptcy',
      expression: `${plain(entry)} ÷ (1 ${s === 1 ? '+' : MINUS} ${exact(margin)})`,
      result: exact(of.exactBankruptcy),
    },
    {
      label: 'Liquidation',
      expression: `${plain(entry)} ÷ (1 ${s === 1 ? '+' : MINUS} ${exact(margin)} ${s === 1 ? MINUS : '+'} ${m})`,
      result: exact(of.exactLiquidation),
    },
    rounded(values, of),
  ];
}

/** The venue's grid decides against the holder. */
function rounded(values: Settings, { s, liquidation }: Account): Step {
  return {
    label: 'On the venue’s grid',
    expression: `rounded ${s === 1 ? 'up' : 'down'} to ${values.tick}, against you`,
    result: liquidation === null ? 'none' : money(liquidation.toNumber()),
  };
}

function standingSteps(values: Settings, of: Account, now: Standing): Step[] {
  const { price, equity, notional, leverage } = now;
  const unit = values.contract === 'inverse' ? ', coin' : '';
  const { fraction, extra } = sale(values, marked(now));
  const settled = leverageAfter(values, marked(now));
  const name = act(of);
  const steps: Step[] = [
    {
      label: 'Price now',
      expression: `${plain(of.entry)} × (1 ${signed(new Decimal(values.move).div(100))})`,
      result: exact(price),
    },
    {
      label: `Equity now${unit}`,
      expression:
        equity === null
          ? 'without bound'
          : `${exact(of.margin)} ${signed(equity.minus(of.margin))}`,
      result: exact(equity),
    },
    {
      label: 'Leverage now',
      expression: leverage === null ? 'equity is gone' : `${exact(notional)} ÷ ${exact(equity)}`,
      result: leverage === null ? 'none' : times(leverage.toNumber()),
    },
  ];
  if (leverage === null || fraction === null) return steps;
  const share = percent(fraction * 100, 2);
  return [
    ...steps,
    {
      label: `To ${name}`,
      expression:
        fraction === 0
          ? `${times(leverage.toNumber())} is not above ${times(values.target)}`
          : `1 ${MINUS} ${plain(values.target)} ÷ ${short(leverage.toNumber(), 4)}`,
      result: share,
    },
    {
      label: 'Further move',
      expression: `${percent(values.impact)} × √${short(fraction, 4)}`,
      result: percent(extra * 100, 2),
    },
    {
      label: 'Leverage after',
      expression:
        values.contract === 'inverse'
          ? 'the closed form is for linear contracts'
          : 'at the price your own trade made',
      result: settled === null ? '–' : times(settled),
    },
  ];
}
