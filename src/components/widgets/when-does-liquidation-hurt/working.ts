/** The exact arithmetic with the reader's own numbers, line by line. */
import { toNumber } from '../../../engine/index.ts';
import type { Step } from '../../kit/define.ts';
import { MINUS, number, percent, short, withUnit } from '../../kit/format.ts';
import { edges, equityLost, loanHere, PLEDGE } from './loan.ts';
import { toBasisPoint, type Settings } from './params.ts';

export function working(values: Settings): Step[] {
  const owed = short(toBasisPoint(values.ltv));
  const price = short(PLEDGE - toBasisPoint(values.fall));
  const limit = short(toBasisPoint(values.threshold) / 100, 4);
  const paid = short(1 + toBasisPoint(values.bonus) / 100, 4);
  const { liquidated, hurts, water } = edges(values);
  const { health, step, claim } = loanHere(values);
  const lost = equityLost(values);
  const equity = short(PLEDGE - toBasisPoint(values.ltv));
  return [
    {
      label: 'Health factor',
      expression: `${limit} × ${price} ÷ ${owed}`,
      result: number(health, 4),
    },
    {
      label: 'Fall that liquidates',
      expression: `1 ${MINUS} ${owed} ÷ (${limit} × 100), beyond that`,
      result: percent(liquidated, 4),
    },
    {
      label: 'Fall beyond which liquidation hurts',
      expression:
        hurts > liquidated
          ? `1 ${MINUS} ${owed} × ${paid} ÷ 100`
          : `the same: ${limit} × ${paid} is 1 or more`,
      result: percent(hurts, 4),
    },
    {
      label: 'Fall beyond which the debt is not covered',
      expression: `1 ${MINUS} ${owed} ÷ 100`,
      result: percent(water, 4),
    },
    {
      label: 'Lost of the equity',
      expression: `${short(toBasisPoint(values.fall))} ÷ ${equity}`,
      result: lost === null ? 'none' : percent(lost, 2),
    },
    ...(step === null
      ? [{ label: 'One liquidation', expression: 'not below 1', result: 'none' }]
      : [
          {
            label: 'Repaid, and seized for it',
            expression: `${short(toNumber(step.repaid), 4)} × ${paid}, at most ${price}`,
            result: short(toNumber(step.seized), 4),
          },
          {
            label: 'Health factor after it',
            expression: `${limit} × ${short(toNumber(step.collateral), 4)} ÷ ${short(toNumber(step.debt), 4)}`,
            result: step.healthAfter === null ? 'no debt' : number(toNumber(step.healthAfter), 4),
          },
        ]),
    {
      label: 'Deviations to default',
      expression: `d₂ = ln(${price} ÷ ${owed}) ÷ (σ√T) ${MINUS} σ√T ÷ 2, σ√T = ${short((values.volatility / 100) * Math.sqrt(values.days / 365), 4)}`,
      result: claim.distance === null ? 'none' : number(claim.distance, 4),
    },
    {
      label: 'Lender’s claim',
      expression: `${owed} × N(d₂) + ${price} × N(${MINUS}d₁)`,
      result: number(claim.value, 4),
    },
    {
      label: 'Moved by 1\u202f% of collateral',
      expression: `N(${MINUS}d₁) × ${price} ÷ ${number(claim.value, 4)}`,
      result: withUnit(number(claim.elasticity, 4), '%'),
    },
  ];
}
