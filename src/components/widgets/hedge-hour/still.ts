/** A call sold on the night of 12 March 2020 and hedged at every hour’s close: what it made, hour by hour. */
import { hedgeAlong, optionBook, type HedgedBook } from '../../../engine/index.ts';
import series from '../../../content/series/btc-2020-03-12.json' with { type: 'json' };
import { defineWidget, type Row } from '../../kit/define.ts';
import { move, percent } from '../../kit/format.ts';

const params = {} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  hour: { kind: 'number', label: 'Hour', unit: '', digits: 0 },
  price: { kind: 'number', label: 'Close', unit: 'USDT', digits: 2 },
  hedged: { kind: 'number', label: 'Hedged hourly', unit: '%', digits: 1 },
  once: { kind: 'number', label: 'Hedged once', unit: '%', digits: 1 },
} as const;

type R = Row<typeof columns>;

const HOUR = 1 / 8760;
const LIFE = 30 / 365;
const first = series.open[0] ?? NaN;
const prices = Float64Array.from([first, ...series.close].slice(0, 25));
const sold = optionBook({ type: 'call', strike: first, volatility: 0.8, quantity: -1 });
const premium = -sold.value(first, LIFE);

/** The option lives on after the hours that are looked at. */
function livesOn(rest: number): HedgedBook {
  return {
    value: (price, left) => sold.value(price, left + rest),
    delta: (price, left) => sold.delta(price, left + rest),
  };
}

const rows: readonly R[] = [...prices].map((price, hour) => {
  const way = { prices: prices.subarray(0, hour + 1), interval: HOUR, cost: 0 };
  const end = hour === 0 ? { hedged: 0, once: 0 } : hedgeAlong(livesOn(LIFE - hour * HOUR), way);
  return {
    what: hour % 6 === 0 || hour === 11 ? `${hour}:00` : '',
    hour,
    price,
    hedged: (100 * end.hedged) / premium,
    once: (100 * end.once) / premium,
  };
});

/** The hour that closed at eleven. */
const GAP = 11;
const at = (hour: number): R => {
  const found = rows[hour];
  if (found === undefined) throw new Error(`There is no hour ${hour}.`);
  return found;
};
const taken = (at(GAP - 1).hedged ?? 0) - (at(GAP).hedged ?? 0);
const fell = 100 * ((at(GAP).price ?? 0) / (at(GAP - 1).price ?? 1) - 1);

export const widget = defineWidget({
  id: 'hedge-hour',
  title: 'An hour of March 2020',
  question: 'What did one hour take from a hedge that is set every hour?',
  measures:
    'Profit of a call at the money sold at midnight for 30 days at 80\u202f%, hedged at the hourly closes of 12 March 2020 without costs; its volatility is kept.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: () => rows,
  quantities: {
    taken: { label: 'taken by the hour, of the premium', unit: '%', digits: 0, of: () => taken },
    fell: {
      label: 'move of the price in the hour',
      unit: '%',
      digits: 1,
      signed: true,
      of: () => fell,
    },
    before: {
      label: 'made until then, of the premium',
      unit: '%',
      digits: 1,
      signed: true,
      of: () => at(GAP - 1).hedged,
    },
    once: {
      label: 'made at eleven, hedged once',
      unit: '%',
      digits: 0,
      signed: true,
      of: () => at(GAP).once,
    },
  },
  finding: () => `One hour took ${percent(taken, 0)} of the premium from a hedge set every hour`,
  readout: () =>
    `In the hour to 11:00 UTC the price moved by ${move(fell)}, and a sold call that was hedged at every hour’s close lost ${percent(taken, 0)} of its premium.`,
  figure: () => ({
    x: {
      column: 'hour',
      label: 'hour of 12 March 2020, UTC',
      domain: [0, 24],
      ticks: [0, 6, 12, 18, 24],
    },
    panels: [
      {
        title: 'Price',
        y: {
          column: 'price',
          label: 'Price',
          domain: [4500, 8300],
          ticks: [5000, 6000, 7000, 8000],
        },
        height: { narrow: 90, wide: 110 },
        marks: [{ mark: 'line', tone: 'ink' }],
      },
      {
        title: 'Profit with the hedge, of the premium',
        y: { column: 'hedged', label: 'Profit', domain: [-45, 8], unit: '%' },
        height: { narrow: 130, wide: 160 },
        marks: [
          { mark: 'line', tone: 'loss' },
          {
            mark: 'dot',
            where: ({ hour }) => hour === GAP,
            tone: 'ink',
            label: {
              text: `${move(fell)} in an hour`,
              side: 'start',
              dx: 10,
              dy: -4,
              strong: true,
            },
          },
        ],
      },
    ],
  }),
});
