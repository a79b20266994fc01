/** Three debts of one loan, and how much of one of them a single liquidation may repay. */
import { repayable, toNumber } from '../../../engine/index.ts';
import { defineWidget, type ChoiceParam, type Row, type Values } from '../../kit/define.ts';
import { number } from '../../kit/format.ts';

/** The example of Aave’s document: each a debt of 3000 dollars, and half may be repaid. */
const DEBTS = ['GHO', 'USDC', 'DAI'] as const;
const OWED = 3000;

const params = {
  of: {
    kind: 'choice',
    label: 'Half of',
    options: [
      { value: 'each', label: 'Each debt' },
      { value: 'all', label: 'All debts' },
    ],
    default: 'all',
  } satisfies ChoiceParam<'each' | 'all'>,
  share: {
    kind: 'number',
    label: 'Close factor',
    unit: '%',
    min: 10,
    max: 100,
    step: 5,
    default: 50,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  part: { kind: 'text', label: 'Part' },
  level: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  from: { kind: 'number', label: 'From', unit: 'USD', digits: 0 },
  to: { kind: 'number', label: 'To', unit: 'USD', digits: 0 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

function repaid({ of, share }: V): number {
  const { ofThisDebt, ofAllDebts } = repayable({
    debt: OWED,
    otherDebts: (DEBTS.length - 1) * OWED,
    closeFactor: share / 100,
  });
  return toNumber(of === 'each' ? ofThisDebt : ofAllDebts);
}

function run(values: V): R[] {
  return DEBTS.flatMap((what, i): R[] => {
    const cut = i === 0 ? repaid(values) : 0;
    const level = DEBTS.length - 1 - i;
    return [
      { what, part: 'repaid', level, from: 0, to: cut },
      { what, part: 'owed', level, from: cut, to: OWED },
    ];
  });
}

export const widget = defineWidget({
  id: 'close-factor-reach',
  title: 'How much may one liquidation repay?',
  question: 'Does half of a loan mean half of each debt, or half of all?',
  measures: 'Debts of 3000 dollars each. Hatched: what one call may repay of the first.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    repaid: { label: 'repaid at once, of one debt', unit: 'USD', digits: 0, of: repaid },
  },
  finding: (values) => `One call may repay ${number(repaid(values))} of a debt of ${number(OWED)}`,
  readout: (values) =>
    `Of three debts of ${number(OWED)} dollars one liquidation may repay ${number(repaid(values))} of the one it chooses.`,
  figure: () => {
    const axis = { column: 'from', label: '', domain: [0, OWED], ticks: [] } as const;
    const part = (name: string) => (row: R) => row.part === name && row.to !== row.from;
    const bar = { mark: 'bar', x1: 'from', x2: 'to', y: 'level', thick: 24 } as const;
    return {
      x: axis,
      panels: [
        {
          x: axis,
          y: { column: 'level', label: '', domain: [-0.45, 2.75], ticks: [] },
          height: { narrow: 150, wide: 150 },
          marks: [
            { ...bar, where: part('owed'), tone: 'quiet', fill: 'wash' },
            { ...bar, where: part('repaid'), tone: 'warn', fill: 'hatch' },
            {
              mark: 'text',
              x: 0,
              where: ({ part: name }) => name === 'repaid',
              label: {
                text: ({ what, to }: R) =>
                  (to ?? 0) > 0 ? `${what}: ${number(to ?? 0)} at once` : what,
                side: 'start',
                dy: -18,
                tone: 'ink',
              },
            },
          ],
        },
      ],
    };
  },
});
