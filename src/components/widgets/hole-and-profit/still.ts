/** One short, one long, and a price that left the margin behind: where the hole is, and what fills it. */
import { autoDeleveraging, toNumber } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number } from '../../kit/format.ts';
import type { BarMark, TextMark } from '../../kit/marks.ts';

// The two accounts of dYdX's example: 500 units at 1, each on a margin of 100.
const UNITS = 500;
const OPENED = 1;
const MARGIN = 100;
const BANKRUPTCY = OPENED + MARGIN / UNITS;

const params = {
  step: {
    kind: 'choice',
    label: 'Step',
    options: [
      { value: 'hole', label: 'The hole' },
      { value: 'fund', label: 'The fund' },
      { value: 'winner', label: 'The winner' },
    ],
    default: 'winner',
  },
  mark: {
    kind: 'number',
    label: 'Mark price',
    symbol: 'M',
    unit: '',
    min: 1.25,
    max: 3,
    step: 0.05,
    default: 2,
  },
  fund: {
    kind: 'number',
    label: 'Insurance fund',
    symbol: 'F',
    unit: '',
    min: 0,
    max: 900,
    step: 10,
    default: 0,
  },
} as const;

const columns = {
  part: { kind: 'text', label: 'Part' },
  level: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  from: { kind: 'number', label: 'From', unit: '', digits: 2 },
  to: { kind: 'number', label: 'To', unit: '', digits: 2 },
} as const;

type V = Values<typeof params>;
type C = typeof columns;
type R = Row<C>;

/** What the short lost, had, and left unpaid; what the long gained, keeps and forgoes. */
function ledger({ mark, fund }: V) {
  const { deficit, fundPays, residual, rows } = autoDeleveraging({
    bankrupt: { side: 'short', quantity: UNITS, price: BANKRUPTCY },
    mark,
    fund,
    winners: [{ id: 'long', quantity: UNITS, entry: OPENED, score: 0 }],
  });
  const [hole, paid, rest] = [deficit, fundPays, residual].map(toNumber) as [
    number,
    number,
    number,
  ];
  const profit = rows[0] ? toNumber(rows[0].profit) : 0;
  const forgone = rows[0] ? toNumber(rows[0].forgone) : 0;
  return { lost: MARGIN + hole, hole, paid, rest, profit, forgone, kept: profit - forgone };
}

const UP = 1;
const DOWN = 0;

function run(values: V): R[] {
  const { lost, paid, forgone, profit, kept } = ledger(values);
  const part = (name: string, level: number, from: number, to: number): R => ({
    part: name,
    level,
    from,
    to,
  });
  const margin = part('margin', UP, 0, MARGIN);
  if (values.step === 'hole') return [margin, part('hole', UP, MARGIN, lost)];
  const filled = [part('fund', UP, MARGIN, MARGIN + paid), part('hole', UP, MARGIN + paid, lost)];
  if (values.step === 'fund') return [margin, ...filled];
  return [
    margin,
    ...filled,
    part('kept', DOWN, 0, kept),
    part('forgone', DOWN, profit - forgone, profit),
  ];
}

const money = (value: number): string => number(value, value % 1 === 0 ? 0 : 2);

function finding(values: V): string {
  const { lost, hole, paid, rest, forgone } = ledger(values);
  if (values.step === 'hole')
    return `The short lost ${money(lost)} and had ${MARGIN}: ${money(hole)} is missing`;
  if (values.step === 'fund')
    return `The fund pays ${money(paid)}, and ${money(rest)} is still missing`;
  return `The long gives up ${money(forgone)}, exactly what is missing`;
}

export const widget = defineWidget({
  id: 'hole-and-profit',
  title: 'Where does the missing money come from?',
  question: 'How does what a loser could not pay become what a winner does not get?',
  measures: 'Two accounts with 500 units each, opened at 1 on a margin of 100.',
  params,
  columns,
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    lost: { label: 'lost by the short', unit: '', digits: 0, of: (v) => ledger(v).lost },
    hole: { label: 'not covered by its margin', unit: '', digits: 0, of: (v) => ledger(v).hole },
    paid: { label: 'paid by the fund', unit: '', digits: 0, of: (v) => ledger(v).paid },
    profit: { label: 'profit of the long', unit: '', digits: 0, of: (v) => ledger(v).profit },
    forgone: { label: 'forgone by the long', unit: '', digits: 0, of: (v) => ledger(v).forgone },
    kept: { label: 'kept by the long', unit: '', digits: 0, of: (v) => ledger(v).kept },
    bankruptcy: { label: 'bankruptcy price', unit: '', digits: 2, of: () => BANKRUPTCY },
    mark: { label: 'mark price', unit: '', digits: 2, of: ({ mark }) => mark },
  },
  finding,
  readout: (values) => {
    const { lost, hole, paid, rest, profit, kept } = ledger(values);
    return `The short lost ${money(lost)} on a margin of ${MARGIN}, so ${money(hole)} is missing; the fund pays ${money(paid)}, and the long, closed against the other ${money(rest)}, keeps ${money(kept)} of ${money(profit)}.`;
  },
  figure: (values) => {
    const { lost, hole, paid, rest, kept, forgone } = ledger(values);
    const domain = [0, lost] as const;
    const bar = (part: string, tone: BarMark<C>['tone'], fill: BarMark<C>['fill']): BarMark<C> => ({
      mark: 'bar',
      where: (row) => row.part === part,
      x1: 'from',
      x2: 'to',
      y: 'level',
      thick: 34,
      fill,
      ...(tone && { tone }),
    });
    const say = (level: number, left: string, right: string): TextMark<C>[] => [
      {
        mark: 'text',
        x: 0,
        y: level,
        label: { text: left, side: 'start', dy: -25, strong: true, tone: 'ink' },
      },
      { mark: 'text', x: lost, y: level, label: { text: right, side: 'end', dy: -25 } },
    ];
    const missing =
      values.step === 'hole' || paid === 0
        ? `${money(hole)} missing`
        : `fund ${money(paid)}, ${money(rest)} missing`;
    return {
      x: { column: 'from', label: '', domain, ticks: [] },
      panels: [
        {
          x: { column: 'from', label: '', domain, ticks: [] },
          y: { column: 'level', label: '', domain: [-0.3, 1.6], ticks: [] },
          height: { narrow: 150, wide: 150 },
          marks: [
            bar('margin', 'quiet', 'wash'),
            bar('fund', 'gain', 'solid'),
            bar('hole', 'loss', 'hatch'),
            bar('kept', 'gain', 'wash'),
            bar('forgone', 'loss', 'hatch'),
            ...say(UP, `Short: had ${MARGIN}`, missing),
            ...(values.step === 'winner'
              ? say(DOWN, `Long: keeps ${money(kept)}`, `forgoes ${money(forgone)}`)
              : []),
          ],
        },
      ],
    };
  },
});
