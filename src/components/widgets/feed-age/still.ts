/** The finding at a glance: a feed that works is off by a bounded gap, one that has stopped by ever more. */
import { feedGap, stoppedGap } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { quantityOf } from '../../kit/parts.ts';
import type { Mark } from '../../kit/marks.ts';
import { gapText } from '../how-wrong-is-the-price/words.ts';

const params = {
  volatility: {
    kind: 'number',
    label: 'Volatility, a year',
    unit: '%',
    min: 10,
    max: 300,
    step: 1,
    default: 80,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  minutes: { kind: 'number', label: 'Age', unit: 'min', digits: 0 },
  gap: { kind: 'number', label: 'Typical gap', unit: '%', digits: 2 },
} as const;

type C = typeof columns;
type V = Values<typeof params>;
type R = Row<C>;

const [FROM, TO, STEPS] = [1, 2880, 60];
const FEED = { deviation: 0.005, heartbeat: 3600 } as const;
const AGES = [
  [60, 'an hour'],
  [1440, 'a day'],
] as const;

const working = ({ volatility }: V): number =>
  100 * feedGap({ ...FEED, volatility: volatility / 100 });
const silent = ({ volatility }: V, minutes: number): number =>
  100 * stoppedGap(volatility / 100, 60 * minutes);

const run = (values: V): R[] => [
  { what: 'A feed that works', kind: 'working', minutes: FROM, gap: working(values) },
  { what: '', kind: 'working', minutes: TO, gap: working(values) },
  ...Array.from({ length: STEPS + 1 }, (_, i): R => {
    const minutes = FROM * (TO / FROM) ** (i / STEPS);
    return { what: '', kind: 'silent', minutes, gap: silent(values, minutes) };
  }),
  ...AGES.map(([minutes, name]) => ({
    what: `Silent for ${name}`,
    kind: 'dot',
    minutes,
    gap: silent(values, minutes),
  })),
];

const is = (kind: string) => (row: R) => row.kind === kind;
const said = new Map<number, string>([
  [1, '1 min'],
  [10, '10 min'],
  [60, '1 h'],
  [360, '6 h'],
  [1440, '1 day'],
]);

const name = (text: string, minutes: number, gap: number, dy: number): Mark<C> => ({
  mark: 'text',
  x: minutes,
  y: gap,
  label: { text, side: 'end', dx: 4, dy, strong: true },
});

const of = quantityOf<typeof params>();

export const widget = defineWidget({
  id: 'feed-age',
  title: 'Working, and stopped',
  question: 'How far off is a price by its age, and how far off is a feed that works?',
  measures:
    'Typical gap between market and price, root mean square. The feed that works has a threshold of 0.5\u202f% and a heartbeat of an hour, and writes without delay.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    working: of('typical gap while it works', '%', 2, working),
    day: of('typical gap after a day of silence', '%', 1, (v) => silent(v, 1440)),
    hour: of('typical gap after an hour of silence', '%', 2, (v) => silent(v, 60)),
    times: of('a day over working', '×', 0, (v) => silent(v, 1440) / working(v)),
  },
  finding: (values) =>
    `A feed that works is typically ${gapText(working(values))} off, one silent for a day ${gapText(silent(values, 1440))}`,
  readout: (values) =>
    `At ${values.volatility}\u202f% a year a working feed is typically ${gapText(working(values))} off. Silent, it is ${gapText(silent(values, 60))} off after an hour and ${gapText(silent(values, 1440))} after a day.`,
  figure: (values) => ({
    x: {
      column: 'minutes',
      label: 'age of the last price',
      scale: 'log',
      domain: [FROM, TO],
      ticks: [...said.keys()],
      say: (tick) => said.get(tick) ?? '',
    },
    panels: [
      {
        title: 'Typical gap, %',
        y: { column: 'gap', label: 'Typical gap', domain: [0, 1.1 * silent(values, TO)] },
        height: { narrow: 230, wide: 270 },
        marks: [
          { mark: 'line', where: is('silent'), tone: 'loss' },
          { mark: 'line', where: is('working'), tone: 'gain' },
          name('a feed that works', TO, working(values), -8),
          {
            mark: 'dot',
            where: is('dot'),
            tone: 'ink',
            label: {
              text: ({ what, gap }) =>
                `${what.replace('Silent for', '').trim()}: ${gapText(gap ?? 0)}`,
              side: 'end',
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
