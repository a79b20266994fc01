/** Fees and losses of liquidity in a range: both are those of all prices, times the same number. */
import { centredConcentration, lossVersusRebalancing } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent, short } from '../../kit/format.ts';

const FIRST = 1.001;
const LAST = 10;

const params = {
  factor: {
    kind: 'number',
    label: 'Range: price ÷ and × so much',
    symbol: 'R',
    unit: '×',
    min: 1.0005,
    max: LAST,
    step: 0.0001,
    default: 1.5,
    scale: 'log',
  },
  fees: {
    kind: 'number',
    label: 'Fees over all prices, per year',
    symbol: 'φ',
    unit: '%',
    min: 0.5,
    max: 50,
    step: 0.5,
    default: 6,
  },
  volatility: {
    kind: 'number',
    label: 'Volatility, per year',
    symbol: 'σ',
    unit: '%',
    min: 5,
    max: 200,
    step: 1,
    default: 80,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  factor: { kind: 'number', label: 'Range, price ÷ and ×', unit: '×', digits: 4 },
  concentration: { kind: 'number', label: 'Concentration', unit: '×', digits: 2 },
  fees: { kind: 'number', label: 'Fees a year', unit: '%', digits: 1 },
  loss: { kind: 'number', label: 'Lost to arbitrage a year', unit: '%', digits: 1 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const kappa = (factor: number): number => centredConcentration(factor ** 2);

function at({ fees, volatility }: V, kind: string, factor: number, what: string): R {
  const concentration = kappa(factor);
  const loss = 100 * lossVersusRebalancing(volatility / 100, concentration);
  return { what, kind, factor, concentration, fees: concentration * fees, loss };
}

const GRID = Array.from(
  { length: 61 },
  // Even in the logarithm of the width, so that the steep end has its points.
  (_, i) => 1 + (FIRST - 1) * ((LAST - 1) / (FIRST - 1)) ** (i / 60),
);

const run = (values: V): R[] => [
  at(values, 'now', values.factor, 'In this range'),
  ...GRID.map((factor) => at(values, 'line', factor, '')),
];

const own = (values: V): R => at(values, '', values.factor, '');
const rate = (value: number | null): string =>
  percent(value ?? 0, Math.abs(value ?? 0) < 100 ? 1 : 0);
const net = (values: V): number => {
  const { fees, loss } = own(values);
  return (fees ?? 0) - (loss ?? 0);
};

export const widget = defineWidget({
  id: 'range-multiple',
  title: 'What does a narrower range multiply?',
  question: 'Does a narrower range earn more, or only more of both?',
  measures:
    'Fees, and what arbitrage takes, a year of the deposit while the price is in the range; both axes logarithmic.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    concentration: {
      label: 'concentration κ',
      unit: '×',
      digits: 2,
      of: ({ factor }) => kappa(factor),
    },
    whole: { label: 'concentration κ, whole', unit: '×', digits: 0, of: (v) => kappa(v.factor) },
    fees: { label: 'fees a year', unit: '%', digits: 1, of: (values) => own(values).fees },
    loss: {
      label: 'lost to arbitrage a year',
      unit: '%',
      digits: 1,
      of: (values) => own(values).loss,
    },
    net: { label: 'left a year', unit: '%', digits: 1, signed: true, of: net },
  },
  finding: (values) =>
    `${number(kappa(values.factor), 1)} times the fees, and ${number(kappa(values.factor), 1)} times the loss to arbitrage`,
  readout: (values) => {
    const { fees, loss, concentration } = own(values);
    return `A range from the price ÷ ${short(values.factor, 4)} to × ${short(values.factor, 4)} trades like ${number(concentration ?? 0, 1)} times its capital: fees of ${rate(fees)} a year, and ${rate(loss)} lost to arbitrage.`;
  },
  figure: (values) => {
    const kind = (name: string) => (row: R) => row.kind === name;
    const ends = [at(values, '', LAST, ''), at(values, '', 1.01, '')];
    const all = ends.flatMap(({ fees, loss }) => [fees ?? 1, loss ?? 1]);
    const [low, high] = [0.8 * Math.min(...all), 1.3 * Math.max(...all)];
    const ticks = [0.1, 1, 10, 100, 1000, 10_000].filter((tick) => tick >= low && tick <= high);
    const point = (y: 'fees' | 'loss') => {
      const { fees, loss } = own(values);
      const above = (y === 'fees') === (fees ?? 0) > (loss ?? 0);
      return {
        mark: 'dot',
        where: kind('now'),
        y,
        tone: y === 'fees' ? 'gain' : 'loss',
        label: {
          text: (row: R) => `${y === 'fees' ? 'fees' : 'lost'} ${rate(row[y])}`,
          side: 'start',
          dx: 8,
          dy: above ? -10 : 20,
          strong: true,
        },
      } as const;
    };
    return {
      x: {
        column: 'factor',
        label: 'range: price ÷ and × so much, log scale',
        scale: 'log',
        domain: [1.01, LAST],
        ticks: [1.1, 1.5, 2, 3, 5, 10],
        unit: '×',
      },
      panels: [
        {
          y: {
            column: 'fees',
            label: 'A year',
            scale: 'log',
            domain: [low, high],
            ticks,
            unit: '%',
          },
          height: { narrow: 140, wide: 170 },
          marks: [
            {
              mark: 'line',
              where: (row: R) => row.kind === 'line' && (row.factor ?? 0) >= 1.01,
              y: 'fees',
              tone: 'gain',
            },
            {
              mark: 'line',
              where: (row: R) => row.kind === 'line' && (row.factor ?? 0) >= 1.01,
              y: 'loss',
              tone: 'loss',
            },
            { mark: 'rule', at: 'x', where: kind('now'), dash: 'full', tone: 'you' },
            point('fees'),
            point('loss'),
          ],
        },
      ],
    };
  },
});
