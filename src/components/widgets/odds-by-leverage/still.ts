/** The chance that a long and a short are liquidated within a horizon, by leverage; and that either is. */
import {
  advance,
  estimates,
  liquidationProbability,
  linearLiquidationPrice,
  noSamples,
  touchSimulation,
  type Side,
} from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { times } from '../../kit/format.ts';
import { MAINTENANCE, PRICE } from '../what-are-the-odds/books.ts';
import { YEAR } from '../what-are-the-odds/odds.ts';
import { params as all } from '../what-are-the-odds/params.ts';
import { chance, spoken } from '../what-are-the-odds/words.ts';

const FIRST = 2;
const LAST = 125;

const params = {
  leverage: {
    kind: 'number',
    label: 'Leverage',
    symbol: 'L',
    unit: '×',
    min: FIRST,
    max: LAST,
    step: 0.5,
    default: 10,
    scale: 'log',
  },
  volatility: all.volatility,
  days: all.days,
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  leverage: { kind: 'number', label: 'Leverage', unit: '×', digits: 1 },
  odds: { kind: 'number', label: 'Chance to be liquidated', unit: '%', digits: 2 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const moving = ({ volatility, days }: V) =>
  ({ volatility: volatility / 100, years: days / YEAR }) as const;

const alone = (side: Side, values: V, leverage = values.leverage): number =>
  liquidationProbability({
    side,
    leverage,
    maintenanceRate: Number(MAINTENANCE),
    ...moving(values),
  });

/** What the two cannot be more than together. */
const bound = (values: V): number => Math.min(1, alone('long', values) + alone('short', values));

const level = (side: Side, leverage: number): number =>
  linearLiquidationPrice({
    wallet: PRICE / leverage,
    side,
    quantity: 1,
    entry: PRICE,
    maintenanceRate: MAINTENANCE,
  })?.toNumber() ?? 0;

const SAMPLES = 8192;
let last: { readonly key: string; readonly either: number } | undefined;

/** Chance that the price touches one of the two levels, sampled: there is no short formula. */
function either(values: V): number {
  const key = [values.leverage, values.volatility, values.days].join();
  if (last?.key !== key) {
    const simulation = touchSimulation({
      price: PRICE,
      lower: level('long', values.leverage),
      upper: level('short', values.leverage),
      ...moving(values),
      seed: 1,
    });
    const sums = advance(simulation, noSamples(simulation), SAMPLES);
    last = { key, either: estimates(simulation, sums).touched?.mean ?? 0 };
  }
  return last.either;
}

const GRID = Array.from({ length: 41 }, (_, i) => FIRST * (LAST / FIRST) ** (i / 40));

function run(values: V): R[] {
  const row = (kind: string, what: string, odds: number, leverage = values.leverage): R => {
    return { what, kind, leverage, odds: 100 * odds };
  };
  return [
    ...(['long', 'short'] as const).flatMap((side) =>
      GRID.map((leverage) => row(side, '', alone(side, values, leverage), leverage)),
    ),
    row('your long', 'A long', alone('long', values)),
    row('your short', 'A short', alone('short', values)),
    row('bound', 'One of the two, at most', bound(values)),
    row('either', 'One of the two, sampled', either(values)),
  ];
}

const share = (label: string, of: (values: V) => number) =>
  ({ label, unit: '%', digits: 1, of: (values: V) => 100 * of(values) }) as const;

export const widget = defineWidget({
  id: 'odds-by-leverage',
  title: 'How likely is a liquidation, by leverage?',
  question: 'How likely is a long or a short of this leverage liquidated by then?',
  measures:
    'Chance to be liquidated within the horizon, opened at the price now; maintenance of 0.4\u202f%, no fees, no jumps.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    long: share('chance that the long is liquidated', (values) => alone('long', values)),
    short: share('chance that the short is liquidated', (values) => alone('short', values)),
    bound: share('chance of one of the two, at most', bound),
    either: share('chance of one of the two, sampled', either),
  },
  finding: (values) =>
    `At ${times(values.leverage)} a long is liquidated in ${chance(alone('long', values))} of cases within ${spoken(values.days)}`,
  readout: (values) =>
    `At ${times(values.leverage)} a long is liquidated within ${spoken(values.days)} with a chance of ${chance(alone('long', values))}, a short with ${chance(alone('short', values))}; one of the two with ${chance(either(values))}.`,
  figure: () => {
    const kind = (name: string) => (row: R) => row.kind === name;
    return {
      x: {
        column: 'leverage',
        label: 'leverage',
        scale: 'log',
        domain: [FIRST, LAST],
        ticks: [2, 5, 10, 20, 50, LAST],
        unit: '×',
      },
      panels: [
        {
          y: { column: 'odds', label: 'Chance', domain: [0, 100], ticks: [0, 50, 100], unit: '%' },
          height: { narrow: 150, wide: 170 },
          marks: [
            { mark: 'line', where: kind('short'), tone: 'quiet' },
            { mark: 'line', where: kind('long'), tone: 'loss' },
            {
              mark: 'dot',
              where: kind('your short'),
              tone: 'quiet',
              label: { text: 'short', side: 'end', dx: 10, dy: -6, strong: true },
            },
            {
              mark: 'dot',
              where: kind('your long'),
              symbol: 'you',
              tone: 'you',
              label: {
                text: ({ odds }) => `long ${chance((odds ?? 0) / 100)}`,
                side: 'start',
                dx: 12,
                dy: 14,
                strong: true,
              },
            },
          ],
        },
      ],
    };
  },
});
