/** How often a feed writes, by volatility: the heartbeat while it is calm, d²/σ² once it is not. */
import { feedPace } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { percent } from '../../kit/format.ts';
import { quantityOf } from '../../kit/parts.ts';
import { span } from '../how-wrong-is-the-price/words.ts';

const params = {
  volatility: {
    kind: 'number',
    label: 'Volatility, a year',
    unit: '%',
    min: 5,
    max: 300,
    step: 1,
    default: 80,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  volatility: { kind: 'number', label: 'Volatility a year', unit: '%', digits: 0 },
  minutes: { kind: 'number', label: 'Between two writes', unit: 'min', digits: 1 },
  alone: { kind: 'number', label: 'To the threshold alone', unit: 'min', digits: 1 },
} as const;

type C = typeof columns;
type V = Values<typeof params>;
type R = Row<C>;

const HEARTBEAT = 3600;
const [FROM, TO, STEPS] = [5, 300, 60];
const pace = (volatility: number) =>
  feedPace({ volatility: volatility / 100, deviation: 0.005, heartbeat: HEARTBEAT });

const at = (kind: string, volatility: number, what = ''): R => {
  const { interval, toThreshold } = pace(volatility);
  return { what, kind, volatility, minutes: interval / 60, alone: (toThreshold ?? 0) / 60 };
};

const run = ({ volatility }: V): R[] => [
  at('now', volatility, `At ${volatility}\u202f% a year`),
  ...[10, 20, 40, 80, 160].map((each) => at('told', each, `At ${each}\u202f%`)),
  ...Array.from({ length: STEPS + 1 }, (_, i) => at('curve', FROM * (TO / FROM) ** (i / STEPS))),
];

const is = (kind: string) => (row: R) => row.kind === kind;
const of = quantityOf<typeof params>();

const said = new Map<number, string>([
  [1, '1 min'],
  [5, '5 min'],
  [20, '20 min'],
  [60, '1 h'],
  [360, '6 h'],
]);

export const widget = defineWidget({
  id: 'update-law',
  title: 'How often it writes',
  question: 'How often does a feed write at which volatility?',
  measures:
    'Mean time between two writes of a feed with a threshold of 0.5\u202f% and a heartbeat of an hour; a market without drift or jumps.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    minutes: of('between two writes', 'min', 0, ({ volatility }) => pace(volatility).interval / 60),
    heartbeat: of('by the heartbeat', '%', 1, (v) => 100 * pace(v.volatility).byHeartbeat),
    writes: of('writes a day', '', 0, (v) => pace(v.volatility).perDay),
  },
  finding: ({ volatility }) => {
    const { interval } = pace(volatility);
    const rather = interval < 0.8 * HEARTBEAT ? ', not every hour' : '';
    return `At ${volatility}\u202f% a year it writes about every ${span(interval)}${rather}`;
  },
  readout: ({ volatility }) => {
    const { interval, byHeartbeat } = pace(volatility);
    return `At ${volatility}\u202f% a year a feed of 0.5\u202f% and an hour writes about every ${span(interval)}; its heartbeat makes ${percent(100 * byHeartbeat)} of the writes.`;
  },
  figure: () => ({
    x: {
      column: 'volatility',
      label: 'volatility a year, %',
      scale: 'log',
      domain: [FROM, TO],
      ticks: [5, 10, 20, 40, 80, 160],
    },
    panels: [
      {
        title: 'Between two writes',
        y: {
          column: 'minutes',
          label: 'Between two writes',
          scale: 'log',
          domain: [1, 360],
          ticks: [...said.keys()],
          say: (tick) => said.get(tick) ?? '',
        },
        height: { narrow: 210, wide: 250 },
        marks: [
          { mark: 'line', where: is('curve'), y: 'alone', tone: 'quiet', weight: 'thin' },
          { mark: 'line', where: is('curve'), y: 'minutes', tone: 'gain' },
          {
            mark: 'text',
            x: 5.4,
            y: 60,
            label: { text: 'heartbeat', side: 'start', dy: 20, strong: true },
          },
          {
            mark: 'text',
            x: 30,
            y: 170,
            label: { text: 'threshold alone', side: 'start', dx: 8, dy: 0 },
          },
          {
            mark: 'dot',
            where: is('now'),
            tone: 'gain',
            label: {
              text: ({ minutes }) => span(60 * (minutes ?? 0)),
              side: 'start',
              dx: 10,
              dy: -8,
              strong: true,
            },
          },
        ],
      },
    ],
  }),
});
