/** A position counted in blocks the size of its equity: how a loss becomes leverage, and leverage a sale. */
import { Decimal, effectiveLeverage, linearEquity, retargetTrade } from '../../../engine/index.ts';
import { defineWidget, type Row, type Values } from '../../kit/define.ts';
import { MINUS, percent, short } from '../../kit/format.ts';

const ENTRY = 100;

const params = {
  step: {
    kind: 'choice',
    label: 'Step',
    options: [
      { value: 'loss', label: 'The loss' },
      { value: 'leverage', label: 'The leverage' },
      { value: 'sale', label: 'The sale' },
    ],
    default: 'sale',
  },
  leverage: {
    kind: 'number',
    label: 'Leverage at entry',
    symbol: 'L',
    unit: '×',
    min: 2,
    max: 15,
    step: 1,
    default: 10,
  },
  fall: {
    kind: 'number',
    label: 'Fall in price',
    unit: '%',
    min: 0.5,
    max: 5,
    step: 0.5,
    default: 5,
    track: [1, 5],
  },
} as const;

const columns = {
  bar: { kind: 'text', label: 'Bar' },
  part: { kind: 'text', label: 'Part' },
  level: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  from: { kind: 'number', label: 'From', unit: '', digits: 2 },
  to: { kind: 'number', label: 'To', unit: '', digits: 2 },
} as const;

type V = Values<typeof params>;
type R = Row<typeof columns>;

/** The position before and after the fall, in the money of an entry at 100. */
function sheet({ leverage, fall }: V) {
  const wallet = new Decimal(ENTRY).div(leverage);
  const price = new Decimal(ENTRY).minus(fall);
  const equity = linearEquity({ wallet, side: 'long', quantity: 1, entry: ENTRY, price });
  return {
    before: wallet.toNumber(),
    after: equity.toNumber(),
    owed: ENTRY - wallet.toNumber(),
    price: price.toNumber(),
    runs: effectiveLeverage({ equity, notional: price })?.toNumber() ?? null,
    sell: retargetTrade({ equity, notional: price, targetLeverage: leverage })?.toNumber() ?? null,
  };
}

const UP = 1;
const DOWN = 0;

/** Blocks of one size side by side, the last cut off where the bar ends. */
function blocks(
  bar: string,
  part: string,
  level: number,
  size: number,
  from: number,
  to: number,
): R[] {
  const count = Math.ceil((to - from) / size - 1e-9);
  return Array.from({ length: count }, (_, i) => ({
    bar,
    part,
    level,
    from: from + i * size,
    to: Math.min(to, from + (i + 1) * size),
  }));
}

function run(values: V): R[] {
  const { before, after, owed, price, sell } = sheet(values);
  const moved = `Price ${MINUS}${percent(values.fall, values.fall % 1 ? 1 : 0)}`;
  const part = (bar: string, name: string, level: number, from: number, to: number): R => ({
    bar,
    part: name,
    level,
    from,
    to,
  });
  if (values.step === 'loss') {
    return [
      part('At entry', 'owed', UP, 0, owed),
      part('At entry', 'yours', UP, owed, ENTRY),
      part(moved, 'owed', DOWN, 0, owed),
      part(moved, 'yours', DOWN, owed, owed + after),
      part(moved, 'lost', DOWN, owed + after, ENTRY),
    ];
  }
  if (values.step === 'leverage') {
    return [
      ...blocks('At entry', 'owed', UP, before, 0, owed),
      part('At entry', 'yours', UP, owed, ENTRY),
      ...blocks('After the fall', 'owed', DOWN, after, 0, owed),
      part('After the fall', 'yours', DOWN, owed, price),
    ];
  }
  const sold = Math.min(sell ?? 0, owed);
  return [
    ...blocks('Lost', 'lost', UP, after, price, ENTRY),
    ...blocks('To sell', 'sold', DOWN, after, 0, sold),
    ...blocks('To sell', 'owed', DOWN, after, sold, owed),
    part('To sell', 'yours', DOWN, owed, price),
  ];
}

/** What stands to the right of a bar's name. */
function tally(values: V, level: number): string {
  const { before, after, owed, price, runs, sell } = sheet(values);
  const n = (value: number) => short(value, 1);
  if (values.step === 'loss') return `owed ${n(owed)} · yours ${n(level === UP ? before : after)}`;
  if (values.step === 'leverage') {
    return level === UP
      ? `${ENTRY} ÷ ${n(before)} = ${n(values.leverage)} blocks`
      : `${n(price)} ÷ ${n(after)} = ${n(runs ?? 0)} blocks`;
  }
  const blocksOf = (value: number) => `${n(value / after)} block${value / after === 1 ? '' : 's'}`;
  return level === UP
    ? blocksOf(ENTRY - price)
    : `${blocksOf(sell ?? 0)}, ${n(values.leverage)} stay`;
}

function finding(values: V): string {
  const { before, after, runs, sell } = sheet(values);
  const fall = percent(values.fall, values.fall % 1 ? 1 : 0);
  if (values.step === 'loss')
    return `A fall of ${fall} takes ${percent((1 - after / before) * 100, 0)} of the equity`;
  if (values.step === 'leverage')
    return `${short(values.leverage)} blocks before, ${short(runs ?? 0, 1)} after`;
  return `${short((sell ?? 0) / after, 1)} blocks to sell for ${short(values.fall / after, 1)} lost`;
}

export const widget = defineWidget({
  id: 'equity-blocks',
  title: 'What does a loss ask for?',
  question: 'How does a small fall in price turn into a large sale?',
  measures: 'A long of 100, counted in blocks the size of what is left of the margin.',
  params,
  columns,
  scenarios: [],
  runs: 'inline',
  run,
  quantities: {
    sell: { label: 'to sell', unit: '', digits: 1, of: (values) => sheet(values).sell },
    'per-lost': {
      label: 'sold for each unit lost',
      unit: '',
      digits: 0,
      of: (values) => (sheet(values).sell ?? 0) / values.fall,
    },
  },
  finding,
  readout: (values) => {
    const { runs, sell } = sheet(values);
    return `A long of ${ENTRY} at ${short(values.leverage)}× that falls ${percent(values.fall)} runs at ${short(runs ?? 0, 1)}×, and sells ${short(sell ?? 0, 1)} to be back at ${short(values.leverage)}×.`;
  },
  figure: (values) => {
    const part =
      (...names: readonly string[]) =>
      (row: R) =>
        names.includes(row.part);
    const bar = { mark: 'bar', x1: 'from', x2: 'to', thick: 34, y: 'level' } as const;
    const names = [UP, DOWN].map((level) => {
      const head = run(values).find((row) => row.level === level)?.bar ?? '';
      return { level, head, tally: tally(values, level) };
    });
    return {
      x: { column: 'from', label: '', domain: [0, ENTRY], ticks: [] },
      panels: [
        {
          x: { column: 'from', label: '', domain: [0, ENTRY], ticks: [] },
          y: { column: 'level', label: '', domain: [-0.3, 1.6], ticks: [] },
          height: { narrow: 150, wide: 150 },
          marks: [
            { ...bar, where: part('owed'), tone: 'quiet', fill: 'wash' },
            { ...bar, where: part('yours'), tone: 'gain', fill: 'solid' },
            { ...bar, where: part('lost', 'sold'), tone: 'loss', fill: 'hatch' },
            ...names.flatMap(({ level, head, tally: say }) => [
              {
                mark: 'text',
                x: 0,
                y: level,
                label: { text: head, side: 'start', dy: -25, strong: true, tone: 'ink' },
              } as const,
              {
                mark: 'text',
                x: ENTRY,
                y: level,
                label: { text: say, side: 'end', dy: -25 },
              } as const,
            ]),
          ],
        },
      ],
    };
  },
});
