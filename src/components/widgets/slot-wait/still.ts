/** How long a block waits for finality, by its slot in its epoch. */
import {
  blocksWait,
  ethereumSlots,
  meanSlotsToFinality,
  slotsToFinality,
} from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number } from '../../kit/format.ts';

const params = {
  slot: {
    kind: 'number',
    label: 'Slot in its epoch',
    symbol: 's',
    unit: '',
    min: 0,
    max: 31,
    step: 1,
    default: 1,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  slot: { kind: 'number', label: 'Slot', unit: '', digits: 0 },
  minutes: { kind: 'number', label: 'Minutes to finality', unit: '', digits: 1 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const minutes = (slots: number): number => blocksWait(slots, ethereumSlots.seconds) / 60;
const wait = (slot: number): number => minutes(slotsToFinality(Math.round(slot)));
const MEAN = minutes(meanSlotsToFinality());

const run = ({ slot }: V): R[] => [
  ...Array.from({ length: ethereumSlots.perEpoch }, (_, s) => ({
    what: `Slot ${s}`,
    kind: 'slot',
    slot: s,
    minutes: wait(s),
  })),
  { what: '', kind: 'now', slot: Math.round(slot), minutes: wait(slot) },
  { what: 'Mean', kind: 'mean', slot: 31, minutes: MEAN },
];

export const widget = defineWidget({
  id: 'slot-wait',
  title: 'How long does a block wait for its vote?',
  question: 'How much does the place in its epoch change the wait?',
  measures: 'Minutes to finality on Ethereum by slot, with two thirds of the stake voting in time.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    minutes: { label: 'wait', unit: 'min', digits: 1, of: ({ slot }) => wait(slot) },
    mean: { label: 'mean wait', unit: 'min', digits: 1, of: () => MEAN },
  },
  finding: () => 'Missing the first slot of an epoch costs half as long again',
  readout: ({ slot }) =>
    `The first slot of an epoch waits ${number(wait(0), 1)} minutes, the second ${number(wait(1), 1)}, the last ${number(wait(31), 1)}; slot ${number(Math.round(slot))} waits ${number(wait(slot), 1)}, and the mean is ${number(MEAN, 1)}.`,
  figure: () => ({
    x: {
      column: 'slot',
      label: 'slot in its epoch',
      domain: [-0.5, 31.5],
      ticks: [0, 8, 16, 24, 31],
    },
    panels: [
      {
        title: 'Minutes to finality',
        y: { column: 'minutes', label: 'Minutes', domain: [11.5, 20], ticks: [12, 14, 16, 18, 20] },
        height: { narrow: 150, wide: 160 },
        marks: [
          {
            mark: 'rule',
            at: 'y',
            where: ({ kind }) => kind === 'mean',
            dash: 'dashed',
          },
          {
            mark: 'text',
            where: ({ kind }) => kind === 'mean',
            label: { text: `mean ${number(MEAN, 1)}`, side: 'end', dy: -6 },
          },
          { mark: 'dot', where: ({ kind }) => kind === 'slot', tone: 'quiet' },
          {
            mark: 'dot',
            where: ({ kind, slot }) => kind === 'slot' && slot === 0,
            tone: 'gain',
            label: {
              text: ({ minutes: m }) => number(m ?? 0, 1),
              side: 'start',
              dx: 9,
              dy: 5,
              strong: true,
              tone: 'ink',
            },
          },
          {
            mark: 'dot',
            where: ({ kind }) => kind === 'now',
            tone: 'loss',
            label: {
              text: ({ minutes: m }) => number(m ?? 0, 1),
              side: 'start',
              dx: 10,
              dy: -2,
              strong: true,
              tone: 'ink',
            },
          },
        ],
      },
    ],
  }),
});
