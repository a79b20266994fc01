/** Two prices that are often swapped, and two sides that are not mirror images, as distances from entry. */
import {
  Decimal,
  linearBankruptcyPrice,
  linearLiquidationPrice,
  roundAgainstTrader,
  type Side,
} from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { percent, times } from '../../kit/format.ts';

const ENTRY = 100;
const TICK = '0.01';

const params = {
  pair: {
    kind: 'choice',
    label: 'Compare',
    options: [
      { value: 'prices', label: 'Two prices' },
      { value: 'sides', label: 'Two sides' },
    ],
    default: 'prices',
  },
  leverage: {
    kind: 'number',
    label: 'Leverage',
    symbol: 'L',
    unit: '×',
    min: 2,
    max: 125,
    step: 0.5,
    default: 10,
    scale: 'log',
  },
  maintenance: {
    kind: 'number',
    label: 'Maintenance margin',
    symbol: 'm',
    unit: '%',
    min: 0,
    max: 20,
    step: 0.05,
    default: 0.4,
  },
} as const;

const columns = {
  part: { kind: 'text', label: 'Part' },
  level: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  from: { kind: 'number', label: 'From', unit: '%', digits: 2 },
  to: { kind: 'number', label: 'To', unit: '%', digits: 2 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

/** Moves against the position, in per cent of entry, to its liquidation and its bankruptcy. */
function distances({ leverage, maintenance }: V, side: Side) {
  const position = { wallet: new Decimal(ENTRY).div(leverage), side, quantity: 1, entry: ENTRY };
  const maintenanceRate = new Decimal(maintenance).div(100);
  const shown = (price: Decimal | null) => roundAgainstTrader(price ?? 0, side, TICK);
  const away = (price: Decimal) => Math.abs(price.minus(ENTRY).toNumber());
  const liquidation = shown(linearLiquidationPrice({ ...position, maintenanceRate }));
  const bankruptcy = shown(linearBankruptcyPrice(position));
  // Closed as it opens: nothing of the distance is the holder's.
  const opens = side === 'long' ? liquidation.lt(ENTRY) : liquidation.gt(ENTRY);
  return { liquidation: opens ? away(liquidation) : 0, bankruptcy: away(bankruptcy) };
}

function run(values: V): R[] {
  const long = distances(values, 'long');
  if (values.pair === 'prices') {
    return [
      { part: 'yours to lose', level: 0, from: 0, to: long.liquidation },
      { part: 'the venue’s cushion', level: 0, from: long.liquidation, to: long.bankruptcy },
    ];
  }
  return [
    { part: 'long', level: 0, from: -long.liquidation, to: 0 },
    { part: 'short', level: 0, from: 0, to: distances(values, 'short').liquidation },
  ];
}

export const widget = defineWidget({
  id: 'edge-distances',
  title: 'How far is each edge?',
  question: 'How far from entry is each price that ends a position?',
  measures: 'Distance from entry, % of the entry price.',
  params,
  columns,
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    long: {
      label: 'fall that liquidates a long',
      unit: '%',
      digits: 2,
      signed: true,
      of: (v) => -distances(v, 'long').liquidation,
    },
    short: {
      label: 'rise that liquidates a short',
      unit: '%',
      digits: 2,
      signed: true,
      of: (v) => distances(v, 'short').liquidation,
    },
  },
  finding: (values) => {
    const long = distances(values, 'long');
    return values.pair === 'prices'
      ? `At ${times(values.leverage)}, the last ${percent(long.bankruptcy - long.liquidation, 2)} are the venue’s`
      : `At ${times(values.leverage)}, a long has ${percent(long.liquidation, 2)} and a short ${percent(distances(values, 'short').liquidation, 2)}`;
  },
  readout: (values) => {
    const long = distances(values, 'long');
    return values.pair === 'prices'
      ? `At ${times(values.leverage)} a long is liquidated after a fall of ${percent(long.liquidation, 2)} and bankrupt after ${percent(long.bankruptcy, 2)}.`
      : `At ${times(values.leverage)} a long is liquidated after a fall of ${percent(long.liquidation, 2)} and a short after a rise of ${percent(distances(values, 'short').liquidation, 2)}.`;
  },
  figure: (values) => {
    const reach = distances(values, 'long').bankruptcy;
    const both = values.pair === 'sides';
    const domain = both ? ([-reach * 1.1, reach * 1.1] as const) : ([0, reach] as const);
    const part = (name: string) => (row: R) => row.part === name;
    const bar = { mark: 'bar', x1: 'from', x2: 'to', y: 0.5, thick: 20 } as const;
    const say = (text: string, side: 'start' | 'end') => ({ text, side, dy: 36 }) as const;
    const length = (row: R) => percent(Math.abs((row.to ?? 0) - (row.from ?? 0)), 2);
    return {
      x: { column: 'from', label: '', domain, ticks: [] },
      panels: [
        {
          x: { column: 'from', label: '', domain, ticks: [] },
          y: { column: 'level', label: '', domain: [0, 1], ticks: [] },
          height: { narrow: 58, wide: 58 },
          marks: both
            ? [
                {
                  ...bar,
                  where: part('long'),
                  tone: 'gain',
                  fill: 'wash',
                  label: say('long, fall', 'start'),
                },
                {
                  ...bar,
                  where: part('short'),
                  tone: 'warn',
                  fill: 'hatch',
                  label: say('short, rise', 'end'),
                },
                {
                  mark: 'rule',
                  at: 'x',
                  where: part('short'),
                  dash: 'full',
                  tone: 'ink',
                  label: { text: '' },
                },
              ]
            : [
                {
                  ...bar,
                  where: part('yours to lose'),
                  tone: 'gain',
                  fill: 'wash',
                  label: {
                    ...say('', 'start'),
                    text: (row) => `${length(row)} from entry, yours to lose`,
                  },
                },
                {
                  ...bar,
                  where: part('the venue’s cushion'),
                  tone: 'warn',
                  fill: 'hatch',
                  label: { ...say('', 'end'), text: (row) => `${length(row)}, the venue’s` },
                },
              ],
        },
      ],
    };
  },
});
