/** The hole and what fills it; below, the winners in line, with what is seized hatched. */
import { MINUS } from '../../kit/format.ts';
import type { BlockMark, Figure, Label, Panel } from '../../kit/marks.ts';
import { bankruptcy, shares, type Bankruptcy } from './bankruptcy.ts';
import type { Settings } from './params.ts';
import { isWinner, run, type columns, type PayerRow } from './rows.ts';
import { share } from './words.ts';

type C = typeof columns;

const NOTHING = { column: 'each', label: '', domain: [0, 1], ticks: [] } as const;

export function figure(settled: Settings): Figure<C> {
  const of = bankruptcy(settled);
  const total = of.book.total;
  const queue = !shares(settled.rule);
  return {
    x: { column: 'from', label: of.book.counts, domain: [0, total] },
    panels: [holePanel(of), linePanel(of, run(settled), queue), namesPanel(queue)],
    handle: {
      param: 'size',
      where: is('matched'),
      y: 'left',
      at: (contracts) => (contracts / total) * 100,
    },
  };
}

const is = (name: string) => (row: PayerRow) => row.name === name;

/** Deficit, fund, winners, nobody: one bar, filled from the left. */
function holePanel({ book }: Bankruptcy): Panel<C> {
  const bar = { mark: 'bar', x1: 'filledFrom', x2: 'filledTo', y: 0.3, thick: 24 } as const;
  const pays = (name: string, x: number, side: 'start' | 'middle' | 'end') =>
    ({
      mark: 'text',
      where: is(name),
      x,
      y: 0.3,
      label: {
        text: (row: PayerRow) => `${name} ${book.money(row.seized ?? 0)}`,
        side,
        dy: -20,
        strong: true,
        tone: 'ink',
      },
    }) as const;
  return {
    title: 'Who fills the hole',
    x: { column: 'filledFrom', label: '', domain: [0, 100], ticks: [] },
    y: NOTHING,
    height: { narrow: 56, wide: 56 },
    marks: [
      { ...bar, where: is('fund'), tone: 'quiet', fill: 'wash' },
      { ...bar, where: is('winners'), tone: 'loss', fill: 'hatch' },
      { ...bar, where: is('nobody'), tone: 'warn', fill: 'hatch' },
      pays('fund', 0, 'start'),
      pays('winners', 50, 'middle'),
      pays('nobody', 100, 'end'),
    ],
  };
}

/** What is booked solid, what stays open pale, what is seized hatched; as much hatched here as above. */
function linePanel({ book }: Bankruptcy, rows: readonly PayerRow[], queue: boolean): Panel<C> {
  const heights = rows.filter(isWinner).flatMap(({ each, left }) => [each ?? 0, left ?? 0]);
  const top = Math.max(0, ...heights);
  const low = Math.min(0, ...heights);
  const reach = Math.max(top - low, 1e-6);
  const block = { mark: 'block', where: isWinner, y1: 0 } as const;
  const booked = { ...block, x1: 'from', x2: 'reached', y2: 'left', tone: 'gain' } as const;
  return {
    title: book.each,
    y: { column: 'each', label: book.each, domain: [low - 0.06 * reach, top + 0.2 * reach] },
    height: { narrow: 190, wide: 230 },
    marks: [
      {
        ...booked,
        where: (row) => isWinner(row) && (row.left ?? 0) > 0,
        fill: queue ? 'solid' : 'wash',
      },
      { ...block, x1: 'reached', x2: 'to', y2: 'each', tone: 'gain', fill: 'wash' },
      {
        mark: 'block',
        where: isWinner,
        x1: 'from',
        x2: 'reached',
        y1: 'left',
        y2: 'each',
        tone: 'loss',
        fill: 'hatch',
        label: loss,
      },
      { mark: 'dot', where: is('matched'), x: 'from', y: 'left', symbol: 'you', tone: 'you' },
    ],
  };
}

const loss: Label<C> = {
  text: ({ haircut, seized }) =>
    haircut === null || (seized ?? 0) <= 0 || haircut < 0.05 ? '' : `${MINUS}${share(haircut)}`,
  side: 'middle',
  dy: -6,
  strong: true,
  tone: 'loss',
};

/** Under each winner its account and, in a queue, its fifth of the line: five is the front. */
function namesPanel(queue: boolean): Panel<C> {
  const cell = (level: number, text: Label<C>['text'], strong: boolean): BlockMark<C> => ({
    mark: 'block',
    where: isWinner,
    x1: 'from',
    x2: 'to',
    y1: level,
    y2: level,
    fill: 'wash',
    label: { text, side: 'middle', dy: 4, ...(strong && { strong: true }) },
  });
  return {
    y: NOTHING,
    height: { narrow: 40, wide: 40 },
    marks: [
      cell(0.75, ({ name }) => name, true),
      ...(queue ? [cell(0.2, ({ lights }) => String(lights ?? ''), false)] : []),
    ],
  };
}
