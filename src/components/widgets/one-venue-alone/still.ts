/** One night of a coin in two places, minute by minute: one loses touch, the other does not notice. */
import series from '../../../content/series/usde-2025-10-10.json' with { type: 'json' };
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent } from '../../kit/format.ts';

const params = {
  level: {
    kind: 'number',
    label: 'Count minutes below',
    unit: 'USDT',
    min: 0.6,
    max: 1,
    step: 0.01,
    default: 0.97,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  minute: { kind: 'number', label: 'Minute', unit: '', digits: 0 },
  binance: { kind: 'number', label: 'Binance, low', unit: 'USDT', digits: 4 },
  uniswap: { kind: 'number', label: 'Uniswap pool, low', unit: 'USDT', digits: 4 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

/** Minute of the day at which the series begins. */
const START = 21 * 60 + 10;
const clock = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

const low = Math.min(...series.binance);
const at = series.binance.indexOf(low);
const least = Math.min(...series.uniswap);

const rows: readonly R[] = series.binance.map((binance, i) => ({
  what: i % 10 === 0 || i === at ? clock(START + i) : '',
  kind: 'minute',
  minute: START + i,
  binance,
  uniswap: series.uniswap[i] ?? null,
}));
const lowest: R = {
  what: '',
  kind: 'lowest',
  minute: START + at,
  binance: low,
  uniswap: series.uniswap[at] ?? null,
};

const below = ({ level }: V): number => series.binance.filter((price) => price < level).length;

const END = START + series.binance.length - 1;

export const widget = defineWidget({
  id: 'one-venue-alone',
  title: 'One coin, two places',
  question: 'How far did one venue’s price leave the other’s?',
  measures:
    'Lowest price of each minute on 10 October 2025: USDe in USDT at Binance, and in the pool on Uniswap v3, from series of QuantLet. Shaded: the gap.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: () => [...rows, lowest],
  quantities: {
    below: { label: 'minutes with a low below', unit: '', digits: 0, of: below },
    low: { label: 'lowest price at Binance', unit: 'USDT', digits: 2, of: () => low },
    pool: { label: 'lowest price in the pool', unit: 'USDT', digits: 3, of: () => least },
    gap: {
      label: 'widest gap',
      unit: '%',
      digits: 0,
      of: () => 100 * (1 - low / (series.uniswap[at] ?? 1)),
    },
  },
  finding: () =>
    `One dollar coin: ${number(low, 2)} in one place, ${number(series.uniswap[at] ?? 1, 2)} in another`,
  readout: (values) =>
    `On 10 October 2025 USDe fell to ${number(low, 2)} at Binance at ${clock(START + at)} UTC, ${percent(100 * (1 - low), 0)} under its worth, and was below ${number(values.level, 2)} in ${number(below(values))} minutes; in a pool on Uniswap it stayed above ${number(Math.floor(1000 * least) / 1000, 3)} for these hundred minutes.`,
  figure: () => ({
    x: {
      column: 'minute',
      label: 'universal time, 10 October 2025',
      domain: [START, END],
      ticks: [1280, 1300, 1320, 1340, 1360],
      say: clock,
    },
    panels: [
      {
        title: 'USDe, in USDT',
        y: {
          column: 'binance',
          label: 'Price',
          domain: [0.6, 1.04],
          ticks: [0.6, 0.7, 0.8, 0.9, 1],
        },
        height: { narrow: 220, wide: 280 },
        marks: [
          {
            mark: 'area',
            where: ({ kind }) => kind === 'minute',
            y1: 'binance',
            y2: 'uniswap',
            tone: 'warn',
          },
          {
            mark: 'line',
            where: ({ kind }) => kind === 'minute',
            y: 'uniswap',
            tone: 'ink',
          },
          {
            mark: 'line',
            where: ({ kind }) => kind === 'minute',
            y: 'binance',
            tone: 'loss',
          },
          {
            mark: 'text',
            x: END,
            y: 1.012,
            where: ({ kind }) => kind === 'lowest',
            label: { text: 'Uniswap pool', side: 'end', strong: true },
          },
          {
            mark: 'text',
            x: END,
            y: 0.915,
            where: ({ kind }) => kind === 'lowest',
            label: { text: 'Binance', side: 'end', strong: true, tone: 'loss' },
          },
          {
            mark: 'dot',
            where: ({ kind }) => kind === 'lowest',
            y: 'binance',
            tone: 'loss',
            label: {
              text: ({ minute, binance }) => `${number(binance ?? 0, 2)} at ${clock(minute ?? 0)}`,
              side: 'start',
              dx: 10,
              dy: 5,
              strong: true,
            },
          },
        ],
      },
    ],
  }),
});
