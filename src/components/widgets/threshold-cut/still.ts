/** Two limits of a loan that can be lowered: what may be borrowed anew, and where liquidation begins. */
import { healthFactor, toNumber } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent } from '../../kit/format.ts';

const PLEDGE = 100;
const LOWERED = 70;

const params = {
  cut: {
    kind: 'choice',
    label: 'Lowered',
    options: [
      { value: 'loan-to-value', label: 'Loan-to-value' },
      { value: 'threshold', label: 'Threshold' },
    ],
    default: 'threshold',
  },
  debt: {
    kind: 'number',
    label: 'Debt, of the pledge',
    unit: '%',
    min: 40,
    max: 78,
    step: 1,
    default: 72,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  level: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  at: { kind: 'number', label: 'Of the pledge', unit: '%', digits: 0 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

/** Before: 75 may be borrowed, and liquidation begins at 80. One of the two falls to 70. */
const limits = ({ cut }: V) =>
  cut === 'threshold'
    ? { borrow: LOWERED - 5, threshold: LOWERED }
    : { borrow: LOWERED, threshold: 80 };

const health = (values: V): number => {
  const factor = healthFactor({
    collateral: PLEDGE,
    debt: values.debt,
    liquidationThreshold: limits(values).threshold / 100,
  });
  return factor === null ? Infinity : toNumber(factor);
};

function run(values: V): R[] {
  const { borrow, threshold } = limits(values);
  const liquidated = health(values) < 1;
  return [
    { what: 'Debt', kind: liquidated ? 'due' : 'safe', level: 0, at: values.debt },
    { what: 'May be borrowed', kind: 'borrow', level: 1, at: borrow },
    { what: 'Liquidation begins', kind: 'threshold', level: 1, at: threshold },
  ];
}

export const widget = defineWidget({
  id: 'threshold-cut',
  title: 'Which cut liquidates an open loan?',
  question: 'Which of a loan’s two limits can be lowered without liquidating anyone?',
  measures: 'Of a pledge, %. Before the cut 75 may be borrowed and liquidation begins at 80.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    health: { label: 'health factor', unit: '', digits: 2, of: health },
    debt: { label: 'debt', unit: '%', digits: 0, of: ({ debt }) => debt },
  },
  finding: (values) =>
    `After the cut, a debt of ${percent(values.debt, 0)} ${health(values) < 1 ? 'is due' : 'stays open'}`,
  readout: (values) => {
    const { borrow, threshold } = limits(values);
    return `With ${percent(borrow, 0)} to borrow and liquidation beyond ${percent(threshold, 0)}, a debt of ${percent(values.debt, 0)} has a health factor of ${number(health(values), 2)}.`;
  },
  figure: () => {
    const axis = { column: 'at', label: '', domain: [0, 115], ticks: [] } as const;
    const kind = (name: string) => (row: R) => row.kind === name;
    const label = (side: 'start' | 'end', dy: number) =>
      ({ side, dx: 6, dy, strong: true }) as const;
    const bar = { mark: 'bar', x1: 0, x2: 'at', y: 0.32, thick: 30 } as const;
    const text = ({ at }: R) => `debt ${percent(at ?? 0, 0)}`;
    return {
      x: axis,
      panels: [
        {
          x: axis,
          y: { column: 'level', label: '', domain: [0, 1], ticks: [] },
          height: { narrow: 112, wide: 112 },
          marks: [
            {
              ...bar,
              where: kind('safe'),
              tone: 'gain',
              fill: 'wash',
              label: { text, ...label('start', 20), tone: 'ink' },
            },
            {
              ...bar,
              where: kind('due'),
              tone: 'loss',
              fill: 'hatch',
              label: { text: (row) => `${text(row)}, due`, ...label('start', 20), tone: 'loss' },
            },
            {
              mark: 'rule',
              at: 'x',
              where: kind('borrow'),
              dash: 'dashed',
              label: { text: ({ at }) => `borrow to ${percent(at ?? 0, 0)}`, ...label('end', 0) },
            },
            {
              mark: 'rule',
              at: 'x',
              where: kind('threshold'),
              tone: 'warn',
              dash: 'full',
              label: {
                text: ({ at }) => `due at ${percent(at ?? 0, 0)}`,
                ...label('start', 20),
                tone: 'warn',
              },
            },
          ],
        },
      ],
    };
  },
});
