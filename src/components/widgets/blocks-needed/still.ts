/** How many confirmations bring the chance below a thousandth, by the attacker’s share. */
import { confirmationsNeeded, nakamotoBlocksNeeded } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent } from '../../kit/format.ts';

const RISK = 0.001;
const SHARES = [2, 5, 10, 15, 20, 25, 30, 35, 40, 42, 44, 45, 46, 47] as const;
const TABLED = [10, 15, 20, 25, 30, 35, 40, 45];

const params = {
  share: {
    kind: 'number',
    label: 'Attacker’s share of the work',
    symbol: 'q',
    unit: '%',
    min: 1,
    max: 49,
    step: 1,
    default: 45,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  share: { kind: 'number', label: 'Share of the work', unit: '%', digits: 0 },
  exact: { kind: 'number', label: 'Blocks', unit: '', digits: 0 },
  paper: { kind: 'number', label: 'By the Bitcoin paper', unit: '', digits: 0 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const at = (kind: string, share: number, what = ''): R => ({
  what,
  kind,
  share,
  exact: confirmationsNeeded(share / 100, RISK),
  paper: nakamotoBlocksNeeded(share / 100, RISK),
});

const run = ({ share }: V): R[] => [
  ...SHARES.map((tabled) => at('curve', tabled, TABLED.includes(tabled) ? percent(tabled, 0) : '')),
  at('now', share),
];

const needed = ({ share }: V): string => number(confirmationsNeeded(share / 100, RISK) ?? 0);

export const widget = defineWidget({
  id: 'blocks-needed',
  title: 'How many confirmations are enough?',
  question: 'Against how large an attacker are how many confirmations enough?',
  measures: 'Confirmations until the chance of reversal is below 0.1\u202f%, exact.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    needed: {
      label: 'blocks',
      unit: '',
      digits: 0,
      none: 'none',
      of: ({ share }) => confirmationsNeeded(share / 100, RISK),
    },
    paper: {
      label: 'by the Bitcoin paper',
      unit: '',
      digits: 0,
      none: 'none',
      of: ({ share }) => nakamotoBlocksNeeded(share / 100, RISK),
    },
  },
  finding: (values) =>
    `Six blocks hold off a tenth of the work; ${percent(values.share, 0)} take ${needed(values)}, half no number`,
  readout: (values) =>
    `To bring the chance of reversal below 0.1\u202f% takes 6 blocks against 10\u202f% of the work, ${needed(values)} against ${percent(values.share, 0)}, and from half on no number is enough.`,
  figure: () => ({
    x: {
      column: 'share',
      label: 'attacker’s share of the work, %',
      domain: [0, 52],
      ticks: [0, 10, 20, 30, 40, 50],
    },
    panels: [
      {
        title: 'Confirmations needed',
        y: {
          column: 'exact',
          label: 'Blocks',
          scale: 'log',
          domain: [1, 3000],
          ticks: [1, 10, 100, 1000],
        },
        height: { narrow: 210, wide: 260 },
        marks: [
          { mark: 'line', where: ({ kind }) => kind === 'curve', tone: 'loss', curve: 'monotone' },
          {
            mark: 'dot',
            where: ({ kind, share }) => kind === 'curve' && [10, 20, 30, 40].includes(share ?? 0),
            tone: 'loss',
            label: {
              text: ({ exact }) => number(exact ?? 0),
              side: 'end',
              dx: 8,
              dy: -8,
              strong: true,
              tone: 'ink',
            },
          },
          {
            mark: 'dot',
            where: ({ kind }) => kind === 'now',
            symbol: 'you',
            tone: 'you',
            label: {
              text: ({ exact }) => number(exact ?? 0),
              side: 'end',
              dx: 12,
              dy: -8,
              strong: true,
            },
          },
          {
            mark: 'text',
            x: 50,
            y: 1.4,
            label: { text: 'half: none is enough', side: 'end', dx: 6 },
          },
        ],
      },
    ],
  }),
});
