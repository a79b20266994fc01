/** Three venues’ bids and asks, and the best of each: in order, locked, or crossed. */
import { consolidatedBook, crossingProfit, toNumber } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, short } from '../../kit/format.ts';

const params = {
  behind: {
    kind: 'number',
    label: 'Venue B is late by',
    unit: 'cents',
    min: -5,
    max: 5,
    step: 1,
    default: 2,
  },
  fee: {
    kind: 'number',
    label: 'Fee of each side',
    unit: 'bp',
    min: 0,
    max: 20,
    step: 0.5,
    default: 1,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  lane: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  bid: { kind: 'number', label: 'Bid', unit: '', digits: 2 },
  ask: { kind: 'number', label: 'Ask', unit: '', digits: 2 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const cents = (count: number): string => (count / 100).toFixed(2);

/** Quotes of ours; B’s stand where the others’ were. */
const quotesOf = ({ behind }: V) => [
  { venue: 'A', bid: '100.00', ask: '100.02' },
  { venue: 'B', bid: cents(10_001 + behind), ask: cents(10_004 + behind) },
  { venue: 'C', bid: '99.98', ask: '100.01' },
];

const bookOf = (values: V) => consolidatedBook(quotesOf(values));
const crossed = (values: V): number => 100 * toNumber(bookOf(values).crossedBy);
const kept = (values: V): number =>
  100 * toNumber(crossingProfit(bookOf(values), (values.fee / 10_000).toFixed(6)));

export const widget = defineWidget({
  id: 'crossed-quotes',
  title: 'A bid above an ask',
  question: 'When does one venue bid more than another asks?',
  measures:
    'Bids and asks of three venues, with numbers of ours. Shaded: between the best of each.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run: (values): R[] => {
    const { bid, ask } = bookOf(values);
    const best = { bid: toNumber(bid), ask: toNumber(ask), lane: null };
    return [
      ...quotesOf(values).map((quote, i) => ({
        what: `Venue ${quote.venue}`,
        kind: 'venue',
        lane: 3 - i,
        bid: Number(quote.bid),
        ask: Number(quote.ask),
      })),
      { what: 'Best of all', kind: 'best', ...best },
      { ...best, what: '', kind: 'from', bid: Math.min(best.bid, best.ask) },
      { ...best, what: '', kind: 'to', bid: Math.max(best.bid, best.ask) },
    ];
  },
  quantities: {
    crossed: { label: 'crossed by', unit: 'cents', digits: 0, of: crossed },
    kept: { label: 'kept after fees', unit: 'cents', digits: 1, of: kept },
  },
  finding: (values) => {
    const { state, bidVenue, askVenue } = bookOf(values);
    if (state === 'crossed')
      return `${bidVenue} bids ${short(crossed(values), 0)} cents more than ${askVenue} asks`;
    return state === 'locked'
      ? `${bidVenue} bids just what ${askVenue} asks`
      : 'No bid meets an ask';
  },
  readout: (values) => {
    const { state, bid, ask } = bookOf(values);
    const best = `The best bid is ${number(toNumber(bid), 2)} and the best ask ${number(toNumber(ask), 2)}`;
    return state === 'normal'
      ? `${best}, and the market is in order.`
      : `${best}: the market is ${state}, and a taker who pays ${short(values.fee, 1)}\u202fbp on each side makes ${number(kept(values), 1)} cents a unit.`;
  },
  figure: (values) => {
    const { bid, ask } = bookOf(values);
    const meets = toNumber(bid) >= toNumber(ask);
    return {
      x: {
        column: 'bid',
        label: 'price',
        domain: [99.94, 100.12],
        ticks: [99.95, 100, 100.05, 100.1],
        digits: 2,
      },
      panels: [
        {
          y: {
            column: 'lane',
            label: '',
            domain: [0.5, 3.6],
            ticks: [1, 2, 3],
            say: (tick) => 'CBA'.charAt(tick - 1),
          },
          height: { narrow: 138, wide: 138 },
          marks: [
            {
              mark: 'zone',
              from: ({ kind }) => kind === 'from',
              to: ({ kind }) => kind === 'to',
              tone: meets ? 'warn' : 'quiet',
            },
            {
              mark: 'bar',
              where: ({ kind }) => kind === 'venue',
              x1: 'bid',
              x2: 'ask',
              y: 'lane',
              thick: 14,
              tone: 'gain',
              fill: 'wash',
            },
            {
              mark: 'text',
              x: 'bid',
              y: 'lane',
              where: ({ kind }) => kind === 'venue',
              label: { text: ({ bid: own }) => number(own ?? 0, 2), side: 'end', dx: 4, dy: 5 },
            },
            {
              mark: 'text',
              x: 'ask',
              y: 'lane',
              where: ({ kind }) => kind === 'venue',
              label: { text: ({ ask: own }) => number(own ?? 0, 2), side: 'start', dx: 4, dy: 5 },
            },
          ],
        },
      ],
    };
  },
});
