/** Loss of the victim, profit of the attacker and gain of the pool’s owners, by the pool’s fee. */
import {
  bestFrontRun,
  frontRunShortfall,
  sandwichProfit,
  type SandwichSetting,
} from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { number, percent } from '../../kit/format.ts';
import { kindsOf } from '../../kit/kinds.ts';

const params = {
  slippage: {
    kind: 'number',
    label: 'Slippage limit',
    unit: '%',
    min: 0.2,
    max: 5,
    step: 0.1,
    default: 1,
  },
} as const;

const columns = {
  what: { kind: 'text', label: 'Fee' },
  kind: { kind: 'text', label: 'Kind' },
  fee: { kind: 'number', label: 'Pool’s fee', unit: '%', digits: 3 },
  loss: { kind: 'number', label: 'You lose', unit: 'ETH', digits: 4 },
  profit: { kind: 'number', label: 'The attacker wins', unit: 'ETH', digits: 4 },
  owners: { kind: 'number', label: 'The pool’s owners gain', unit: 'ETH', digits: 4 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;
const { row, is } = kindsOf(columns);

const MOST = 1;
const POINTS = 80;

function sharesOf(fee: number, slippage: number) {
  const setting: SandwichSetting = { reserve: 1000, trade: 20, fee: fee / 100 };
  const { reserve: x, trade: v } = setting;
  const f = 1 - setting.fee;
  const front = bestFrontRun(setting, slippage / 100);
  const profit = sandwichProfit(setting, front);
  // What is quoted is worth x·fv ÷ (x + fv) at the price before.
  const loss = (frontRunShortfall(setting, front) * x * f * v) / (x + f * v);
  return { fee, loss, profit, owners: loss - profit };
}

/** Fee below which the owners lose, %. */
function turn({ slippage }: V): number {
  let [low, high] = [0, MOST];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (sharesOf(middle, slippage).owners < 0) low = middle;
    else high = middle;
  }
  return low;
}

const TOLD = [0, 0.05, 0.3, 1];

const run = (values: V): R[] => [
  ...Array.from({ length: POINTS + 1 }, (_, i) =>
    row('curve', sharesOf((MOST * i) / POINTS, values.slippage)),
  ),
  ...TOLD.map((fee) =>
    row('told', {
      ...sharesOf(fee, values.slippage),
      what: percent(fee, fee === 0 || fee === 1 ? 0 : 2),
    }),
  ),
  row('turn', {
    ...sharesOf(turn(values), values.slippage),
    what: `${percent(turn(values), 3)}, where they break even`,
  }),
  row('zero', { owners: 0 }),
];

export const widget = defineWidget({
  id: 'owners-share',
  title: 'Do the pool’s owners gain from a sandwich?',
  question: 'Who has what the victim loses, at which fee?',
  measures:
    'A swap of 20 ETH in a pool with 1000; the best sandwich within the limit, before gas, at the price before.',
  params,
  columns,
  key: 'what',
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    turn: { label: 'fee at which they break even', unit: '%', digits: 3, of: turn },
    'at-low': {
      label: 'owners at a fee of 0.05 %',
      unit: 'ETH',
      digits: 4,
      signed: true,
      of: ({ slippage }) => sharesOf(0.05, slippage).owners,
    },
    'at-usual': {
      label: 'owners at a fee of 0.30 %',
      unit: 'ETH',
      digits: 4,
      signed: true,
      of: ({ slippage }) => sharesOf(0.3, slippage).owners,
    },
    'at-none': {
      label: 'owners without a fee',
      unit: 'ETH',
      digits: 4,
      signed: true,
      of: ({ slippage }) => sharesOf(0, slippage).owners,
    },
  },
  finding: (values) => `Below a fee of ${percent(turn(values), 2)} the pool’s owners lose as well`,
  readout: (values) =>
    `At a fee of 0.30\u202f% the pool’s owners have ${number(sharesOf(0.3, values.slippage).owners, 4)} ETH of what you lose; below ${percent(turn(values), 3)} they lose too, and the attacker wins more than you lose.`,
  figure: (values) => {
    const top = Math.max(sharesOf(0, values.slippage).profit, sharesOf(0, values.slippage).loss);
    return {
      x: {
        column: 'fee',
        label: 'pool’s fee, %',
        domain: [0, MOST],
        ticks: [0, 0.25, 0.5, 0.75, 1],
      },
      panels: [
        {
          title: 'ETH',
          y: { column: 'owners', label: 'ETH', domain: [-0.14 * top, 1.18 * top] },
          height: { narrow: 200, wide: 230 },
          marks: [
            { mark: 'rule', at: 'y', where: is('zero'), tone: 'quiet', dash: 'full' },
            { mark: 'line', where: is('curve'), y: 'loss', tone: 'loss' },
            { mark: 'line', where: is('curve'), y: 'profit', tone: 'ink' },
            { mark: 'line', where: is('curve'), y: 'owners', tone: 'gain' },
            {
              mark: 'text',
              x: 0.98,
              y: 1.06 * top,
              label: { text: 'you lose', side: 'end', strong: true, tone: 'loss' },
            },
            {
              mark: 'text',
              x: 0.42,
              y: 0.6 * top,
              label: { text: 'the attacker wins', side: 'end', strong: true },
            },
            {
              mark: 'text',
              x: 0.6,
              y: 0.1 * top,
              label: { text: 'the owners gain', side: 'start', strong: true, tone: 'gain' },
            },
            { mark: 'dot', where: is('turn'), y: 'owners', tone: 'gain' },
          ],
        },
      ],
    };
  },
});
