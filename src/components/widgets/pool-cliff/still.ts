/** How a pool of two prices the coin it has too much of: flat for long, then not at all. */
import { defaults, defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent } from '../../kit/format.ts';
import { params as all, type Settings } from '../is-one-still-one/params.ts';
import { ordinaryAt, priceAt } from '../is-one-still-one/peg.ts';

const params = {
  share: { ...all.share, named: [] },
  amplification: all.amplification,
} as const;

const columns = {
  what: { kind: 'text', label: 'Share of the pool' },
  share: { kind: 'number', label: 'Share', unit: '%', digits: 1 },
  price: { kind: 'number', label: 'Price', unit: '', digits: 3 },
  ordinary: { kind: 'number', label: 'In an ordinary pool', unit: '', digits: 3 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const settings = (values: V): Settings => ({ ...defaults(all), ...values });
const price = (values: V, share: number): number => priceAt(settings(values), share);

/** The share after which it is told again. */
const LATER = 95;

const SHARES = [
  ...Array.from({ length: 30 }, (_, i) => 50 + i),
  ...Array.from({ length: 30 }, (_, i) => 80 + i / 2),
  ...Array.from({ length: 50 }, (_, i) => 95 + i / 10),
];

const run = (values: V): R[] => {
  const at = (share: number, what: string): R => ({
    what,
    share,
    price: price(values, share),
    ordinary: ordinaryAt(settings(values), share),
  });
  return [
    ...SHARES.map((share) => at(share, '')),
    ...[values.share, LATER].map((share) => at(share, percent(share, 0))),
  ];
};

const told = (row: R): boolean => row.what !== '';

export const widget = defineWidget({
  id: 'pool-cliff',
  title: 'When does a pool let go?',
  question: 'What does a pool pay for the coin it has too much of?',
  measures:
    'Price in the other coin, before fees, in a pool of two with an A of 100; thin: in an ordinary pool.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    later: {
      label: `price at ${LATER}\u202f% of the pool`,
      unit: '',
      digits: 3,
      of: (values) => price(values, LATER),
    },
  },
  finding: (values) =>
    `At ${percent(values.share, 0)} of the pool a coin still trades at ${number(price(values, values.share), 2)}; at ${LATER}\u202f%, at ${number(price(values, LATER), 2)}`,
  readout: (values) =>
    `A coin that is ${percent(values.share, 0)} of a pool trades at ${number(price(values, values.share), 3)} of the other; at ${LATER}\u202f% of the pool, at ${number(price(values, LATER), 3)}.`,
  figure: () => ({
    x: { column: 'share', label: 'of the pool is one coin', domain: [50, 100], unit: '%' },
    panels: [
      {
        y: { column: 'price', label: 'Price', domain: [0, 1.08], ticks: [0, 0.25, 0.5, 0.75, 1] },
        height: { narrow: 200, wide: 250 },
        marks: [
          {
            mark: 'line',
            where: (row) => !told(row),
            y: 'ordinary',
            tone: 'quiet',
            weight: 'thin',
          },
          {
            mark: 'text',
            x: 62,
            y: 'ordinary',
            where: (row) => row.share === 62,
            label: { text: 'ordinary pool', side: 'start', dx: 8, dy: -8 },
          },
          { mark: 'line', where: (row) => !told(row), tone: 'ink' },
          {
            mark: 'dot',
            where: told,
            tone: 'ink',
            label: {
              text: (row) => `${row.what}: ${number(row.price ?? 0, 3)}`,
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
