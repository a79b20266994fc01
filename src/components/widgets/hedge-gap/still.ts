/** What a neutral book makes of a move: nothing at first, and then always a loss. By gamma alone beside it. */
import { gapProfit, optionsValue } from '../../../engine/index.ts';
import { defineWidget, type ChoiceParam, type Row, type Values } from '../../kit/define.ts';
import { move, percent } from '../../kit/format.ts';
import type { Mark } from '../../kit/marks.ts';

type View = 'near' | 'far';

const params = {
  view: {
    kind: 'choice',
    label: 'View',
    options: [
      { value: 'near', label: 'Small moves' },
      { value: 'far', label: 'A gap' },
    ],
    default: 'far',
  } satisfies ChoiceParam<View>,
  gap: {
    kind: 'number',
    label: 'Gap',
    unit: '%',
    min: -60,
    max: 60,
    step: 1,
    default: -30,
  },
} as const;

type V = Values<typeof params>;

const columns = {
  what: { kind: 'text', label: 'What' },
  gap: { kind: 'number', label: 'Move of the price', unit: '%', digits: 1 },
  exact: { kind: 'number', label: 'Profit', unit: '%', digits: 2 },
  gamma: { kind: 'number', label: 'By gamma alone', unit: '%', digits: 2 },
} as const;

type R = Row<typeof columns>;

/** A straddle sold at the money for 30 days at 80 %, and the coins that make it neutral. */
const market = { price: 100, rate: 0, volatility: 0.8, years: 30 / 365 };
const legs = (['call', 'put'] as const).map((type) => ({ type, strike: 100, quantity: -1 }));
const book = { ...market, legs };
/** Received for both. */
const PREMIUM = -optionsValue(book).value;

const at = (gap: number) => {
  const { exact, byGamma } = gapProfit(book, gap / 100);
  return { exact: (100 * exact) / PREMIUM, gamma: (100 * byGamma) / PREMIUM };
};
const SPAN = { near: 12, far: 40 } as const;
const DOMAIN = { near: [-18, 4], far: [-160, 25] } as const;

/** What is told of in the view: a move by one deviation of a day, or the gap. */
const told = ({ view, gap }: V): number => (view === 'near' ? -5 : gap);

const run = (values: V): R[] => {
  const span = SPAN[values.view];
  const line = Array.from({ length: 41 }, (_, i) => span * (i / 20 - 1));
  const row = (gap: number, what: string): R => ({ what, gap, ...at(gap) });
  return [
    row(told(values), `A move of ${move(told(values))}`),
    row(-told(values), `A move of ${move(-told(values))}`),
    ...line.map((gap) => row(gap, '')),
  ];
};

const drawn = ({ what }: R): boolean => what === '';

/** Its label stands inside the curve, where there is room. */
const point = (side: 'start' | 'end', here: (gap: number) => boolean): Mark<typeof columns> => ({
  mark: 'dot',
  where: (row) => !drawn(row) && here(row.gap ?? 0),
  tone: 'ink',
  label: {
    text: ({ exact }) => percent(exact ?? 0, 1),
    side,
    dx: 11,
    dy: 15,
    strong: true,
  },
});

const loss = (gap: number): string => percent(Math.abs(at(gap).exact), 1);

export const widget = defineWidget({
  id: 'hedge-gap',
  title: 'What does a gap cost a neutral book?',
  question: 'What does a neutral book make of a jump in the price?',
  measures:
    'Profit of a sold straddle of 30 days with its hedge, in % of its premium, when the price jumps; volatility stays at 80\u202f%.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    loss: {
      label: 'lost to the gap',
      unit: '%',
      digits: 1,
      of: (values) => -at(told(values)).exact,
    },
    'by-gamma': {
      label: 'lost to the gap, by gamma alone',
      unit: '%',
      digits: 1,
      of: (values) => -at(told(values)).gamma,
    },
  },
  finding: (values) =>
    `A jump of ${move(told(values))} takes ${loss(told(values))} of the premium, one of ${move(-told(values))} ${loss(-told(values))}`,
  readout: (values) =>
    `A neutral book that has sold options loses ${loss(told(values))} of its premium in a jump of ${move(told(values))}, and ${loss(-told(values))} in one of ${move(-told(values))}; at no move at all it is flat.`,
  figure: (values) => ({
    x: {
      column: 'gap',
      label: 'move of the price before you can trade',
      domain: [-SPAN[values.view], SPAN[values.view]],
      unit: '%',
      say: (tick) => (tick === 0 ? '0' : move(tick)),
    },
    panels: [
      {
        title: 'Profit, of the premium',
        y: { column: 'exact', label: 'Profit', domain: DOMAIN[values.view], unit: '%' },
        height: { narrow: 170, wide: 210 },
        marks: [
          ...(values.view === 'far'
            ? ([
                {
                  mark: 'line',
                  where: drawn,
                  y: 'gamma',
                  tone: 'quiet',
                  weight: 'thin',
                },
                {
                  mark: 'text',
                  x: 'gap',
                  y: 'gamma',
                  where: (row: R) => drawn(row) && row.gap === 36,
                  label: { text: 'by gamma', side: 'end', dx: 10, dy: 8 },
                },
              ] as const)
            : []),
          { mark: 'line', where: drawn, tone: 'loss', weight: 'heavy' },
          point('start', (gap) => gap < 0),
          point('end', (gap) => gap >= 0),
        ],
      },
    ],
  }),
});
