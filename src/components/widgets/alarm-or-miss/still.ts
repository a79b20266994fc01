/** Strict or loose: alarms on ordinary days against crash days that pass below the threshold. */
import { closeProbability, touchProbability } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent, short } from '../../kit/format.ts';
import type { LineMark } from '../../kit/marks.ts';

const params = {
  distance: {
    kind: 'number',
    label: 'Distance of the threshold',
    symbol: 'h',
    unit: '%',
    min: 1,
    max: 30,
    step: 0.5,
    default: 7,
  },
  volatility: {
    kind: 'number',
    label: 'Volatility, ordinary days',
    symbol: 'σ',
    unit: '%',
    min: 0.5,
    max: 10,
    step: 0.5,
    default: 4,
  },
  crash: {
    kind: 'number',
    label: 'Volatility, crash days',
    unit: '%',
    min: 1,
    max: 30,
    step: 0.5,
    default: 12,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  distance: { kind: 'number', label: 'Distance', unit: '%', digits: 1 },
  alarm: { kind: 'number', label: 'Ordinary days that touch it', unit: '%', digits: 1 },
  miss: { kind: 'number', label: 'Crash days that do not', unit: '%', digits: 1 },
} as const;

type C = typeof columns;
type V = Values<typeof params>;
type R = Row<C>;

const passage = (distance: number, volatility: number) => ({
  price: 1,
  barrier: 1 - distance / 100,
  direction: 'down' as const,
  volatility: volatility / 100,
  years: 1,
});

/** Ordinary days that touch it, %, and those of them that close above it all the same. */
const alarm = ({ volatility }: V, distance: number) =>
  100 * touchProbability(passage(distance, volatility));
const miss = ({ crash }: V, distance: number) =>
  100 * (1 - touchProbability(passage(distance, crash)));
/** Of the days that touch, those that close back above. */
const back = ({ volatility, distance }: V) => {
  const at = passage(distance, volatility);
  const touch = touchProbability(at);
  return touch > 0 ? 100 * (1 - closeProbability(at) / touch) : null;
};

const TO = 20;

const at = (values: V, kind: string, distance: number, what = ''): R => ({
  what,
  kind,
  distance,
  alarm: alarm(values, distance),
  miss: miss(values, distance),
});

const line = (
  y: 'alarm' | 'miss',
  text: string,
  tone: 'loss' | 'gain',
  dy: number,
): LineMark<C> => ({
  mark: 'line',
  where: ({ kind }) => kind === 'curve',
  y,
  tone,
  label: { text, side: 'end', dx: 0, dy, strong: true },
});

export const widget = defineWidget({
  id: 'alarm-or-miss',
  title: 'Strict or loose?',
  question: 'What does a stricter threshold cost, and what does a looser one miss?',
  measures:
    'Share of days, by the distance of a threshold on falls: ordinary days of one volatility that touch it, and crash days of another that do not. Both volatilities are ours.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: (values) => [
    at(values, 'now', values.distance, `At ${short(values.distance, 1)}\u202f%`),
    ...[5, 10, 15, 20].map((distance) => at(values, 'read', distance, `At ${distance}\u202f%`)),
    ...Array.from({ length: 2 * TO - 1 }, (_, i) => at(values, 'curve', 1 + i / 2)),
  ],
  quantities: {
    alarm: {
      label: 'ordinary days that touch it',
      unit: '%',
      digits: 1,
      of: (v) => alarm(v, v.distance),
    },
    miss: { label: 'crash days that do not', unit: '%', digits: 0, of: (v) => miss(v, v.distance) },
    back: { label: 'touches that close back above', unit: '%', digits: 0, none: 'none', of: back },
  },
  finding: (values) =>
    `At ${short(values.distance, 1)}\u202f%, ${percent(alarm(values, values.distance))} of ordinary days ring, and ${percent(miss(values, values.distance), 0)} of crash days do not`,
  readout: (values) =>
    `A threshold of ${short(values.distance, 1)}\u202f% is touched on ${percent(alarm(values, values.distance))} of days of ${short(values.volatility, 1)}\u202f%, and not touched on ${percent(miss(values, values.distance), 0)} of days of ${number(values.crash, 1)}\u202f%.`,
  figure: ({ distance }) => ({
    x: {
      column: 'distance',
      label: 'distance of the threshold, %',
      domain: [1, Math.max(TO, distance)],
      ticks: [1, 5, 10, 15, 20],
    },
    panels: [
      {
        title: 'Share of days',
        y: {
          column: 'alarm',
          label: 'Days',
          domain: [0, 105],
          ticks: [0, 25, 50, 75, 100],
          unit: '%',
        },
        height: { narrow: 190, wide: 220 },
        marks: [
          { mark: 'rule', at: 'x', where: ({ kind }) => kind === 'now' },
          line('miss', 'crash days missed', 'loss', -10),
          line('alarm', 'false alarms', 'gain', -10),
          {
            mark: 'dot',
            where: ({ kind }) => kind === 'now',
            y: 'miss',
            tone: 'loss',
            label: {
              text: ({ miss: own }) => percent(own ?? 0, 0),
              side: 'start',
              dx: 8,
              dy: 16,
              strong: true,
            },
          },
          {
            mark: 'dot',
            where: ({ kind }) => kind === 'now',
            tone: 'gain',
            label: {
              text: ({ alarm: own }) => percent(own ?? 0),
              side: 'start',
              dx: 8,
              dy: -8,
              strong: true,
            },
          },
        ],
      },
    ],
  }),
});
