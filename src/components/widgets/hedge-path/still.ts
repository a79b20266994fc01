/** One seeded path of thirty days: the delta that it asks for, and the hedge that is held, by the clock or in a band. */
import {
  bandedOption,
  hedgeAlong,
  hedgedPaths,
  optionBook,
  pathPrices,
  sampleMoments,
  whalleyWilmottBand,
  type HedgedBook,
} from '../../../engine/index.ts';
import { defineWidget, type ChoiceParam, type Row, type Values } from '../../kit/define.ts';
import { number } from '../../kit/format.ts';
import type { Mark } from '../../kit/marks.ts';

type Way = 'clock' | 'band';

const params = {
  way: {
    kind: 'choice',
    label: 'Corrected',
    options: [
      { value: 'clock', label: 'Daily' },
      { value: 'band', label: 'In a band' },
    ],
    default: 'clock',
  } satisfies ChoiceParam<Way>,
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  day: { kind: 'number', label: 'Day', unit: '', digits: 2 },
  price: { kind: 'number', label: 'Price', unit: '', digits: 2 },
  delta: { kind: 'number', label: 'Delta', unit: '%', digits: 1 },
  held: { kind: 'number', label: 'Held', unit: '%', digits: 1 },
  low: { kind: 'number', label: 'Band from', unit: '%', digits: 1 },
  high: { kind: 'number', label: 'Band to', unit: '%', digits: 1 },
} as const;

type C = typeof columns;
type R = Row<C>;

const DAYS = 30;
const LOOKS_A_DAY = 8;
const LOOKS = DAYS * LOOKS_A_DAY;
const years = DAYS / 365;
const cost = 0.0005;
const aversion = 0.1;
const sold = { type: 'call', strike: 100, volatility: 0.8, quantity: -1 } as const;
const plain = optionBook(sold);
const banded = bandedOption({ ...sold, rule: 'whalley-wilmott', cost, aversion });
/** A path that ends near the strike, so that its delta has something to do. */
const PATH = 4;
const month = { price: 100, volatility: 0.8, years, seed: 1 } as const;
const prices = pathPrices({ ...month, rehedges: LOOKS }, PATH);
const daily = prices.filter((_, i) => i % LOOKS_A_DAY === 0);

/** Looked at every three hours, or daily. */
const ways: Readonly<Record<Way, { readonly book: HedgedBook; readonly prices: Float64Array }>> = {
  clock: { book: plain, prices: daily },
  band: { book: banded, prices },
};

function ended(way: Way) {
  const { book, prices: seen } = ways[way];
  return hedgeAlong(book, { prices: seen, interval: years / (seen.length - 1), cost });
}
const ends = { clock: ended('clock'), band: ended('band') } as const;

interface Months {
  /** Scatter and average cost, over the premium. */
  readonly open: number;
  readonly paid: number;
}

/** Many such months; drawn when they are asked for. */
const months = new Map<Way, Months>();
const PAIRS = 1000;

function monthsOf(way: Way): Months {
  const known = months.get(way);
  if (known !== undefined) return known;
  const { book, prices: seen } = ways[way];
  const pair = hedgedPaths({ ...month, book, rehedges: seen.length - 1, cost });
  const all = Array.from({ length: PAIRS }, (_, i) => pair(i)).flat();
  const premium = -plain.value(100, years);
  const found = {
    open: sampleMoments(all.map((end) => end.hedged - end.cost)).deviation / premium,
    paid: sampleMoments(all.map((end) => end.cost)).mean / premium,
  };
  months.set(way, found);
  return found;
}

function run({ way }: Values<typeof params>): R[] {
  let held = -plain.delta(100, years);
  return [...prices.subarray(0, LOOKS)].map((price, i) => {
    const left = (years * (LOOKS - i)) / LOOKS;
    const delta = -plain.delta(price, left);
    const gamma = plain.gamma(price, left);
    const width =
      way === 'band'
        ? whalleyWilmottBand({ price, gamma, volatility: 0.8, years: left, cost, aversion })
        : 0;
    const looked = way === 'band' || i % LOOKS_A_DAY === 0;
    if (looked) held = Math.min(delta + width, Math.max(delta - width, held));
    const edge = (place: number) => 100 * Math.min(1.1, Math.max(-0.1, place));
    return {
      what: i % (5 * LOOKS_A_DAY) === 0 ? `Day ${number(i / LOOKS_A_DAY)}` : '',
      day: i / LOOKS_A_DAY,
      price,
      delta: 100 * delta,
      held: 100 * held,
      low: edge(delta - width),
      high: edge(delta + width),
    };
  });
}

const band: Mark<C> = { mark: 'area', y1: 'low', y2: 'high', tone: 'gain' };

const SAID = {
  clock: 'The clock corrects every day, whether or not there is much to correct',
  band: 'In a band the hedge waits until it is off by enough, and is then moved to the edge',
} as const;

export const widget = defineWidget({
  id: 'hedge-path',
  title: 'One month of a hedge',
  question: 'When does a hedge trade along one path of the price?',
  measures:
    'Coins held against one sold call, along one simulated path of 30 days: what delta asks for (thin) and what is held (heavy).',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    trades: {
      label: 'corrections',
      unit: '',
      digits: 0,
      of: ({ way }) => ends[way].trades,
    },
    paid: {
      label: 'paid for corrections',
      unit: '',
      digits: 3,
      of: ({ way }) => ends[way].cost,
    },
    open: {
      label: 'left open over many such months, of the premium',
      unit: '%',
      digits: 1,
      of: ({ way }) => 100 * monthsOf(way).open,
    },
    average: {
      label: 'paid on average over many such months, of the premium',
      unit: '%',
      digits: 2,
      of: ({ way }) => 100 * monthsOf(way).paid,
    },
  },
  finding: ({ way }) => SAID[way],
  readout: ({ way }) =>
    `Along this path the hedge is corrected ${number(ends[way].trades)} times and pays ${number(ends[way].cost, 3)} for a coin at 100.`,
  figure: ({ way }) => ({
    x: { column: 'day', label: 'days', domain: [0, DAYS], ticks: [0, 5, 10, 15, 20, 25, 30] },
    panels: [
      {
        title: 'Coins held',
        y: {
          column: 'delta',
          label: 'Of a coin',
          domain: [-10, 110],
          unit: '%',
          ticks: [0, 50, 100],
        },
        height: { narrow: 170, wide: 210 },
        marks: [
          ...(way === 'band' ? [band] : []),
          { mark: 'line', y: 'delta', tone: 'gain', weight: 'thin' },
          { mark: 'line', y: 'held', curve: 'step', tone: 'ink' },
        ],
      },
    ],
  }),
});
