/** A vote against the market: who of each leverage is left when the vote is in force. */
import { latencyExposure } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { percent, short, times } from '../../kit/format.ts';
import { VOTE } from '../is-the-limit-tight-enough/change.ts';

/** Liquidated when half of the margin is left. */
const RATIO = 2;
/** The leverages shown: from the caps of a regulator to those of a venue. */
const COMPARED = [40, 10, 5, 2];
const LAST = 7;

const params = {
  leverage: {
    kind: 'number',
    label: 'Leverage',
    symbol: 'L',
    unit: '×',
    min: 1,
    max: 125,
    step: 1,
    default: 40,
    scale: 'log',
  },
  volatility: {
    kind: 'number',
    label: 'Volatility, a year',
    symbol: 'σ',
    unit: '%',
    min: 10,
    max: 300,
    step: 5,
    default: 150,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'When' },
  kind: { kind: 'text', label: 'Kind' },
  leverage: { kind: 'number', label: 'Leverage', unit: '×', digits: 0 },
  day: { kind: 'number', label: 'Day', unit: '', digits: 2 },
  gone: { kind: 'number', label: 'Longs gone', unit: '%', digits: 1 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

/** Share of longs of a leverage, opened when the vote was proposed, that are liquidated by a day. */
const gone = ({ volatility }: V, leverage: number, days: number): number =>
  100 *
  latencyExposure({
    maxLeverage: leverage,
    marginRatio: RATIO,
    volatility: volatility / 100,
    days,
  });

const MOMENTS = [
  { what: 'vote opens', day: VOTE.delay },
  { what: 'vote closes', day: VOTE.delay + VOTE.voting },
  { what: 'in force', day: VOTE.total },
] as const;

const STEPS = 36;

function run(values: V): R[] {
  const others = COMPARED.filter((leverage) => leverage !== values.leverage);
  return [
    ...MOMENTS.map(({ what, day }) => ({
      what,
      kind: 'moment',
      leverage: values.leverage,
      day,
      gone: gone(values, values.leverage, day),
    })),
    ...[values.leverage, ...others].flatMap((leverage, of) =>
      Array.from({ length: STEPS + 1 }, (_, i): R => {
        const day = LAST * (i / STEPS) ** 3;
        const kind = of === 0 ? 'yours' : 'other';
        return { what: '', kind, leverage, day, gone: gone(values, leverage, day) };
      }),
    ),
  ];
}

export const widget = defineWidget({
  id: 'vote-or-market',
  title: 'Is a vote faster than the market?',
  question: 'Who is still there when a vote is in force?',
  measures:
    'Longs liquidated since the proposal, %, by their leverage at the start; the days are those of Aave’s proposal 197, November 2024. Liquidated at half of the margin; no price jumps, no fees.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    gone: {
      label: 'longs gone when the vote is in force',
      unit: '%',
      digits: 0,
      of: (values) => gone(values, values.leverage, VOTE.total),
    },
    'first-day': {
      label: 'longs gone after a day',
      unit: '%',
      digits: 0,
      of: (values) => gone(values, values.leverage, 1),
    },
    days: { label: 'days from proposal to force', unit: '', digits: 2, of: () => VOTE.total },
    delay: { label: 'days before the vote', unit: '', digits: 2, of: () => VOTE.delay },
    voting: { label: 'days of voting', unit: '', digits: 2, of: () => VOTE.voting },
    timelock: { label: 'days of timelock', unit: '', digits: 2, of: () => VOTE.timelock },
  },
  finding: (values) =>
    `A vote takes ${short(VOTE.total)} days; in stress, ${percent(gone(values, values.leverage, VOTE.total), 0)} of ${times(values.leverage)} longs are gone by then`,
  readout: (values) =>
    `In ${percent(values.volatility, 0)} volatility, ${percent(gone(values, values.leverage, 1), 0)} of ${times(values.leverage)} longs are liquidated within a day of the proposal and ${percent(gone(values, values.leverage, VOTE.total), 0)} before it is in force, ${short(VOTE.total)} days later.`,
  figure: () => {
    const kind = (name: string) => (row: R) => row.kind === name;
    const name = { text: ({ leverage }: R) => times(leverage ?? 0), side: 'end', dx: 4 } as const;
    return {
      x: { column: 'day', label: 'days since the proposal', domain: [0, LAST] },
      margin: { narrow: 10, wide: 16 },
      panels: [
        {
          y: {
            column: 'gone',
            label: 'Gone',
            domain: [0, 104],
            ticks: [0, 25, 50, 75, 100],
            unit: '%',
          },
          height: { narrow: 220, wide: 270 },
          marks: [
            {
              mark: 'rule',
              at: 'x',
              where: (row) => kind('moment')(row) && row.what !== 'in force',
              named: true,
              label: { text: ({ what }) => what.replace(' ', '\n'), side: 'middle' },
            },
            {
              mark: 'rule',
              at: 'x',
              where: (row) => row.what === 'in force',
              tone: 'ink',
              dash: 'full',
              named: true,
              label: { text: 'in force', side: 'middle', strong: true },
            },
            {
              mark: 'line',
              where: kind('other'),
              by: 'leverage',
              tone: 'quiet',
              label: { ...name, dy: -8 },
            },
            {
              mark: 'line',
              where: kind('yours'),
              tone: 'loss',
              label: { ...name, dy: -8, strong: true, tone: 'loss' },
            },
            {
              mark: 'dot',
              where: (row) => row.what === 'in force',
              tone: 'ink',
              label: {
                text: (row) => `${percent(row.gone ?? 0, 0)} gone`,
                side: 'end',
                dx: 8,
                dy: -9,
                strong: true,
              },
            },
          ],
        },
      ],
    };
  },
});
