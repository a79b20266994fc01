/** What each row of a venue's table costs a portfolio, by where it puts the price. */
import { scenarioScan } from '../../../engine/index.ts';
import { defineWidget, type ChoiceParam, type Row, type Values } from '../../kit/define.ts';
import { MINUS, number, short } from '../../kit/format.ts';
import {
  bookMargin,
  BOOKS,
  MARKET,
  SAID,
  SCENARIOS,
  type BookName,
} from '../how-much-leverage-pays/books.ts';
import { params as all } from '../how-much-leverage-pays/params.ts';

const params = {
  book: {
    kind: 'choice',
    label: 'Portfolio',
    options: all.book.options,
    default: 'far',
  } satisfies ChoiceParam<BookName>,
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  price: { kind: 'number', label: 'Price, of now', unit: '×', digits: 2 },
  volatility: { kind: 'number', label: 'Volatility, of now', unit: '×', digits: 2 },
  counted: { kind: 'number', label: 'Counted', unit: '%', digits: 2 },
  loss: { kind: 'number', label: 'Loss that counts, of 100', unit: '', digits: 3 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const moved = (spot: number): string =>
  `${spot < 0 ? MINUS : '+'}${short(100 * Math.abs(spot))}\u202f%`;

/** Which row decides; none where the least margin does. */
const decides = ({ book }: V): number => {
  const { losses, scan, least } = bookMargin(book);
  return scan > least ? losses.indexOf(scan) : -1;
};

const run = (values: V): R[] => {
  const { losses } = bookMargin(values.book);
  const worst = decides(values);
  const rows = SCENARIOS.map(({ spot, volatility, weight }, i): R => ({
    what: `${moved(spot)}${i < 16 ? `, volatility ${volatility < 0 ? 'down' : 'up'}` : ''}`,
    kind: i === worst ? 'worst' : 'row',
    price: 1 + spot,
    volatility: 1 + volatility,
    counted: 100 * weight,
    loss: losses[i] ?? null,
  }));
  return rows;
};

/** The margin if the far rows were not there. */
const near = ({ book }: V): number =>
  Math.max(
    bookMargin(book).least,
    scenarioScan(
      BOOKS[book],
      MARKET,
      SCENARIOS.filter(({ spot }) => Math.abs(spot) < 0.3),
    ).margin,
  );

const margin = ({ book }: V): number => bookMargin(book).margin;

/** A gain is below nothing. */
function domain({ book }: V): readonly [number, number] {
  const { losses } = bookMargin(book);
  const [low, high] = [Math.min(-1, ...losses), Math.max(1, ...losses)];
  const room = 0.14 * (high - low);
  return [low - room, high + room];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const widget = defineWidget({
  id: 'scan-losses',
  title: 'What must a portfolio hold?',
  question: 'Which of a venue’s scenarios decides what a portfolio must hold?',
  measures:
    'Loss in each of 24 scenarios, as counted, of a notional of 100: Paradex’s table of March 2026, options of 30 days at 80\u202f% volatility.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    margin: { label: 'margin, of 100', unit: '', digits: 1, of: margin },
    near: { label: 'margin without the far scenarios, of 100', unit: '', digits: 1, of: near },
    least: {
      label: 'least margin, of 100',
      unit: '',
      digits: 1,
      of: ({ book }) => bookMargin(book).least,
    },
  },
  finding: (values) =>
    decides(values) < 0
      ? `${capital(SAID[values.book])} lose nothing in 24 scenarios, and must hold ${number(margin(values), 1)} of 100`
      : `${capital(SAID[values.book])} must hold ${number(margin(values), 1)} of 100`,
  readout: (values) => {
    const row = SCENARIOS[decides(values)];
    const held = number(margin(values), 1);
    return row === undefined
      ? `No scenario costs anything, so the least margin is what is asked: ${held} of 100.`
      : `The row that decides moves the price by ${moved(row.spot)} and counts ${short(100 * row.weight)}\u202f% of the loss: ${held} of 100. Without the far rows it would be ${number(near(values), 1)}.`;
  },
  figure: (values) => ({
    x: {
      column: 'price',
      label: 'price, times now, log scale',
      scale: 'log',
      domain: [0.3, 6.6],
      ticks: [0.34, 0.67, 1, 1.5, 2, 3, 4, 6],
      unit: '×',
    },
    panels: [
      {
        y: { column: 'loss', label: 'Loss', domain: domain(values) },
        height: { narrow: 140, wide: 170 },
        marks: [
          { mark: 'dot', where: ({ kind }) => kind === 'row', tone: 'quiet' },
          {
            mark: 'dot',
            where: ({ kind }) => kind === 'worst',
            symbol: 'you',
            tone: 'you',
            label: {
              text: ({ loss }: R) => number(loss ?? 0, 1),
              side: 'end',
              dx: 13,
              dy: -4,
              strong: true,
            },
          },
        ],
      },
    ],
  }),
});
