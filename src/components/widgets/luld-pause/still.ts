/** One share under limit up–limit down, second by second: band, limit state, pause, reopening. */
import { luldSeconds, luldSession, type LuldMoment } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent } from '../../kit/format.ts';

const params = {
  fall: {
    kind: 'number',
    label: 'Fall within a minute',
    unit: '%',
    min: 1,
    max: 20,
    step: 0.5,
    default: 7,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  phase: { kind: 'text', label: 'Phase' },
  minute: { kind: 'number', label: 'Minute', unit: '', digits: 2 },
  until: { kind: 'number', label: 'Until minute', unit: '', digits: 2 },
  price: { kind: 'number', label: 'Where orders would meet', unit: 'USD', digits: 2 },
  traded: { kind: 'number', label: 'Traded', unit: 'USD', digits: 2 },
  low: { kind: 'number', label: 'Lower band', unit: 'USD', digits: 2 },
  high: { kind: 'number', label: 'Upper band', unit: 'USD', digits: 2 },
} as const;

type C = typeof columns;
type V = Values<typeof params>;
type R = Row<C>;

const [CALM, HASTE, LENGTH, STEP] = [120, 60, 720, 5];
const WIDTH = 0.05;

/** A calm price of 100, a fall within a minute, and half of it made good during the pause. */
function priceAt(second: number, fall: number): number {
  const down = Math.min(1, Math.max(0, (second - CALM) / HASTE));
  const back = Math.min(1, Math.max(0, (second - CALM - 2 * HASTE) / 240));
  return 100 * (1 - (fall / 100) * (down - 0.5 * back));
}

const moments = ({ fall }: V): readonly LuldMoment[] =>
  luldSession({
    reference: 100,
    width: WIDTH,
    quotes: Array.from({ length: LENGTH / STEP + 1 }, (_, i) => {
      const second = i * STEP;
      return { second, price: priceAt(second, fall) };
    }),
  });

const SAID = { normal: 'trading', limit: 'limit state', paused: 'paused' } as const;

function run(values: V): R[] {
  const all = moments(values);
  const rows = all.map(({ second, price, phase, low, high, traded }, i): R => {
    const fresh = i === 0 || all[i - 1]?.phase !== phase;
    return {
      what: fresh ? `${SAID[phase]} from second ${second}` : '',
      phase,
      minute: second / 60,
      until: null,
      price,
      traded,
      low,
      high,
    };
  });
  const starts = rows.filter(({ what }) => what !== '');
  const spans = starts.map((start, i): R => ({
    ...start,
    what: '',
    phase: `span-${start.phase}`,
    until: starts[i + 1]?.minute ?? LENGTH / 60,
  }));
  return [...rows, ...spans];
}

const pausedAt = (values: V): LuldMoment | undefined =>
  moments(values).find(({ phase }) => phase === 'paused');

export const widget = defineWidget({
  id: 'luld-pause',
  title: 'Fifteen seconds, then five minutes',
  question: 'What happens to one share whose price meets its band?',
  measures:
    'One share of tier 1 at 100 dollars, with a band of 5\u202f% around the mean of five minutes; a price of ours that falls within a minute.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    limit: { label: 'seconds in a limit state', unit: 's', digits: 0, of: () => luldSeconds.limit },
    pause: { label: 'minutes paused', unit: 'min', digits: 0, of: () => luldSeconds.pause / 60 },
  },
  finding: (values) => {
    const paused = pausedAt(values);
    return paused === undefined
      ? `A fall of ${percent(values.fall, 1)} within a minute stays inside the band`
      : `${luldSeconds.limit} seconds at the edge of the band, then ${luldSeconds.pause / 60} minutes without a trade`;
  },
  readout: (values) => {
    const paused = pausedAt(values);
    if (paused === undefined)
      return `A fall of ${percent(values.fall, 1)} within a minute stays inside the band, and trading goes on.`;
    return `A fall of ${percent(values.fall, 1)} within a minute meets the lower band at ${number(paused.low, 2)}; after ${luldSeconds.limit} seconds there trading pauses, and it reopens around a new price.`;
  },
  figure: (values) => ({
    x: {
      column: 'minute',
      label: 'minutes',
      domain: [0, LENGTH / 60],
      ticks: [0, 2, 4, 6, 8, 10, 12],
    },
    panels: [
      {
        title: 'Price, USD',
        y: { column: 'price', label: 'Price', domain: [Math.min(92, 100 - values.fall - 1), 107] },
        height: { narrow: 190, wide: 220 },
        marks: [
          {
            mark: 'block',
            where: ({ phase }) => phase === 'span-paused',
            x1: 'minute',
            x2: 'until',
            y1: Math.min(92, 100 - values.fall - 1),
            y2: 107,
            tone: 'warn',
            fill: 'wash',
          },
          {
            mark: 'area',
            where: ({ until }) => until === null,
            y1: 'low',
            y2: 'high',
            tone: 'gain',
          },
          { mark: 'line', where: ({ until }) => until === null, tone: 'quiet', weight: 'thin' },
          {
            mark: 'line',
            where: ({ until, traded, minute }) =>
              until === null && traded !== null && (minute ?? 0) < 6,
            y: 'traded',
            tone: 'ink',
          },
          {
            mark: 'line',
            where: ({ until, traded, minute }) =>
              until === null && traded !== null && (minute ?? 0) >= 6,
            y: 'traded',
            tone: 'ink',
          },
          {
            mark: 'text',
            x: 'minute',
            y: 105.4,
            where: ({ phase }) => phase === 'span-paused',
            label: { text: 'paused', side: 'start', dx: 6, strong: true },
          },
        ],
      },
    ],
  }),
});
