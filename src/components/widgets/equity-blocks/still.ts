/** A position counted in blocks the size of its equity: how a loss becomes leverage, and leverage a sale. */
import { defineWidget } from '../../kit/define.ts';
import { percent, short } from '../../kit/format.ts';
import { columns, DOWN, ENTRY, params, run, sheet, UP, type R, type V } from './blocks.ts';

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
