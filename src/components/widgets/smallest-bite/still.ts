/** What a sandwich can take of trades of all sizes, at three fees: below a size, nothing. */
import { bestFrontRun, sandwichProfit, sandwichThreshold } from '../../../engine/index.ts';
import { defineWidget, type Row } from '../../kit/define.ts';
import { percent } from '../../kit/format.ts';
import { kindsOf } from '../../kit/kinds.ts';

const params = {
  slippage: {
    kind: 'number',
    label: 'Slippage limit',
    unit: '%',
    min: 0.1,
    max: 5,
    step: 0.1,
    default: 1,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'Fee' },
  kind: { kind: 'text', label: 'Kind' },
  share: { kind: 'number', label: 'Trade, of the pool', unit: '%', digits: 3 },
  taken: { kind: 'number', label: 'Taken of it', unit: '%', digits: 3 },
} as const;

type R = Row<typeof columns>;
const { row } = kindsOf(columns);

const FEES = [0.0005, 0.003, 0.01] as const;
const NAMES = ['0.05\u202f%', '0.30\u202f%', '1\u202f%'] as const;
const [FROM, TO, POINTS] = [0.01, 10, 120] as const;

function taken(fee: number, share: number, slippage: number): number {
  const setting = { reserve: 1, trade: share / 100, fee };
  return (100 * sandwichProfit(setting, bestFrontRun(setting, slippage / 100))) / setting.trade;
}

const run = ({ slippage }: { readonly slippage: number }): R[] =>
  FEES.flatMap((fee, i) => {
    const edge = 100 * sandwichThreshold(fee);
    const from = Math.max(FROM, edge);
    return [
      ...Array.from({ length: POINTS + 1 }, (_, j) => {
        const share = from * (TO / from) ** (j / POINTS);
        return row(`curve-${i}`, { share, taken: Math.max(0, taken(fee, share, slippage)) });
      }),
      row(`edge-${i}`, { what: `Smallest at a fee of ${NAMES[i] ?? ''}`, share: edge, taken: 0 }),
      row(`end-${i}`, {
        what: `Trade of 10\u202f% at a fee of ${NAMES[i] ?? ''}`,
        share: TO,
        taken: taken(fee, TO, slippage),
      }),
    ];
  });

const TONES = ['series series-2', 'ink', 'series series-4'] as const;

export const widget = defineWidget({
  id: 'smallest-bite',
  title: 'How small is too small to sandwich?',
  question: 'From which size on does a sandwich pay, and how much does it take?',
  measures:
    'Attacker’s profit before gas, of the trade, by the trade’s share of the pool’s reserve; for three fees.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    low: {
      label: 'smallest at a fee of 0.05 %, of the pool',
      unit: '%',
      digits: 3,
      of: () => 100 * sandwichThreshold(0.0005),
    },
    usual: {
      label: 'smallest at a fee of 0.30 %, of the pool',
      unit: '%',
      digits: 3,
      of: () => 100 * sandwichThreshold(0.003),
    },
    high: {
      label: 'smallest at a fee of 1 %, of the pool',
      unit: '%',
      digits: 3,
      of: () => 100 * sandwichThreshold(0.01),
    },
  },
  finding: () =>
    `At a fee of 0.30\u202f%, no sandwich pays on less than ${percent(100 * sandwichThreshold(0.003), 3)} of the pool`,
  readout: ({ slippage }) =>
    `With a limit of ${percent(slippage)} a sandwich pays from ${percent(100 * sandwichThreshold(0.0005), 3)} of the pool on at a fee of 0.05\u202f%, from ${percent(100 * sandwichThreshold(0.003), 3)} at 0.30\u202f%, and from ${percent(100 * sandwichThreshold(0.01), 2)} at 1\u202f%. The limit does not move these floors.`,
  figure: ({ slippage }) => ({
    x: {
      column: 'share',
      label: 'trade, of the pool’s reserve',
      unit: '%',
      scale: 'log',
      domain: [FROM, TO],
      ticks: [0.01, 0.1, 1, 10],
    },
    panels: [
      {
        title: 'Taken of the trade, %',
        y: { column: 'taken', label: 'Taken', domain: [0, 1.12 * slippage] },
        height: { narrow: 180, wide: 220 },
        marks: FEES.flatMap((_fee, i) => [
          {
            mark: 'line' as const,
            where: ({ kind }: R) => kind === `curve-${i}`,
            tone: TONES[i] ?? 'ink',
          },
          {
            mark: 'dot' as const,
            where: ({ kind }: R) => kind === `edge-${i}`,
            tone: TONES[i] ?? 'ink',
            label: {
              text: NAMES[i] ?? '',
              side: 'end' as const,
              dx: 6,
              dy: -10,
              strong: true as const,
            },
          },
        ]),
      },
    ],
    margin: { narrow: 16, wide: 16 },
  }),
});
