/** What a pool’s old price pays to the first who corrects it, by how far it is off. */
import {
  arbitrageShareFixedBlocks,
  feeInSwings,
  lossVersusRebalancing,
  noArbitrageBand,
  outsideArbitrage,
} from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent } from '../../kit/format.ts';
import { kindsOf } from '../../kit/kinds.ts';

const params = {
  gap: {
    kind: 'number',
    label: 'Price elsewhere, against the pool',
    unit: '%',
    min: -5,
    max: 5,
    step: 0.1,
    default: 2,
  },
  fee: {
    kind: 'number',
    label: 'Pool’s fee',
    unit: '%',
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.3,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'Price elsewhere' },
  kind: { kind: 'text', label: 'Kind' },
  gap: { kind: 'number', label: 'Against the pool', unit: '%', digits: 2 },
  profit: { kind: 'number', label: 'Profit of the first', unit: 'ETH', digits: 4 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;
const { row, is } = kindsOf(columns);

/** A token is worth one ETH in the pool: only the gap counts. */
const POOL = { reserveIn: 1000, reserveOut: 1000 } as const;
const WIDE = 5;
const POINTS = 100;

function profitAt(gap: number, fee: number): number {
  const price = 1 + gap / 100;
  // Too cheap elsewhere: tokens are paid in, and what they bring is counted in ETH.
  return gap >= 0
    ? outsideArbitrage(POOL, price, fee / 100).profit
    : price * outsideArbitrage(POOL, 1 / price, fee / 100).profit;
}

const band = ({ fee }: V) => {
  const { low, high } = noArbitrageBand(POOL, fee / 100);
  return [100 * (low - 1), 100 * (high - 1)] as const;
};

const at = (kind: string, gap: number, fee: number, what = ''): R =>
  row(kind, { what, gap, profit: profitAt(gap, fee) });

const run = (values: V): R[] => [
  ...Array.from({ length: POINTS + 1 }, (_, i) =>
    at('curve', (2 * WIDE * i) / POINTS - WIDE, values.fee),
  ),
  ...band(values).map((gap, i) =>
    at('edge', gap, values.fee, i === 0 ? 'Lower edge of the band' : 'Upper edge of the band'),
  ),
  at('now', values.gap, values.fee, `${number(values.gap, 1)}\u202f%`),
];

/** A coin that moves 5 % a day, and blocks of twelve seconds. */
const [DAILY, BLOCK] = [0.05, 12 / 86_400];
const share = ({ fee }: V): number =>
  arbitrageShareFixedBlocks(feeInSwings({ volatility: DAILY, blockTime: BLOCK, fee: fee / 100 }));

export const widget = defineWidget({
  id: 'stale-price',
  title: 'What is an old price worth?',
  question: 'What does the first one earn who corrects a pool’s price?',
  measures: 'Profit at the price elsewhere, of a pool with 1000 ETH; before gas and bid.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    profit: {
      label: 'profit of the first',
      unit: 'ETH',
      digits: 2,
      of: ({ gap, fee }) => profitAt(gap, fee),
    },
    lvr: {
      label: 'lost a day without a fee, basis points',
      unit: '',
      digits: 3,
      of: () => 1e4 * lossVersusRebalancing(DAILY),
    },
    share: {
      label: 'share of it that arbitrageurs keep',
      unit: '%',
      digits: 1,
      of: (values) => 100 * share(values),
    },
  },
  finding: ({ gap, fee }) =>
    profitAt(gap, fee) > 0
      ? `A price ${percent(Math.abs(gap), 1)} off pays the first who corrects it ${number(profitAt(gap, fee), 2)} ETH`
      : `A price ${percent(Math.abs(gap), 1)} off is not worth the fee of ${percent(fee, 2)}`,
  readout: (values) => {
    const [low, high] = band(values);
    return `Between ${percent(low, 2)} and +${percent(high, 2)} the fee of ${percent(values.fee, 2)} keeps everyone away. Beyond, profit grows with the square of what is left: ${number(profitAt(values.gap, values.fee), 3)} ETH at ${percent(values.gap, 1)}.`;
  },
  figure: (values) => {
    const top = 1.12 * Math.max(profitAt(WIDE, values.fee), profitAt(-WIDE, values.fee));
    const [low, high] = band(values);
    return {
      x: {
        column: 'gap',
        label: 'price elsewhere, against the pool, %',
        domain: [-WIDE, WIDE],
        ticks: [-4, -2, 0, 2, 4],
      },
      panels: [
        {
          title: 'Profit of the first, ETH',
          y: { column: 'profit', label: 'Profit', domain: [0, top] },
          height: { narrow: 180, wide: 210 },
          marks: [
            {
              mark: 'block',
              where: is('now'),
              x1: low,
              x2: high,
              y1: 0,
              y2: top,
              tone: 'quiet',
              fill: 'wash',
            },
            { mark: 'line', where: is('curve'), tone: 'ink' },
            {
              mark: 'text',
              x: 0,
              y: 0.86 * top,
              label: { text: 'nobody trades', side: 'middle' },
            },
            {
              mark: 'dot',
              where: is('now'),
              symbol: 'you',
              tone: 'you',
              label: {
                text: ({ profit }) => `${number(profit ?? 0, 2)} ETH`,
                side: 'start',
                dx: 10,
                dy: 16,
                strong: true,
              },
            },
          ],
        },
      ],
    };
  },
});
