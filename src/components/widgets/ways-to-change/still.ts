/** How long each way of changing a limit takes, on one line of days. */
import { stewardPath, toNumber } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { short } from '../../kit/format.ts';
import { STRIDE, VOTE } from '../is-the-limit-tight-enough/change.ts';

/** A decision of ESMA was published on 1 June 2018 and in force on 1 August. */
const DECREE = (Date.UTC(2018, 7, 1) - Date.UTC(2018, 5, 1)) / 86_400_000;

const params = {
  points: {
    kind: 'number',
    label: 'Change of the limit, points',
    unit: '',
    min: 0,
    max: 20,
    step: 0.5,
    default: 10,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'Changed by' },
  level: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  days: { kind: 'number', label: 'Days', unit: '', digits: 2 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

/** Days of a delegate’s steps, the first at once, and how many they are. */
function delegate({ points }: V) {
  const { steps, daysFirstImmediate } = stewardPath({ from: 0, to: points, ...STRIDE });
  return { steps, days: toNumber(daysFirstImmediate) };
}

const run = (values: V): R[] => [
  { what: 'a formula', level: 3, days: 0 },
  { what: 'a vote', level: 2, days: VOTE.total },
  { what: `a delegate’s ${delegate(values).steps} steps`, level: 1, days: delegate(values).days },
  { what: 'a regulator', level: 0, days: DECREE },
];

const days = (value: number): string =>
  value === 0 ? 'at once' : `${short(value)} day${value === 1 ? '' : 's'}`;

export const widget = defineWidget({
  id: 'ways-to-change',
  title: 'Who changes a limit, and how fast?',
  question: 'How long does each way of changing a limit take?',
  measures: 'Days from proposal or publication until the change is in force.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    vote: { label: 'days of a vote', unit: '', digits: 2, of: () => VOTE.total },
    steps: { label: 'steps of a delegate', unit: '', digits: 0, of: (v) => delegate(v).steps },
    days: { label: 'days of a delegate', unit: '', digits: 0, of: (v) => delegate(v).days },
    decree: { label: 'days of a decree', unit: '', digits: 0, of: () => DECREE },
  },
  finding: (values) =>
    `${short(values.points, 1)} points by a delegate take ${days(delegate(values).days)}, by a vote ${days(VOTE.total)}`,
  readout: (values) =>
    `A formula moves a limit at once, a vote takes ${days(VOTE.total)}, a delegate’s ${delegate(values).steps} steps of half a point ${days(delegate(values).days)}, and a regulator’s decision was in force after ${days(DECREE)}.`,
  figure: () => ({
    x: { column: 'days', label: '', domain: [0, 64], ticks: [] },
    panels: [
      {
        x: { column: 'days', label: '', domain: [0, 64], ticks: [] },
        y: { column: 'level', label: '', domain: [-0.45, 3.75], ticks: [] },
        height: { narrow: 176, wide: 176 },
        marks: [
          {
            mark: 'bar',
            x1: 0,
            x2: 'days',
            y: 'level',
            thick: 14,
            tone: 'warn',
            fill: 'hatch',
          },
          {
            mark: 'text',
            x: 0,
            label: {
              text: (row) => `${row.what}: ${days(row.days ?? 0)}`,
              side: 'start',
              dy: -12,
              strong: true,
            },
          },
        ],
      },
    ],
  }),
});
