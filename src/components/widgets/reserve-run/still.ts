/** A hole in the reserves, shared by all or left to those who come last. */
import { backingAfterRun, redeemedToLeave, sharedBacking } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent } from '../../kit/format.ts';

const params = {
  stuck: {
    kind: 'number',
    label: 'Reserves that are lost',
    unit: '%',
    min: 0.5,
    max: 50,
    step: 0.25,
    default: 8.25,
  },
  redeemed: {
    kind: 'number',
    label: 'Redeemed at one',
    unit: '%',
    min: 0,
    max: 99,
    step: 1,
    default: 50,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'Who stays' },
  redeemed: { kind: 'number', label: 'Redeemed at one', unit: '%', digits: 1 },
  left: { kind: 'number', label: 'Left for each', unit: '', digits: 3 },
  shared: { kind: 'number', label: 'If all had shared', unit: '', digits: 4 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const backing = ({ stuck }: V): number => sharedBacking({ stuck: stuck / 100, recovery: 0 });
const left = (values: V, redeemed = values.redeemed): number =>
  backingAfterRun({ backing: backing(values), redeemed: redeemed / 100 });

const run = (values: V): R[] => {
  const at = (redeemed: number, what: string): R => ({
    what,
    redeemed,
    left: left(values, redeemed),
    shared: backing(values),
  });
  const steps = Array.from({ length: 100 }, (_, i) => i);
  const empty = 100 * backing(values);
  return [
    ...[...steps, ...(empty < 99 ? [empty] : [])].sort((a, b) => a - b).map((r) => at(r, '')),
    at(values.redeemed, `after ${percent(values.redeemed, 0)} have left`),
  ];
};

export const widget = defineWidget({
  id: 'reserve-run',
  title: 'Who is left with the hole?',
  question: 'What is left for those who stay, once others have been paid in full?',
  measures: 'Reserves for each token left, of one promised, after some have redeemed at one.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    shared: { label: 'if all share', unit: '', digits: 4, of: backing },
    left: { label: 'left for each who stays', unit: '', digits: 3, of: (values) => left(values) },
    // The low of 11 March 2023: how many would have had to leave for it to be what is left.
    'to-low': {
      label: 'redeemed at one that would leave 0.876',
      unit: '%',
      digits: 0,
      none: 'none',
      of: (values) => {
        const share = redeemedToLeave({ backing: backing(values), left: 0.876 });
        return share && 100 * share;
      },
    },
  },
  finding: (values) =>
    `After ${percent(values.redeemed, 0)} have redeemed at one, ${number(left(values), 3)} is left for each who stays`,
  readout: (values) =>
    `With ${percent(values.stuck, 2)} of the reserves lost, all together have ${number(backing(values), 4)} for each token; once ${percent(values.redeemed, 0)} have redeemed at one, those who stay have ${number(left(values), 3)}.`,
  figure: (values) => ({
    x: { column: 'redeemed', label: 'have redeemed at one', domain: [0, 100], unit: '%' },
    panels: [
      {
        y: { column: 'left', label: 'Left', domain: [0, 1.1], ticks: [0, 0.5, 1] },
        height: { narrow: 130, wide: 150 },
        marks: [
          {
            mark: 'line',
            where: (row) => row.what === '',
            y: 'shared',
            tone: 'quiet',
            label: {
              text: values.stuck < 30 ? 'shared by all' : '',
              side: 'end',
              dx: 4,
              dy: -8,
            },
          },
          { mark: 'line', where: (row) => row.what === '', tone: 'ink' },
          {
            mark: 'dot',
            where: (row) => row.what !== '',
            tone: 'ink',
            label: {
              text: (row) => `${number(row.left ?? 0, 3)} left`,
              side: 'end',
              dx: 10,
              dy: 18,
              strong: true,
            },
          },
        ],
      },
    ],
  }),
});
