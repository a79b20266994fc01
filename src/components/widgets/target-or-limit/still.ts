/** Two rules for who must sell after a fall: one that steers to a leverage, and one that has a limit. */
import { Decimal, leverageTargeting, thresholdSale } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { percent, times } from '../../kit/format.ts';

const ASSETS = 100;

const params = {
  fall: {
    kind: 'number',
    label: 'Fall in price',
    unit: '%',
    min: 0,
    max: 5,
    step: 0.1,
    default: 1,
  },
  leverage: {
    kind: 'number',
    label: 'Leverage before',
    symbol: 'λ',
    unit: '×',
    min: 2,
    max: 16,
    step: 1,
    default: 10,
  },
  limit: {
    kind: 'number',
    label: 'Limit',
    unit: '×',
    min: 16,
    max: 40,
    step: 1,
    default: 16,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  rule: { kind: 'text', label: 'Rule' },
  fall: { kind: 'number', label: 'Fall', unit: '%', digits: 2 },
  sold: { kind: 'number', label: 'Sold, of the assets', unit: '%', digits: 1 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

/** Share of the assets, at the lower price, that a bank of this leverage sells; all of them without equity. */
function target(leverage: number, fall: number): number {
  const { trade, assetsAfter } = leverageTargeting({
    assets: ASSETS,
    debt: new Decimal(ASSETS).minus(new Decimal(ASSETS).div(leverage)),
    priceShock: new Decimal(fall).div(-100),
    targetLeverage: leverage,
  });
  if (trade === null || assetsAfter === null) return 100;
  return Math.max(0, -trade.div(assetsAfter.minus(trade)).times(100).toNumber());
}

function limited({ leverage, limit }: V, fall: number): number {
  const assets = ASSETS - fall;
  const equity = ASSETS / leverage - fall;
  const share = thresholdSale({ assets, equity, maxLeverage: limit, bufferLeverage: leverage });
  return share * 100;
}

/** Fall at which leverage meets the limit: (A − f) = limit·(E − f). */
const binding = ({ leverage, limit }: V): number => (ASSETS * (limit / leverage - 1)) / (limit - 1);

const MOST = 5;

function run(values: V): R[] {
  const edge = Math.min(MOST, binding(values));
  const falls = [...Array.from({ length: 26 }, (_, i) => (i * MOST) / 25), edge, edge + 1e-6];
  const curve = (rule: string, sold: (fall: number) => number): R[] =>
    falls.toSorted((a, b) => a - b).map((fall) => ({ what: '', rule, fall, sold: sold(fall) }));
  const own = (rule: string, what: string, sold: number): R => ({
    what,
    rule,
    fall: values.fall,
    sold,
  });
  return [
    ...curve('target', (fall) => target(values.leverage, fall)),
    ...curve('limit', (fall) => limited(values, fall)),
    own('target now', 'Steers to a leverage', target(values.leverage, values.fall)),
    own('limit now', 'Has a limit', limited(values, values.fall)),
  ];
}

export const widget = defineWidget({
  id: 'target-or-limit',
  title: 'Who has to sell after a small fall?',
  question: 'Does a bank sell after every loss, or only beyond a limit?',
  measures:
    'Sold after a fall, % of the assets: to hold a leverage, or to return to it beyond a limit.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    target: {
      label: 'sold to hold the leverage',
      unit: '%',
      digits: 1,
      of: ({ leverage, fall }) => target(leverage, fall),
    },
    limit: {
      label: 'sold under a limit',
      unit: '%',
      digits: 1,
      of: (values) => limited(values, values.fall),
    },
    binding: { label: 'fall at which the limit binds', unit: '%', digits: 1, of: binding },
  },
  finding: (values) =>
    `After a fall of ${percent(values.fall)}, one sells ${percent(target(values.leverage, values.fall))}, the other ${percent(limited(values, values.fall))}`,
  readout: (values) =>
    `A bank at ${times(values.leverage)} that holds its leverage sells ${percent(target(values.leverage, values.fall))} of its assets after a fall of ${percent(values.fall)}; one with a limit of ${times(values.limit)} sells ${percent(limited(values, values.fall))}.`,
  figure: ({ leverage, limit }) => {
    const rule = (name: string) => (row: R) => row.rule === name;
    return {
      x: { column: 'fall', label: 'fall in price, %', domain: [0, MOST] },
      panels: [
        {
          y: { column: 'sold', label: 'Sold', domain: [0, 100], ticks: [0, 50, 100], unit: '%' },
          height: { narrow: 130, wide: 150 },
          marks: [
            { mark: 'line', where: rule('target'), tone: 'quiet' },
            { mark: 'line', where: rule('limit'), tone: 'loss' },
            {
              mark: 'dot',
              where: rule('target now'),
              tone: 'quiet',
              label: {
                text: `holds ${times(leverage)}`,
                side: 'start',
                dx: -4,
                dy: -18,
                strong: true,
              },
            },
            {
              mark: 'dot',
              where: rule('limit now'),
              tone: 'ink',
              label: {
                text: `limit of ${times(limit)}`,
                side: 'start',
                dx: 12,
                dy: -5,
                strong: true,
                tone: 'loss',
              },
            },
          ],
        },
      ],
    };
  },
});
