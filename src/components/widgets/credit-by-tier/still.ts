/** A pledge credited tier by tier: each further unit for less, and what a pooled rate would make of it. */
import { creditTable, haircutShock, tieredCredit, toNumber } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { percent, short } from '../../kit/format.ts';

/** The example of MEXC’s notice: 90 % of the first coin, 80 % of all further ones. */
const TABLE = creditTable({ floors: [0, 1], rates: ['0.9', '0.8'] });
const MOST = 4;

const params = {
  quantity: {
    kind: 'number',
    label: 'Pledged',
    symbol: 'q',
    unit: 'BTC',
    min: 0.1,
    max: MOST,
    step: 0.1,
    default: 2,
  },
  before: {
    kind: 'number',
    label: 'Share that counts, before a change',
    unit: '%',
    min: 1,
    max: 100,
    step: 1,
    default: 85,
    more: true,
  },
  after: {
    kind: 'number',
    label: 'Share that counts, after it',
    unit: '%',
    min: 0,
    max: 100,
    step: 1,
    default: 80,
    more: true,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  quantity: { kind: 'number', label: 'Pledged', unit: 'BTC', digits: 2 },
  from: { kind: 'number', label: 'From', unit: 'BTC', digits: 2 },
  to: { kind: 'number', label: 'To', unit: 'BTC', digits: 2 },
  rate: { kind: 'number', label: 'Credited of each', unit: '%', digits: 1 },
  credit: { kind: 'number', label: 'Credited', unit: 'BTC', digits: 2 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const NOTHING: R = {
  what: '',
  kind: '',
  quantity: null,
  from: null,
  to: null,
  rate: null,
  credit: null,
};

const creditOf = (quantity: number) => tieredCredit({ table: TABLE, quantity });

function run({ quantity }: V): R[] {
  const { credit, averageRate } = creditOf(quantity);
  const slices = TABLE.map(({ floor, cap, rate }, i): R => {
    const from = Math.min(quantity, toNumber(floor));
    const to = cap === null ? quantity : Math.min(quantity, toNumber(cap));
    const share = 100 * toNumber(rate);
    return {
      ...NOTHING,
      what: `Tier ${i + 1}`,
      kind: 'slice',
      from,
      to,
      rate: share,
      credit: ((to - from) * share) / 100,
    };
  });
  return [
    ...slices,
    {
      ...NOTHING,
      what: 'All',
      kind: 'all',
      quantity,
      from: 0,
      to: quantity,
      rate: averageRate && 100 * toNumber(averageRate),
      credit: toNumber(credit),
    },
  ];
}

export const widget = defineWidget({
  id: 'credit-by-tier',
  title: 'What is a large pledge credited for?',
  question: 'How much of a pledge counts when each further unit counts for less?',
  measures:
    'Each rate applies to its own slice, and the area is the credit. The rates of an exchange’s example.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    credit: {
      label: 'credited',
      unit: 'BTC',
      digits: 2,
      of: ({ quantity }) => toNumber(creditOf(quantity).credit),
    },
    cut: {
      label: 'fall of the price that a change of the share amounts to',
      unit: '%',
      digits: 1,
      of: ({ before, after }) =>
        100 * toNumber(haircutShock({ before: before / 100, after: after / 100 })),
    },
    average: {
      label: 'credited of each on average',
      unit: '%',
      digits: 0,
      none: 'none',
      of: ({ quantity }) => {
        const { averageRate } = creditOf(quantity);
        return averageRate && 100 * toNumber(averageRate);
      },
    },
  },
  finding: ({ quantity }) =>
    `${short(quantity)} BTC pledged, ${short(toNumber(creditOf(quantity).credit))} BTC credited`,
  readout: ({ quantity }) => {
    const { credit, averageRate } = creditOf(quantity);
    return `Of ${short(quantity)} BTC an exchange with these tiers credits ${short(toNumber(credit))}, ${percent(100 * toNumber(averageRate ?? credit), 1)} on average.`;
  },
  figure: () => {
    const slice = (row: R): boolean => row.kind === 'slice' && (row.to ?? 0) > (row.from ?? 0);
    const block = { mark: 'block', where: slice, x1: 'from', x2: 'to' } as const;
    return {
      x: {
        column: 'quantity',
        label: 'pledged, BTC',
        domain: [0, MOST],
        ticks: [0, 1, 2, 3, 4],
      },
      panels: [
        {
          y: {
            column: 'rate',
            label: 'Credited of each',
            domain: [0, 108],
            unit: '%',
            ticks: [0, 50, 100],
          },
          height: { narrow: 186, wide: 200 },
          marks: [
            { ...block, y1: 'rate', y2: 100, tone: 'loss', fill: 'hatch' },
            {
              ...block,
              y1: 0,
              y2: 'rate',
              tone: 'gain',
              fill: 'wash',
              label: {
                text: ({ rate }: R) => percent(rate ?? 0, 0),
                side: 'middle',
                dy: 30,
                tone: 'ink',
                strong: true,
              },
            },
            {
              mark: 'text',
              where: ({ kind }) => kind === 'all',
              y: 46,
              label: {
                text: ({ credit }: R) => `${short(credit ?? 0)} credited`,
                side: 'start',
                dx: 8,
                strong: true,
              },
            },
          ],
        },
      ],
    };
  },
});
