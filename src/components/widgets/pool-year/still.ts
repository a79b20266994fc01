/** A pool of ether over a real year, day by day: not hedged, hedged once, and hedged at every close. */
import { hedgeAlong, lossVersusRebalancing, poolBook } from '../../../engine/index.ts';
import back from '../../../content/series/eth-2019.json' with { type: 'json' };
import fall from '../../../content/series/eth-2022.json' with { type: 'json' };
import {
  defineWidget,
  type ChoiceParam,
  type Quantity,
  type Row,
  type Values,
} from '../../kit/define.ts';
import { percent } from '../../kit/format.ts';
import type { Mark } from '../../kit/marks.ts';
import { rate } from '../do-the-fees-pay/words.ts';

const params = {
  year: {
    kind: 'choice',
    label: 'Year',
    options: [
      { value: '2019', label: '2019' },
      { value: '2022', label: '2022' },
    ],
    default: '2019',
  } satisfies ChoiceParam<'2019' | '2022'>,
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  day: { kind: 'number', label: 'Day', unit: '', digits: 0 },
  price: { kind: 'number', label: 'Close', unit: 'USDT', digits: 2 },
  unhedged: { kind: 'number', label: 'Not hedged', unit: '%', digits: 2 },
  once: { kind: 'number', label: 'Hedged once', unit: '%', digits: 2 },
  hedged: { kind: 'number', label: 'Hedged daily', unit: '%', digits: 2 },
} as const;

type C = typeof columns;
type V = Values<typeof params>;
type R = Row<C>;

/** A deposit of 1 when the year begins; days of a year that is 365 long. */
const DAY = 1 / 365;

function yearOf(series: { readonly close: readonly number[] }) {
  const closes = Float64Array.from(series.close);
  const first = closes[0] ?? NaN;
  const book = poolBook({ liquidity: 0.5 / Math.sqrt(first) }, 0);
  const days = [...closes].map((price, day) => {
    const prices = closes.subarray(0, day + 1);
    const { unhedged, once, hedged } = hedgeAlong(book, { prices, interval: DAY, cost: 0 });
    return { day, price, unhedged, once, hedged };
  });
  const moves = [...closes].slice(1).map((price, i) => Math.log(price / (closes[i] ?? price)));
  const square = moves.reduce((sum, move) => sum + move * move, 0) / moves.length;
  return { days, last: days.at(-1) ?? days[0], first, volatility: Math.sqrt(square / DAY) };
}

const years = { 2019: yearOf(back), 2022: yearOf(fall) } as const;

const end = ({ year }: V) => {
  const { last } = years[year];
  if (last === undefined) throw new Error(`There are no closes of ${year}.`);
  return last;
};

const quantity = (
  label: string,
  of: (values: V) => number,
  signed?: true,
): Quantity<typeof params> => ({
  label,
  unit: '%',
  digits: 1,
  ...(signed && { signed }),
  of: (values) => 100 * of(values),
});

type Way = 'unhedged' | 'once' | 'hedged';

/** A line, and its name at one of its days. */
const line = (
  y: Way,
  text: string,
  tone: 'quiet' | 'loss' | 'gain',
  [at, dy, side]: readonly [number, number, 'start' | 'middle' | 'end'],
): Mark<C>[] => [
  { mark: 'line', y, tone },
  {
    mark: 'text',
    y,
    where: ({ day }) => day === at,
    tone,
    label: { text, side, dx: side === 'start' ? 6 : 0, dy, strong: true },
  },
];

/** Where each line has room for its name: a day, px above or below, and the side. */
const NAMED = {
  2019: {
    unhedged: [190, 0, 'start'],
    once: [184, 18, 'end'],
    hedged: [365, 18, 'end'],
    domain: [-25, 78],
  },
  2022: {
    unhedged: [365, -14, 'end'],
    once: [140, 22, 'middle'],
    hedged: [365, -10, 'end'],
    domain: [-60, 16],
  },
} as const;

export const widget = defineWidget({
  id: 'pool-year',
  title: 'A year of a pool',
  question: 'What did a real year do to a pool, hedged or not?',
  measures:
    'Profit of a deposit in a pool of ether and dollars over all prices, by day, before fees and costs; hedged at the closes.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: ({ year }): R[] =>
    years[year].days.map(({ day, price, unhedged, once, hedged }) => ({
      what: day % 91 === 0 || day === 365 ? `Day ${day}` : '',
      day,
      price,
      unhedged: 100 * unhedged,
      once: 100 * once,
      hedged: 100 * hedged,
    })),
  quantities: {
    unhedged: quantity('profit, not hedged', (values) => end(values).unhedged, true),
    once: quantity('profit, hedged once', (values) => end(values).once, true),
    hedged: quantity('profit, hedged daily', (values) => end(values).hedged, true),
    move: quantity(
      'move of the price',
      (values) => end(values).price / years[values.year].first - 1,
      true,
    ),
    volatility: quantity(
      'volatility of the daily closes, a year',
      ({ year }) => years[year].volatility,
    ),
    due: quantity('due at that volatility, a year', ({ year }) =>
      lossVersusRebalancing(years[year].volatility),
    ),
  },
  finding: (values) => {
    const { unhedged, once, hedged } = end(values);
    return `In ${values.year} not hedged ${rate(unhedged)}, hedged once ${rate(once)}, hedged daily ${rate(hedged)}`;
  },
  readout: (values) =>
    `In ${values.year} the price of ether moved by ${rate(end(values).price / years[values.year].first - 1)} at ${percent(100 * years[values.year].volatility, 0)} volatility; hedged daily, the pool made ${rate(end(values).hedged)}.`,
  figure: ({ year }) => {
    const { domain, ...at } = NAMED[year];
    return {
      x: {
        column: 'day',
        label: `days of ${year}`,
        domain: [0, 365],
        ticks: [0, 91, 182, 273, 365],
      },
      panels: [
        {
          title: 'Profit, of the deposit',
          y: { column: 'unhedged', label: 'Profit', domain, unit: '%' },
          height: { narrow: 190, wide: 240 },
          marks: [
            ...line('unhedged', 'not hedged', 'quiet', at.unhedged),
            ...line('once', 'hedged once', 'loss', at.once),
            ...line('hedged', 'hedged daily', 'gain', at.hedged),
          ],
        },
      ],
    };
  },
});
