/** One liquidation of a loan: what is left of the pledge and of the debt, and whether the rest is safer. */
import { liquidateLoan, toNumber, toxicLoanToValue } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent, short } from '../../kit/format.ts';

const PLEDGE = 100;
/** Share of the pledge that may be owed. */
const THRESHOLD = '0.8';

const params = {
  debt: {
    kind: 'number',
    label: 'Debt, of the pledge',
    unit: '%',
    min: 80,
    max: 120,
    step: 1,
    default: 82,
  },
  bonus: {
    kind: 'number',
    label: 'Bonus of the liquidator',
    symbol: 'i',
    unit: '%',
    min: 0,
    max: 20,
    step: 1,
    default: 5,
  },
  part: {
    kind: 'number',
    label: 'Repaid at once, of the debt',
    unit: '%',
    min: 5,
    max: 100,
    step: 5,
    default: 50,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  part: { kind: 'text', label: 'Part' },
  level: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  from: { kind: 'number', label: 'From', unit: '', digits: 2 },
  to: { kind: 'number', label: 'To', unit: '', digits: 2 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

function bite({ debt, bonus, part }: V) {
  const loan = liquidateLoan({
    collateral: PLEDGE,
    debt,
    liquidationThreshold: THRESHOLD,
    bonus: bonus / 100,
    closeFactor: part / 100,
  });
  return {
    pledge: toNumber(loan.collateral),
    debt: toNumber(loan.debt),
    before: loan.healthBefore && toNumber(loan.healthBefore),
    after: loan.healthAfter && toNumber(loan.healthAfter),
  };
}

const PLEDGED = 1;
const OWED = 0;

function run(values: V): R[] {
  const { pledge, debt } = bite(values);
  const bar = (what: string, part: string, level: number, from: number, to: number): R => {
    return { what, part, level, from, to };
  };
  return [
    bar('Pledge', 'left', PLEDGED, 0, pledge),
    bar('Pledge', 'taken', PLEDGED, pledge, PLEDGE),
    bar('Debt', 'owed', OWED, 0, debt),
    bar('Debt', 'repaid', OWED, debt, values.debt),
  ];
}

const factor = (value: number | null): string => (value === null ? 'none' : number(value, 3));

export const widget = defineWidget({
  id: 'loan-bite',
  title: 'Does a liquidation help the loan?',
  question: 'Is what is left of a loan safer after a liquidation, or worse?',
  measures: 'A pledge of 100, of which 80 may be owed. Hatched: taken by the liquidator.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    before: {
      label: 'health factor before',
      unit: '',
      digits: 3,
      none: 'none',
      of: (values) => bite(values).before,
    },
    after: {
      label: 'health factor after',
      unit: '',
      digits: 3,
      none: 'no debt',
      of: (values) => bite(values).after,
    },
    toxic: {
      label: 'debt, of the pledge, above which each bite harms',
      unit: '%',
      digits: 1,
      of: ({ bonus }) => 100 * toNumber(toxicLoanToValue(bonus / 100)),
    },
  },
  finding: (values) => {
    const { before, after } = bite(values);
    if (after === null) return `A debt of ${short(values.debt)} is repaid whole`;
    const better =
      after > (before ?? 0) ? 'helps' : after < (before ?? 0) ? 'harms' : 'changes nothing';
    return `At a debt of ${percent(values.debt, 0)} of the pledge, a bite ${better}`;
  },
  readout: (values) => {
    const { pledge, debt, before, after } = bite(values);
    return `A pledge of ${PLEDGE} with a debt of ${short(values.debt)} becomes ${short(pledge)} with ${short(debt)}: the health factor goes from ${factor(before)} to ${factor(after)}.`;
  },
  figure: () => {
    const part = (name: string) => (row: R) => row.part === name;
    const bar = { mark: 'bar', x1: 'from', x2: 'to', y: 'level', thick: 30 } as const;
    const axis = { column: 'from', label: '', domain: [0, 120], ticks: [] } as const;
    const text = ({ what, part: name, from, to }: R) =>
      `${from === 0 ? `${what}: ` : ''}${short((to ?? 0) - (from ?? 0), 1)} ${name}`;
    const label = { text, dy: -21, strong: true, tone: 'ink' } as const;
    return {
      x: axis,
      panels: [
        {
          x: axis,
          y: { column: 'level', label: '', domain: [-0.4, 1.7], ticks: [] },
          height: { narrow: 140, wide: 140 },
          marks: [
            {
              ...bar,
              where: part('left'),
              tone: 'gain',
              fill: 'wash',
              label: { ...label, side: 'start' },
            },
            {
              ...bar,
              where: part('taken'),
              tone: 'loss',
              fill: 'hatch',
              label: { ...label, side: 'end' },
            },
            {
              ...bar,
              where: part('owed'),
              tone: 'quiet',
              fill: 'wash',
              label: { ...label, side: 'start' },
            },
            {
              ...bar,
              where: part('repaid'),
              tone: 'warn',
              fill: 'hatch',
              label: { ...label, side: 'end' },
            },
          ],
        },
      ],
    };
  },
});
