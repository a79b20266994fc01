/** One view of the odds at a time: the book and its level, the fan that may touch it, or other horizons. */
import { defaults, defineWidget, type ChoiceParam, type Values } from '../../kit/define.ts';
import type { Axis } from '../../kit/marks.ts';
import { PRICE } from '../what-are-the-odds/books.ts';
import { columns, type OddsRow } from '../what-are-the-odds/columns.ts';
import { prices, timeAxis } from '../what-are-the-odds/figure.ts';
import { horizonPanel } from '../what-are-the-odds/gauges.ts';
import { groupsOf, wood } from '../what-are-the-odds/ignition.ts';
import { odds } from '../what-are-the-odds/odds.ts';
import { LEFT, pricePanel, RIGHT } from '../what-are-the-odds/panels.ts';
import { params as all, type Settings } from '../what-are-the-odds/params.ts';
import { HORIZONS, run } from '../what-are-the-odds/rows.ts';
import { finding, readout } from '../what-are-the-odds/words.ts';

type View = 'both' | 'book' | 'fan' | 'horizons';

const params = {
  view: {
    kind: 'choice',
    label: 'View',
    options: [
      { value: 'both', label: 'Book and fan' },
      { value: 'book', label: 'The book' },
      { value: 'fan', label: 'The fan' },
      { value: 'horizons', label: 'Other horizons' },
    ],
    default: 'both',
  } satisfies ChoiceParam<View>,
  volatility: all.volatility,
  days: all.days,
  size: { ...all.size, more: true },
  book: all.book,
} as const;

type V = Values<typeof params>;

const settings = ({ volatility, days, size, book }: V): Settings => ({
  ...defaults(all),
  volatility,
  days,
  size,
  book,
});

/** What a view leaves out: without its rows a mark draws nothing. */
const LEFT_OUT: Readonly<Record<View, RegExp>> = {
  both: /^$/,
  book: /^(?:outer|inner|beyond)$/,
  fan: /^(?:forced|waiting|landing)/,
  horizons: /^$/,
};

const seen = ({ view, days }: V, whole: Axis<typeof columns>): Axis<typeof columns> =>
  ({
    both: whole,
    book: {
      ...whole,
      domain: [-LEFT * days, 0.6 * days] as const,
      ticks: [0],
      label: 'left: units that wait',
      say: () => 'now',
    },
    fan: { ...whole, domain: [0, RIGHT * days] as const },
    horizons: {
      column: 'days',
      label: 'days',
      scale: 'log',
      domain: HORIZONS,
      ticks: [0.1, 1, 7, 30, 90],
    } as const,
  })[view];

export const widget = defineWidget({
  id: 'odds-closeup',
  title: 'Where does it ignite, and does the price get there?',
  question: 'Which fall lights the row, and how likely does the price come to it?',
  measures:
    'Hatched: longs that the cascade takes. Grey: nine in ten of all prices by then, and between the lines half of them. A toy book at a volatility of 60\u202f% a year.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: (values): OddsRow[] =>
    run(settings(values)).filter(({ kind }) => !LEFT_OUT[values.view].test(kind)),
  quantities: {
    odds: {
      label: 'chance to get there',
      unit: '%',
      digits: 1,
      of: (values) => 100 * odds(settings(values)).seen,
    },
    largest: {
      label: 'units in the largest group',
      unit: '',
      digits: 0,
      of: (values) => Math.max(...groupsOf(wood(settings(values))).map(({ units }) => units)),
    },
    dip: {
      label: 'smallest fall that does it',
      unit: '%',
      digits: 0,
      of: (values) => wood(settings(values)).dip,
    },
  },
  finding: (values) => finding(settings(values)),
  readout: (values) => readout(settings(values)),
  figure: (values) => {
    const settled = settings(values);
    const [low, high] = prices(settled);
    const top = values.view === 'book' ? PRICE + 2 : high;
    const price = pricePanel(settled, groupsOf(wood(settled)), [low, top]);
    const {
      title = '',
      y,
      marks,
    } = values.view === 'horizons' ? horizonPanel(settled.watch) : price;
    return {
      x: seen(values, timeAxis(settled)),
      panels: [{ title, y, marks, height: { narrow: 200, wide: 250 } }],
    };
  },
});
