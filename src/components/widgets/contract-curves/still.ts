/** Equity of the same long under a linear and an inverse contract, each in the money of its margin. */
import {
  Decimal,
  inverseBankruptcyPrice,
  inverseEquity,
  linearBankruptcyPrice,
  linearEquity,
} from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, times } from '../../kit/format.ts';

const ENTRY = 100;

const params = {
  leverage: {
    kind: 'number',
    label: 'Leverage',
    symbol: 'L',
    unit: '×',
    min: 1,
    max: 20,
    step: 0.5,
    default: 2,
  },
} as const;

const columns = {
  end: { kind: 'text', label: 'Bankrupt' },
  contract: { kind: 'text', label: 'Contract' },
  price: { kind: 'number', label: 'Price', unit: '', digits: 2 },
  equity: { kind: 'number', label: 'Equity', unit: '%', digits: 1 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const position = ({ leverage }: V) => {
  const quote = {
    wallet: new Decimal(ENTRY).div(leverage),
    side: 'long',
    quantity: 1,
    entry: ENTRY,
  } as const;
  const coin = {
    margin: new Decimal(1).div(leverage),
    side: 'long',
    contracts: ENTRY,
    entry: ENTRY,
  } as const;
  return {
    linear: (linearBankruptcyPrice(quote) ?? new Decimal(0)).toNumber(),
    inverse: (inverseBankruptcyPrice(coin) ?? new Decimal(0)).toNumber(),
    linearShare: (price: number) =>
      linearEquity({ ...quote, price })
        .times(leverage)
        .toNumber(),
    inverseShare: (price: number) =>
      inverseEquity({ ...coin, price })
        .times(leverage)
        .times(100)
        .toNumber(),
  };
};

/** From the first bankruptcy price that matters to a gain of the same width. */
function run(values: V): R[] {
  const { linear, inverse, linearShare, inverseShare } = position(values);
  const low = Math.max(10, linear - 0.15 * (ENTRY - linear));
  const high = ENTRY + (ENTRY - low) * 0.5;
  const prices = Array.from({ length: 41 }, (_, i) => low + ((high - low) * i) / 40);
  const of = (contract: string, share: (price: number) => number, end: number): R[] => [
    ...prices.map((price) => ({ end: '', contract, price, equity: share(price) })),
    { end: `${contract} at ${number(end, 2)}`, contract, price: end, equity: 0 },
  ];
  return [...of('linear', linearShare, linear), ...of('inverse', inverseShare, inverse)];
}

export const widget = defineWidget({
  id: 'contract-curves',
  title: 'What does the currency of the margin change?',
  question: 'Where is the same long bankrupt, with margin in money and with margin in coin?',
  measures: 'Equity, % of the margin put up, in the currency of the margin. No fees or funding.',
  params,
  columns,
  key: 'end',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    linear: {
      label: 'bankruptcy price, linear',
      unit: '',
      digits: 2,
      of: (v) => position(v).linear,
    },
    inverse: {
      label: 'bankruptcy price, inverse',
      unit: '',
      digits: 2,
      of: (v) => position(v).inverse,
    },
  },
  finding: (values) => {
    const { linear, inverse } = position(values);
    return `At ${times(values.leverage)}, margin in coin is gone at ${number(inverse, 2)}, margin in money at ${number(linear, 2)}`;
  },
  readout: (values) => {
    const { linear, inverse } = position(values);
    return `A ${times(values.leverage)} long opened at ${ENTRY} is bankrupt at ${number(linear, 2)} under a linear contract and already at ${number(inverse, 2)} under an inverse one.`;
  },
  figure: (values) => {
    const { linear } = position(values);
    const low = Math.max(0, linear - 0.15 * (ENTRY - linear));
    const path = (contract: string) => (row: R) => row.contract === contract && row.end === '';
    const end = (contract: string) => (row: R) => row.contract === contract && row.end !== '';
    return {
      x: { column: 'price', label: 'price', domain: [low, ENTRY + (ENTRY - low) * 0.5] },
      panels: [
        {
          y: { column: 'equity', label: 'Equity', domain: [-60, 200], ticks: [0, 100], unit: '%' },
          height: { narrow: 130, wide: 150 },
          marks: [
            { mark: 'line', where: path('linear'), tone: 'quiet' },
            { mark: 'line', where: path('inverse'), tone: 'gain', curve: 'monotone' },
            {
              mark: 'dot',
              where: end('linear'),
              symbol: 'cross',
              tone: 'ink',
              label: { text: 'linear', side: 'end', dx: 10, dy: -8, strong: true },
            },
            {
              mark: 'dot',
              where: end('inverse'),
              symbol: 'cross',
              tone: 'ink',
              label: { text: 'inverse', side: 'start', dx: 10, dy: 16, strong: true, tone: 'gain' },
            },
          ],
        },
      ],
    };
  },
});
