/** A real crash, hour by hour, and when it reached the liquidation price of longs opened as it began. */
import { Decimal, linearLiquidationPrice, roundAgainstTrader } from '../../../engine/index.ts';
import series from '../../../content/series/btc-2020-03-12.json' with { type: 'json' };
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent, times } from '../../kit/format.ts';

const OPEN = series.open[0] ?? 0;
const LEVERAGES = [20, 10, 5, 2];

const params = {
  maintenance: {
    kind: 'number',
    label: 'Maintenance margin',
    symbol: 'm',
    unit: '%',
    min: 0,
    max: 20,
    step: 0.1,
    default: 0.4,
  },
} as const;

const columns = {
  event: { kind: 'text', label: 'What happens' },
  hour: { kind: 'number', label: 'Hours since midnight', unit: 'h', digits: 0 },
  low: { kind: 'number', label: 'Low', unit: 'USDT', digits: 2 },
  high: { kind: 'number', label: 'High', unit: 'USDT', digits: 2 },
  close: { kind: 'number', label: 'Close', unit: 'USDT', digits: 2 },
  level: { kind: 'number', label: 'Liquidation price', unit: 'USDT', digits: 2 },
  until: { kind: 'number', label: 'Reached in hour', unit: 'h', digits: 0, none: 'never' },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

/** The venue's price for a long of this leverage, and the hour in which the low reached it. */
function fate(leverage: number, { maintenance }: V) {
  const exact = linearLiquidationPrice({
    wallet: new Decimal(OPEN).div(leverage),
    side: 'long',
    quantity: 1,
    entry: OPEN,
    maintenanceRate: new Decimal(maintenance).div(100),
  });
  const level = roundAgainstTrader(exact ?? 0, 'long', '0.01').toNumber();
  const hour = series.low.findIndex((low) => low <= level);
  return { level, hour: hour === -1 ? null : hour };
}

function run(values: V): R[] {
  const path: R[] = series.close.map((close, hour) => ({
    event: '',
    hour,
    low: series.low[hour] ?? close,
    high: series.high[hour] ?? close,
    close,
    level: null,
    until: null,
  }));
  const fates: R[] = LEVERAGES.map((leverage) => {
    const { level, hour } = fate(leverage, values);
    return {
      event: `${times(leverage)} long`,
      hour: 0,
      low: null,
      high: null,
      close: null,
      level,
      until: hour,
    };
  });
  return [...path, ...fates];
}

/** The longs that were gone before the series ends, most careful last. */
const gone = (values: V) => LEVERAGES.filter((leverage) => fate(leverage, values).hour !== null);

const lowest = Math.min(...series.low);
const depth = (1 - lowest / OPEN) * 100;

export const widget = defineWidget({
  id: 'black-thursday',
  title: 'Who was still there on 13 March 2020?',
  question: 'How little leverage was too much on 12 March 2020?',
  measures:
    'BTC price by the hour, USDT; shaded from high to low. Each line is the liquidation price of a long opened at midnight; a cross marks the hour that reached it.',
  params,
  columns,
  key: 'event',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    fall: { label: 'fall from open to low', unit: '%', digits: 1, of: () => depth },
    open: { label: 'price at midnight', unit: 'USDT', digits: 0, of: () => OPEN },
    low: { label: 'lowest price', unit: 'USDT', digits: 0, of: () => lowest },
    hours: {
      label: 'hours until a 2× long was gone',
      unit: '',
      digits: 0,
      none: 'none',
      of: (values) => {
        const { hour } = fate(2, values);
        return hour === null ? null : hour + 1;
      },
    },
    'worst-hour': {
      label: 'worst hour, open to low',
      unit: '%',
      digits: 1,
      of: () =>
        Math.max(...series.open.map((open, i) => (1 - (series.low[i] ?? open) / open) * 100)),
    },
  },
  finding: (values) => {
    const last = gone(values).at(-1);
    if (last === undefined) return 'No long of up to 20× was reached';
    const hour = fate(last, values).hour ?? 0;
    return `Even a ${times(last)} long, opened at midnight, was gone within ${hour + 1} hours`;
  },
  readout: (values) => {
    const fates = LEVERAGES.map((leverage) => {
      const { hour } = fate(leverage, values);
      return `${times(leverage)} ${hour === null ? 'survived' : `${hour + 1} h`}`;
    });
    return `How long a long opened at ${number(OPEN)} USDT at midnight UTC on 12 March 2020 lasted: ${fates.join(', ')}. The price fell ${percent(depth)} from open to low.`;
  },
  figure: () => {
    const path = (row: R) => row.event === '';
    const long = (row: R) => row.event !== '';
    const dead = (row: R) => long(row) && row.until !== null;
    const text = (row: R) => row.event.replace(' long', '');
    return {
      x: {
        column: 'hour',
        label: 'hours since midnight UTC, 12 March 2020',
        domain: [0, series.close.length - 1],
        ticks: [0, 6, 12, 18, 24, 30],
      },
      gutter: { narrow: 44, wide: 52 },
      panels: [
        {
          title: 'BTC, USDT',
          y: {
            column: 'close',
            label: 'Price',
            domain: [3500, 8200],
            ticks: [4000, 5000, 6000, 7000, 8000],
          },
          height: { narrow: 230, wide: 270 },
          marks: [
            { mark: 'area', where: path, y1: 'low', y2: 'high', tone: 'quiet' },
            {
              mark: 'rule',
              at: 'y',
              where: long,
              column: 'level',
              from: 'hour',
              to: 'until',
              tone: 'loss',
              dash: 'full',
            },
            { mark: 'line', where: path, tone: 'ink' },
            {
              mark: 'dot',
              symbol: 'cross',
              where: dead,
              x: 'until',
              y: 'level',
              tone: 'ink',
              label: { text, side: 'start', dx: 12, dy: 4, strong: true, tone: 'loss' },
            },
          ],
        },
      ],
    };
  },
});
