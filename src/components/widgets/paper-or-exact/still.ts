/** The Bitcoin paper’s form against the exact chance, at one share. */
import { nakamotoReversal, reversalProbability } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent, short } from '../../kit/format.ts';

const params = {
  share: {
    kind: 'number',
    label: 'Attacker’s share of the work',
    symbol: 'q',
    unit: '%',
    min: 1,
    max: 49,
    step: 1,
    default: 10,
  },
  blocks: {
    kind: 'number',
    label: 'Blocks',
    symbol: 'n',
    unit: '',
    min: 0,
    max: 60,
    step: 1,
    default: 6,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  blocks: { kind: 'number', label: 'Blocks', unit: '', digits: 0 },
  paper: { kind: 'number', label: 'By the Bitcoin paper', unit: '', digits: 7 },
  exact: { kind: 'number', label: 'Exact', unit: '', digits: 7 },
  ratio: { kind: 'number', label: 'Exact ÷ paper', unit: '×', digits: 2 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

const paperOf = ({ share }: V, blocks: number): number => nakamotoReversal(share / 100, blocks);
const exactOf = ({ share }: V, blocks: number): number => reversalProbability(share / 100, blocks);

const MOST = 12;

function run(values: V): R[] {
  const at = (kind: string, blocks: number, what = ''): R => {
    const [paper, exact] = [paperOf(values, blocks), exactOf(values, blocks)];
    return { what, kind, blocks, paper, exact, ratio: exact / paper };
  };
  return [
    ...Array.from({ length: MOST + 1 }, (_, n) =>
      at('curve', n, n === 1 ? '1 block' : `${n} blocks`),
    ),
    at('now', Math.round(values.blocks)),
  ];
}

const times = (values: V): number => {
  const n = Math.round(values.blocks);
  return exactOf(values, n) / paperOf(values, n);
};

export const widget = defineWidget({
  id: 'paper-or-exact',
  title: 'How far is the Bitcoin paper from exact?',
  question: 'How many times the Bitcoin paper’s chance is the exact one?',
  measures: 'Exact chance of reversal ÷ that of the Bitcoin paper, by confirmations.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    paper: {
      label: 'by the Bitcoin paper',
      unit: '',
      digits: 7,
      of: (v) => paperOf(v, Math.round(v.blocks)),
    },
    exact: { label: 'exact', unit: '', digits: 7, of: (v) => exactOf(v, Math.round(v.blocks)) },
    times: { label: 'exact ÷ paper', unit: '×', digits: 1, of: times },
  },
  finding: (values) =>
    `At ${number(Math.round(values.blocks))} blocks and ${percent(values.share, 0)} of the work the exact chance is ${short(times(values), 1)} times the paper’s`,
  readout: (values) =>
    `Against ${percent(values.share, 0)} of the work, ${number(Math.round(values.blocks))} blocks leave a chance of ${number(exactOf(values, Math.round(values.blocks)), 7)}; the Bitcoin paper’s form gives ${number(paperOf(values, Math.round(values.blocks)), 7)}.`,
  figure: (values) => ({
    x: {
      column: 'blocks',
      label: 'confirmations',
      domain: [0, MOST],
      ticks: [0, 2, 4, 6, 8, 10, 12],
    },
    panels: [
      {
        title: 'Exact, times the paper’s',
        y: {
          column: 'ratio',
          label: 'Times',
          domain: [0, Math.max(2, 1.1 * (exactOf(values, MOST) / paperOf(values, MOST)))],
        },
        height: { narrow: 150, wide: 160 },
        marks: [
          { mark: 'line', where: ({ kind }) => kind === 'curve', tone: 'loss' },
          {
            mark: 'dot',
            where: ({ kind, blocks }) => kind === 'now' && (blocks ?? 0) <= MOST,
            tone: 'loss',
            label: {
              text: ({ ratio }) => `${short(ratio ?? 0, 1)}×`,
              side: 'end',
              dx: 10,
              dy: -4,
              strong: true,
              tone: 'ink',
            },
          },
        ],
      },
    ],
  }),
});
