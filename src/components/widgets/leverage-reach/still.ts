/** How far the price may fall before a long of each leverage is closed. */
import {
  Decimal,
  linearBankruptcyPrice,
  linearEquity,
  linearLiquidationPrice,
  roundAgainstTrader,
} from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { MINUS, percent, times } from '../../kit/format.ts';

const ENTRY = 100;
const TICK = '0.01';
/** The leverages shown beside the reader's own: from cautious to a venue's default. */
const COMPARED = [2, 5, 10, 20];
const LEFT = 74;

const params = {
  leverage: {
    kind: 'number',
    label: 'Leverage',
    symbol: 'L',
    unit: '×',
    min: 1,
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
  end: { kind: 'text', label: 'Leverage' },
  leverage: { kind: 'number', label: 'Times', unit: '×', digits: 1 },
  price: { kind: 'number', label: 'Price', unit: '', digits: 2 },
  equity: { kind: 'number', label: 'Equity left', unit: '%', digits: 1 },
  fall: { kind: 'number', label: 'Fall', unit: '%', digits: 2 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

/** The liquidation price as a venue prints it; the bankruptcy price if nothing need be maintained. */
function closing(leverage: number, maintenance: number): Decimal {
  const position = {
    wallet: new Decimal(ENTRY).div(leverage),
    side: 'long',
    quantity: 1,
    entry: ENTRY,
  } as const;
  const rate = new Decimal(maintenance).div(100);
  const at =
    linearLiquidationPrice({ ...position, maintenanceRate: rate }) ??
    linearBankruptcyPrice(position);
  return roundAgainstTrader(at ?? 0, 'long', TICK);
}

function row(leverage: number, price: Decimal, end: string): R {
  const wallet = new Decimal(ENTRY).div(leverage);
  const equity = linearEquity({ wallet, side: 'long', quantity: 1, entry: ENTRY, price });
  return {
    end,
    leverage,
    price: price.toNumber(),
    equity: equity.div(wallet).times(100).toNumber(),
    fall: ENTRY - price.toNumber(),
  };
}

function run({ leverage, maintenance }: V): R[] {
  return [...new Set([...COMPARED, leverage])]
    .sort((a, b) => a - b)
    .flatMap((each) => {
      const end = closing(each, maintenance);
      const name = times(each);
      // A line that ends beyond the page is followed to its edge.
      const edge = end.lt(LEFT) ? [row(each, new Decimal(LEFT), '')] : [];
      return [row(each, new Decimal(ENTRY), ''), ...edge, row(each, end, name)];
    });
}

const fall = ({ leverage, maintenance }: V) => ENTRY - closing(leverage, maintenance).toNumber();

export const widget = defineWidget({
  id: 'leverage-reach',
  title: 'How far does each leverage reach?',
  question: 'Which fall ends a position of each leverage?',
  measures:
    'Equity left, % of the margin put up. Long, maintenance margin 0.4\u202f%. A cross marks where the venue closes it.',
  params,
  columns,
  key: 'end',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    fall: { label: 'fall that ends it', unit: '%', digits: 1, of: fall },
  },
  finding: (values) => {
    const end = fall(values);
    return end > 0
      ? `At ${times(values.leverage)}, a fall of ${percent(end)} ends the position`
      : `At ${times(values.leverage)}, the position is closed as it opens`;
  },
  readout: (values) => {
    const ends = COMPARED.map((leverage) => {
      const end = fall({ ...values, leverage });
      return `${times(leverage)} ${end > 0 ? `after a fall of ${percent(end)}` : 'as it opens'}`;
    });
    return `Of four longs opened at ${ENTRY}, the venue closes ${ends.join(', ')}.`;
  },
  figure: ({ leverage }) => {
    const yours = (r: R) => r.leverage === leverage;
    const ends = (r: R) => r.end !== '';
    const text = (r: R) => `${times(r.leverage ?? 0)}\n${MINUS}${percent(r.fall ?? 0)}`;
    return {
      x: { column: 'price', label: 'price, % of entry', domain: [LEFT, ENTRY] },
      panels: [
        {
          y: {
            column: 'equity',
            label: 'Equity left',
            domain: [0, 108],
            ticks: [0, 25, 50, 75, 100],
          },
          height: { narrow: 234, wide: 288 },
          marks: [
            {
              mark: 'line',
              by: 'leverage',
              tone: 'quiet',
              weight: 'thin',
              where: (r) => !yours(r),
            },
            { mark: 'line', by: 'leverage', tone: 'gain', where: yours },
            {
              mark: 'dot',
              symbol: 'cross',
              tone: 'quiet',
              where: (r) => ends(r) && !yours(r),
              label: { text, side: 'end', dx: 12, dy: -18, strong: true, tone: 'ink' },
            },
            {
              mark: 'dot',
              symbol: 'cross',
              tone: 'ink',
              where: (r) => ends(r) && yours(r),
              label: { text, side: 'end', dx: 12, dy: -18, strong: true, tone: 'gain' },
            },
            {
              mark: 'text',
              where: (r) => r.price === LEFT,
              label: {
                text: (r) => `${times(r.leverage ?? 0)}\noff the page`,
                side: 'start',
                dx: 8,
                dy: 24,
                strong: true,
                tone: 'ink',
              },
            },
            {
              mark: 'dot',
              where: (r) => r.price === ENTRY && yours(r),
              tone: 'ink',
              label: { text: 'entry', side: 'end', dx: 4, dy: -12, strong: true },
            },
          ],
        },
      ],
    };
  },
});
