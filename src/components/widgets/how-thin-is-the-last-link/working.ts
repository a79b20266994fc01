/** The exact arithmetic with the reader's own numbers, line by line. */
import { fractionText, toNumber, type Rational } from '../../../engine/index.ts';
import type { Step } from '../../kit/define.ts';
import { MINUS, number, percent, short, withUnit } from '../../kit/format.ts';
import { clearingAt, recovered } from './clearing.ts';
import { chain, percentOf, thresholdOf } from './loop.ts';
import { bankName } from './networks.ts';
import { HIGHEST, toBasisPoint, type Settings } from './params.ts';

export const working = (values: Settings): Step[] =>
  values.view === 'loop' ? loopWorking(values) : networkWorking(values);

/** A ratio as it is, 18/5; as a decimal where nobody would read it. */
const exactly = (value: Rational): string => {
  const text = fractionText(value);
  return /\d{4}/.test(text) ? short(toNumber(value), 6) : text;
};

const share = (percents: number): string => short(toBasisPoint(percents) / 100, 4);

/** A loop’s ratios end after few decimals. */
const six = (value: Rational): string => short(toNumber(value), 6);

function loopWorking(values: Settings): Step[] {
  const { now, shaken, unwind } = chain(values);
  const threshold = thresholdOf(values);
  const [ltv, limit] = [share(values.ltv), share(threshold)];
  const [exposure, debt, collateral] = [now.exposure, now.debt, shaken.collateral].map(six);
  const health = now.healthFactor === null ? null : number(toNumber(now.healthFactor), 4);
  return [
    {
      label: 'Liquidation threshold',
      expression: `${short(toBasisPoint(values.ltv))} + ${short(toBasisPoint(values.gap))} points, at most ${HIGHEST}`,
      result: withUnit(short(threshold), '%'),
    },
    {
      label: 'Collateral',
      expression: `(1 ${MINUS} ${ltv}^${now.loop + 1}) ÷ (1 ${MINUS} ${ltv})`,
      result: `${exposure}`,
    },
    { label: 'Debt', expression: `${exposure} ${MINUS} 1`, result: `${debt}` },
    {
      label: 'Health factor',
      expression: health === null ? 'no debt' : `${limit} × ${exposure} ÷ ${debt}`,
      result: health ?? 'none',
    },
    {
      label: 'Fall that ends it',
      expression: health === null ? 'no debt' : `1 ${MINUS} 1 ÷ ${health}, beyond that`,
      result: percent(percentOf(now.drop), 4),
    },
    {
      label: 'With ever more loops',
      expression: `1 ${MINUS} ${ltv} ÷ ${limit}`,
      result: percent(percentOf(now.dropLimit), 4),
    },
    {
      label: 'Collateral after the fall',
      expression: `${exposure} × (1 ${MINUS} ${share(values.shock)})`,
      result: `${collateral}`,
    },
    {
      label: 'Left to you',
      expression: `${collateral} ${MINUS} ${debt}`,
      result: six(shaken.equity),
    },
    {
      label: 'To be sold for the debt',
      expression: `X × (1 ${MINUS} ${short(values.impact / 100, 6)} X) = ${debt}`,
      result:
        unwind.sold === null ? `${number(unwind.shortfall, 4)} short` : number(unwind.sold, 4),
    },
  ];
}

function networkWorking(values: Settings): Step[] {
  const { network, clearing } = clearingAt(values);
  const left = share(100 - toBasisPoint(values.shock));
  return clearing.owed.map((owed, bank): Step => {
    const received = network.debts
      .filter(({ creditor }) => creditor === bank)
      .map(
        ({ debtor, amount }) =>
          ` + ${short(amount * recovered(clearing, debtor), 4)} from ${bankName(debtor)}`,
      );
    const own = `${short(network.outsideAssets[bank] ?? 0)} × ${left} ${MINUS} ${short(network.outsideDebts[bank] ?? 0)}`;
    const round = clearing.roundOfDefault[bank] ?? null;
    const state = round === null ? 'enough' : `too little, round ${round}`;
    return {
      label: `Bank ${bankName(bank)} owes ${exactly(owed)}`,
      expression: `${own}${received.join('')}: ${state}`,
      result: `pays ${exactly(clearing.payments[bank] ?? owed)}`,
    };
  });
}
