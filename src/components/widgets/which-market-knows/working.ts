/** The arithmetic with the reader’s own numbers, line by line. */
import { laggedCopyCorrelation } from '../../../engine/index.ts';
import type { Step } from '../../kit/define.ts';
import { MINUS, number, percent, short } from '../../kit/format.ts';
import { loanOf } from './loan.ts';
import { pairOf, STEPS } from './pair.ts';
import type { Settings } from './params.ts';
import { duration } from './words.ts';

export const working = (values: Settings): Step[] =>
  ({ pair, horizon, venue })[values.view](values);

const share = (value: number): string => percent(100 * value, 1);

function pair(values: Settings): Step[] {
  const { shares, gap, atEnd } = pairOf(values);
  const [a, b, s, t, rho] = [
    values.followA,
    values.followB,
    values.noiseA,
    values.noiseB,
    values.shared,
  ].map((value) => short(value, 2));
  const step = {
    label: 'What noise adds to the gap, a step',
    expression: `√(${s}² + ${t}² ${MINUS} 2 × ${rho} × ${s} × ${t})`,
    result: `${number(gap.stepDeviation, 3)} bp`,
  };
  if (shares === null)
    return [
      step,
      {
        label: `Gap after ${number(STEPS)} steps`,
        expression: `that × √${number(STEPS)}`,
        result: `${number(atEnd, 2)} bp`,
      },
    ];
  const [g, rest] = shares.component;
  const [gs, rt] = [number(g * values.noiseA, 3), number(rest * values.noiseB, 3)];
  return [
    {
      label: 'Component share of A, g',
      expression: `${b} ÷ (${a} + ${b})`,
      result: share(g),
    },
    {
      label: 'Deviation of the common price, √V',
      expression: `√(${gs}² + 2 × ${rho} × ${gs} × ${rt} + ${rt}²)`,
      result: `${number(shares.efficientDeviation, 4)} bp`,
    },
    {
      label: 'Information share, A first',
      expression: `(${gs} + ${rho} × ${rt})² ÷ V`,
      result: share(shares.first[0]),
    },
    {
      label: 'Information share, A last',
      expression: `${gs}² × (1 ${MINUS} ${rho}²) ÷ V`,
      result: share(shares.last[0]),
    },
    {
      label: 'Left of a gap a step later, φ',
      expression: `1 ${MINUS} ${a} ${MINUS} ${b}`,
      result: number(gap.persistence, 2),
    },
    {
      label: 'A gap halves in',
      expression:
        gap.halfLife === null ? 'φ is not above 0' : `ln 0.5 ÷ ln ${number(gap.persistence, 2)}`,
      result: gap.halfLife === null ? 'one step' : `${number(gap.halfLife, 2)} steps`,
    },
    step,
    {
      label: 'Deviation of the gap',
      expression: `that ÷ √(1 ${MINUS} φ²)`,
      result: gap.deviation === null ? 'none' : `${number(gap.deviation, 3)} bp`,
    },
  ];
}

function horizon({ lag, horizon: h }: Settings): Step[] {
  return [
    {
      label: 'Time that both moves share',
      expression: `${number(h)} ${MINUS} ${number(lag)}`,
      result: lag >= h ? 'none' : duration(h - lag),
    },
    {
      label: 'Correlation',
      expression: `1 ${MINUS} ${number(lag)} ÷ ${number(h)}, not below 0`,
      result: number(laggedCopyCorrelation(lag, h), 3),
    },
    {
      label: 'Half is reached over',
      expression: `2 × ${number(lag)}`,
      result: duration(2 * lag),
    },
  ];
}

function venue(values: Settings): Step[] {
  const { there, elsewhere, edgeThere, premium } = loanOf(values);
  const [price, debt, threshold] = [values.price, values.debt, values.threshold].map((value) =>
    short(value, 2),
  );
  const ofDebt = values.priced === 'debt';
  return [
    {
      label: 'Premium of the venue',
      expression: `${price} ÷ 1 ${MINUS} 1`,
      result: percent(premium, 0),
    },
    {
      label: 'Health elsewhere',
      expression: `${threshold} ÷ ${debt}`,
      result: number(elsewhere, 3),
    },
    {
      label: 'Health by that venue',
      expression: ofDebt
        ? `${threshold} ÷ (${debt} × ${price})`
        : `${threshold} × ${price} ÷ ${debt}`,
      result: number(there, 3),
    },
    {
      label: 'Due there from a debt of',
      expression: `${threshold}\u202f% ${ofDebt ? '÷' : '×'} ${price}`,
      result: percent(edgeThere, 1),
    },
  ];
}
