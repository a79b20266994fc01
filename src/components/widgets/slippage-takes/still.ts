/** What a sandwich takes of one trade, limit by limit. */
import { defaults, defineWidget, type Row, type Values } from '../../kit/define.ts';
import { percent, short } from '../../kit/format.ts';
import { attackOf } from '../who-eats-your-slippage/attack.ts';
import { params as all } from '../who-eats-your-slippage/params.ts';
import { eth } from '../who-eats-your-slippage/words.ts';

const params = {
  slippage: { ...all.slippage, max: 5, track: [0.1, 5] },
} as const;

const columns = {
  what: { kind: 'text', label: 'Slippage limit' },
  slippage: { kind: 'number', label: 'Limit', unit: '%', digits: 2 },
  loss: { kind: 'number', label: 'You lose', unit: 'ETH', digits: 4 },
  profit: { kind: 'number', label: 'The attacker takes', unit: 'ETH', digits: 4 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const before = defaults(all);
const at = (slippage: number, what = ''): R => {
  const { loss, profit } = attackOf({ ...before, slippage, gas: 0 });
  return { what, slippage, loss, profit };
};

const POINTS = 50;
const curve = Array.from({ length: POINTS }, (_, i) => at((5 * (i + 1)) / POINTS));

const run = ({ slippage }: V): R[] => [
  ...curve,
  ...[0.5, slippage].map((limit) => at(limit, percent(limit, limit % 1 === 0 ? 0 : 2))),
];

const told = ({ what }: R): boolean => what !== '';

export const widget = defineWidget({
  id: 'slippage-takes',
  title: 'What does a slippage limit let through?',
  question: 'How much of a trade can a sandwich take, by the trade’s own limit?',
  measures:
    'A swap of 20 ETH in a pool with 1000, at a fee of 0.30\u202f%; before gas, at the price before.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    profit: {
      label: 'the attacker takes',
      unit: 'ETH',
      digits: 3,
      of: ({ slippage }) => at(slippage).profit,
    },
  },
  finding: ({ slippage }) =>
    `A limit of ${percent(slippage, slippage % 1 === 0 ? 0 : 2)} lets a sandwich take ${eth(at(slippage).profit ?? 0)} of your ${short(before.trade)} ETH`,
  readout: ({ slippage }) =>
    `With a limit of ${percent(slippage, slippage % 1 === 0 ? 0 : 2)} a swap of ${short(before.trade)} ETH can lose ${eth(at(slippage).loss ?? 0)}, and the attacker takes ${eth(at(slippage).profit ?? 0)} of it; with 0.5\u202f%, ${eth(at(0.5).profit ?? 0)}.`,
  figure: () => ({
    x: {
      column: 'slippage',
      label: 'your slippage limit, %',
      domain: [0, 5],
      ticks: [0, 1, 2, 3, 4, 5],
    },
    panels: [
      {
        title: 'Taken of 20 ETH',
        y: { column: 'loss', label: 'ETH', domain: [0, 1.05], ticks: [0, 0.25, 0.5, 0.75, 1] },
        height: { narrow: 210, wide: 260 },
        marks: [
          { mark: 'area', where: (row) => !told(row), y1: 'profit', y2: 'loss', tone: 'gain' },
          { mark: 'line', where: (row) => !told(row), y: 'loss', tone: 'loss' },
          { mark: 'line', where: (row) => !told(row), y: 'profit', tone: 'ink' },
          {
            mark: 'text',
            x: 3.9,
            y: 0.86,
            label: { text: 'you lose', side: 'end', strong: true, tone: 'loss' },
          },
          {
            mark: 'text',
            x: 4.2,
            y: 0.4,
            label: { text: 'the attacker takes', side: 'middle', strong: true },
          },
          {
            mark: 'dot',
            where: ({ what }) => what === '0.50\u202f%',
            y: 'profit',
            tone: 'ink',
            label: { text: ({ profit }) => eth(profit ?? 0), side: 'start', dx: 8, dy: 16 },
          },
          {
            mark: 'dot',
            where: (row) => told(row) && row.what !== '0.50\u202f%',
            y: 'profit',
            symbol: 'you',
            tone: 'you',
            label: {
              text: ({ profit }) => eth(profit ?? 0),
              side: 'start',
              dx: 10,
              dy: 18,
              strong: true,
            },
          },
        ],
      },
    ],
  }),
});
