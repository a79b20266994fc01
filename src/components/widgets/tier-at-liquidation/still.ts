/** A short that grows into the next tier on its way to liquidation, and the price that the wrong tier gives. */
import {
  Decimal,
  linearLiquidationPrice,
  marginTiers,
  tieredLiquidationPrice,
} from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number } from '../../kit/format.ts';
import { tiersOf } from '../is-the-limit-tight-enough/tables.ts';

const ENTRY = 60_000;
/** Margin put up: a tenth of the value at entry. */
const MARGIN = 10;

const params = {
  quantity: {
    kind: 'number',
    label: 'Coins sold short',
    unit: 'BTC',
    min: 900,
    max: 1150,
    step: 10,
    default: 1100,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'By the tier' },
  kind: { kind: 'text', label: 'Kind' },
  tier: { kind: 'number', label: 'Tier', unit: '', digits: 0 },
  price: { kind: 'number', label: 'Price', unit: 'USD', digits: 2 },
  margin: { kind: 'number', label: 'Margin', unit: 'USD', digits: 0 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const table = () => marginTiers(tiersOf('binance-btc').rows);

function prices({ quantity }: V) {
  const position = {
    side: 'short',
    quantity,
    entry: ENTRY,
    wallet: new Decimal(quantity).times(ENTRY).div(MARGIN),
  } as const;
  const tiers = table();
  const entered = tiers.findIndex(({ cap }) =>
    new Decimal(quantity).times(ENTRY).lte(cap ?? Infinity),
  );
  const wrong = tiers[entered];
  const right = tieredLiquidationPrice({ ...position, tiers });
  const naive =
    wrong &&
    linearLiquidationPrice({
      ...position,
      maintenanceRate: wrong.rate,
      maintenanceAmount: wrong.amount,
    });
  return {
    right: right?.price ?? new Decimal(0),
    reached: right?.tier ?? 1,
    naive: naive ?? new Decimal(0),
    entered: entered + 1,
  };
}

/** Equity of the short at a price, and what a tier’s rule demands there (USD). */
const equity = (quantity: number, price: number): number =>
  quantity * (ENTRY / MARGIN + ENTRY - price);
function demand(quantity: number, price: number, tier: number): number {
  const rule = table()[tier - 1];
  return rule
    ? new Decimal(quantity).times(price).times(rule.rate).minus(rule.amount).toNumber()
    : 0;
}

/** The prices in sight, around both. */
const SPAN = 14;

function run(values: V): R[] {
  const { quantity } = values;
  const { right, reached, naive, entered } = prices(values);
  const row = (kind: string, price: number, margin: number, tier: number, what = ''): R => {
    return { what, kind, tier, price, margin };
  };
  const ends = range(values);
  return [
    row('naive', naive.toNumber(), equity(quantity, naive.toNumber()), entered, 'At entry'),
    row('right', right.toNumber(), equity(quantity, right.toNumber()), reached, 'At liquidation'),
    ...ends.map((price) => row('equity', price, equity(quantity, price), reached)),
    ...ends.map((price) => row('entered', price, demand(quantity, price, entered), entered)),
    ...ends.map((price) => row('reached', price, demand(quantity, price, reached), reached)),
  ];
}

function range(values: V): readonly [number, number] {
  const { right, naive } = prices(values);
  const middle = right.plus(naive).div(2).toNumber();
  return [middle - SPAN, middle + SPAN];
}

const money = (value: Decimal): string => number(value.toNumber(), 2);

export const widget = defineWidget({
  id: 'tier-at-liquidation',
  title: 'Which tier decides?',
  question: 'Does the tier of the entry or the tier of the liquidation decide the price?',
  measures:
    'Margin against price, close up: a short from 60\u202f000 on a tenth of margin, Binance’s BTC tiers of October 2024.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    right: {
      label: 'liquidation price',
      unit: '',
      digits: 2,
      of: (values) => prices(values).right.toNumber(),
    },
    naive: {
      label: 'by the tier of the entry',
      unit: '',
      digits: 2,
      of: (values) => prices(values).naive.toNumber(),
    },
    reached: { label: 'tier at liquidation', unit: '', digits: 0, of: (v) => prices(v).reached },
    entered: { label: 'tier at entry', unit: '', digits: 0, of: (v) => prices(v).entered },
  },
  finding: (values) => {
    const { right, reached, entered } = prices(values);
    return reached === entered
      ? `Liquidated at ${money(right)}, in the tier of its entry`
      : `Opened in tier ${entered}, liquidated in tier ${reached}, at ${money(right)}`;
  },
  readout: (values) => {
    const { right, reached, entered, naive } = prices(values);
    return `A short of ${number(values.quantity)} coins opened in tier ${entered} is liquidated in tier ${reached}, at ${money(right)}; the tier of its entry would say ${money(naive)}.`;
  },
  figure: (values) => {
    const kind = (name: string) => (row: R) => row.kind === name;
    const ends = range(values);
    const low = equity(values.quantity, ends[1]);
    const high = equity(values.quantity, ends[0]);
    const label = (side: 'start' | 'end', dy: number) =>
      ({ side, dx: 10, dy, strong: true }) as const;
    return {
      x: { column: 'price', label: 'price', domain: ends },
      panels: [
        {
          y: { column: 'margin', label: 'Margin', domain: [low, high], ticks: [] },
          height: { narrow: 140, wide: 160 },
          marks: [
            {
              mark: 'line',
              where: kind('equity'),
              tone: 'ink',
              label: { text: 'your equity', side: 'end', dx: 16, dy: -6 },
            },
            { mark: 'line', where: kind('entered'), tone: 'quiet' },
            { mark: 'line', where: kind('reached'), tone: 'loss' },
            {
              mark: 'dot',
              where: kind('naive'),
              tone: 'quiet',
              label: { text: ({ tier }) => `by tier ${tier ?? 0}`, ...label('end', 18) },
            },
            {
              mark: 'dot',
              where: kind('right'),
              tone: 'ink',
              label: {
                text: ({ tier }) => `by tier ${tier ?? 0}`,
                ...label('start', -10),
                tone: 'loss',
              },
            },
          ],
        },
      ],
    };
  },
});
