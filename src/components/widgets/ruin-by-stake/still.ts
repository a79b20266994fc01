/** What the stake does to the chance of ruin: a power, not a share. */
import { riskOfRuin } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { short, THIN } from '../../kit/format.ts';
import { manyParams } from '../how-big-may-this-trade-be/many-params.ts';
import { chance } from '../how-big-may-this-trade-be/words.ts';

const params = {
  stake: { ...manyParams.stake, max: 25, named: [] },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  winRate: { kind: 'number', label: 'Winners', unit: '%', digits: 0 },
  stake: { kind: 'number', label: 'Stake, of the capital', unit: '%', digits: 2 },
  ruin: { kind: 'number', label: 'Ever ruined', unit: '%', digits: 4 },
} as const;

type C = typeof columns;
type R = Row<C>;

const RATES = [35, 40, 45];
/** At which stake the name of each stands. */
const NAMED: Readonly<Record<number, number>> = { 35: 2, 45: 4 };
const PAYOFF = 2;
const [FROM, TO] = [1, 25];
const FLOOR = 0.0001;
const STEPS = 96;

const ruinOf = (winRate: number, stake: number): number =>
  100 * riskOfRuin({ winRate: winRate / 100, payoff: PAYOFF }, 100 / stake);

const curve = (winRate: number): R[] =>
  Array.from({ length: STEPS + 1 }, (_, i) => FROM + ((TO - FROM) * i) / STEPS).flatMap((stake) => {
    const ruin = ruinOf(winRate, stake);
    return ruin < FLOOR ? [] : [{ what: '', kind: 'curve', winRate, stake, ruin }];
  });

const run = ({ stake }: Values<typeof params>): R[] => [
  ...RATES.flatMap(curve),
  ...RATES.map((winRate) => ({
    what: `${winRate}${THIN}% winners`,
    kind: 'name',
    winRate,
    stake: NAMED[winRate] ?? TO,
    ruin: ruinOf(winRate, NAMED[winRate] ?? TO),
  })),
  ...RATES.map((winRate) => {
    const ruin = ruinOf(winRate, stake);
    const kind = ruin < FLOOR ? 'rare' : winRate === 40 ? 'now' : 'dot';
    return {
      what: `${winRate}${THIN}% winners, at ${short(stake, 1)}${THIN}%`,
      kind,
      winRate,
      stake,
      ruin,
    };
  }),
];

const is = (kind: string) => (row: R) => row.kind === kind;
const said = (winRate: number, stake: number): string => chance(ruinOf(winRate, stake) / 100);

export const widget = defineWidget({
  id: 'ruin-by-stake',
  title: 'A fixed stake, and ruin',
  question: 'How does the chance of ruin follow the stake?',
  measures:
    'Chance ever to lose all, with a fixed stake and winners of 2 R, by the stake at the start. Logarithmic: each line is a power.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    ruin: {
      label: 'ever ruined, 40 winners in a hundred',
      unit: '%',
      digits: 1,
      of: ({ stake }) => ruinOf(40, stake),
    },
    'ruin-small': {
      label: 'ever ruined, if it is little',
      unit: '%',
      digits: 3,
      of: ({ stake }) => ruinOf(40, stake),
    },
  },
  finding: ({ stake }) =>
    `With 40${THIN}% winners, a fixed stake of ${short(stake, 1)}${THIN}% ruins ${said(40, stake)}, half of it ${said(40, stake / 2)}`,
  readout: ({ stake }) =>
    `At a fixed stake of ${short(stake, 1)}${THIN}% and winners of 2${THIN}R, ruin comes to ${RATES.map((rate) => `${said(rate, stake)} with ${rate}${THIN}% winners`).join(', ')}.`,
  figure: () => ({
    x: {
      column: 'stake',
      label: 'stake, % of the capital at the start',
      domain: [0, 26],
      ticks: [1, 2, 5, 10, 15, 20, 25],
    },
    panels: [
      {
        title: 'Ever ruined, %',
        y: {
          column: 'ruin',
          label: 'Ever ruined',
          scale: 'log',
          domain: [FLOOR, 300],
          ticks: [0.0001, 0.001, 0.01, 0.1, 1, 10, 100],
          say: (tick) => short(tick, 4),
        },
        height: { narrow: 236, wide: 260 },
        marks: [
          { mark: 'line', where: is('curve'), y: 'ruin', by: 'winRate', tone: 'loss' },
          {
            mark: 'text',
            x: 'stake',
            y: 'ruin',
            where: (row) => is('name')(row) && row.winRate !== 40,
            label: {
              text: ({ winRate }) => `${winRate ?? 0}${THIN}%`,
              side: 'start',
              dx: 10,
              dy: 10,
              strong: true,
            },
          },
          {
            mark: 'dot',
            where: is('now'),
            y: 'ruin',
            symbol: 'you',
            tone: 'you',
            label: {
              text: ({ stake }) => `40${THIN}%: ${said(40, stake ?? 10)}`,
              side: 'end',
              dx: -9,
              dy: -8,
              strong: true,
            },
          },
        ],
      },
    ],
  }),
});
