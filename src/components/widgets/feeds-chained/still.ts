/** Two feeds made into one price: how far it may be off while neither of them need write. */
import { composedDeviation, toNumber } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { percent, short } from '../../kit/format.ts';
import { quantityOf } from '../../kit/parts.ts';

const threshold = { kind: 'number', unit: '%', min: 0.05, max: 5, step: 0.05 } as const;
const params = {
  first: { ...threshold, label: 'First threshold', default: 0.5 },
  second: { ...threshold, label: 'Second threshold', default: 0.5 },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  place: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  gap: { kind: 'number', label: 'May be off by', unit: '%', digits: 4 },
} as const;

type C = typeof columns;
type V = Values<typeof params>;
type R = Row<C>;

function gaps({ first, second }: V) {
  const { product, ratio } = composedDeviation(first / 100, second / 100);
  return { product: 100 * toNumber(product), ratio: 100 * toNumber(ratio) };
}

const run = (values: V): R[] => {
  const { product, ratio } = gaps(values);
  return [
    { what: 'One feed', kind: 'one', place: 4, gap: values.first },
    { what: 'The other', kind: 'one', place: 3, gap: values.second },
    { what: 'Multiplied', kind: 'both', place: 2, gap: product },
    { what: 'Divided', kind: 'both', place: 1, gap: ratio },
  ];
};

const is = (kind: string) => (row: R) => row.kind === kind;
const of = quantityOf<typeof params>();

export const widget = defineWidget({
  id: 'feeds-chained',
  title: 'Two feeds in a chain',
  question: 'How far may a price made of two feeds be off?',
  measures:
    'Largest gap while neither feed has reached its threshold; without delays. A ratio is worst when one is high and the other low.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    product: of('of the product', '%', 4, (v) => gaps(v).product),
    ratio: of('of the ratio', '%', 4, (v) => gaps(v).ratio),
  },
  finding: (values) =>
    `Two feeds of ${short(values.first, 2)} and ${short(values.second, 2)}\u202f% make a price that may be ${percent(gaps(values).ratio, 2)} off`,
  readout: (values) =>
    `Multiplied, the two may be ${percent(gaps(values).product, 4)} off before either writes; divided, ${percent(gaps(values).ratio, 4)}.`,
  figure: (values) => ({
    x: { column: 'gap', label: '', domain: [0, 1.9 * gaps(values).ratio], ticks: [] },
    panels: [
      {
        title: 'May be off by',
        x: { column: 'gap', label: '', domain: [0, 1.9 * gaps(values).ratio], ticks: [] },
        y: { column: 'place', label: '', domain: [0.4, 4.6], ticks: [] },
        height: { narrow: 150, wide: 150 },
        marks: [
          ...(['one', 'both'] as const).map((kind) => ({
            mark: 'bar' as const,
            where: is(kind),
            x1: 0,
            x2: 'gap' as const,
            y: 'place' as const,
            thick: 22,
            tone: kind === 'one' ? ('gain' as const) : ('loss' as const),
            fill: 'wash' as const,
          })),
          {
            mark: 'text',
            x: 'gap',
            y: 'place',
            label: {
              text: ({ what, gap }) => `${what}: ${short(gap ?? 0, 4)}\u202f%`,
              side: 'start',
              dx: 6,
              dy: 5,
            },
          },
        ],
      },
    ],
  }),
});
