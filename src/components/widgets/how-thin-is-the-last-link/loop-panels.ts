/** The loop: its staircase, the fall that ends it at each length, and its health factor before and after the fall. */
import { toNumber } from '../../../engine/index.ts';
import { percent, short, times, withUnit } from '../../kit/format.ts';
import type { Axis, BlockMark, DotMark, Label, Panel, RuleMark } from '../../kit/marks.ts';
import { health } from './health.ts';
import { is, type ChainRow, type columns } from './columns.ts';
import { chain, percentOf } from './loop.ts';
import type { Settings } from './params.ts';

type C = typeof columns;

export const loopAxis = (settled: Settings): Axis<C> => ({
  column: 'loop',
  label: 'loops, 0 is the deposit alone',
  domain: [-0.7, chain(settled).stairs.length - 0.3],
  digits: 0,
});

export const loopPanels = (settled: Settings): Panel<C>[] => [
  staircase(settled),
  drops(settled),
  health.panel,
];

const has = (row: ChainRow): boolean => is('built', 'now')(row);
const borrowed = (row: ChainRow): boolean => has(row) && (row.loop ?? 0) > 0;

function staircase(settled: Settings): Panel<C> {
  const { now: own, stairs } = chain(settled);
  const limit = toNumber(own.limit);
  const most = stairs.at(-1)?.collateral ?? limit;
  const top = Math.max(1.6, 1.15 * Math.min(limit, 1.5 * most));
  const block = { mark: 'block', x1: 'x1', x2: 'x2' } as const satisfies Partial<BlockMark<C>>;
  return {
    title: 'Collateral standing on 1 of equity',
    y: { column: 'collateral', label: 'Collateral', domain: [0, top], unit: '×' },
    height: { narrow: 150, wide: 180 },
    marks: [
      named,
      { ...block, where: borrowed, y1: 0, y2: 'y1', tone: 'quiet', fill: 'wash' },
      { ...block, where: borrowed, y1: 'y1', y2: 'y2', tone: 'loss', fill: 'hatch' },
      {
        ...block,
        where: (row) => has(row) && row.loop === 0,
        y1: 0,
        y2: 'y2',
        tone: 'gain',
        fill: 'solid',
      },
      {
        mark: 'rule',
        at: 'y',
        where: is('limit'),
        dash: 'dashed',
        label: {
          text: ({ collateral }) => `never above ${times(collateral ?? 0)}`,
          side: 'end',
          dy: -6,
        },
      },
      {
        mark: 'dot',
        where: is('now'),
        symbol: 'you',
        tone: 'you',
        label: {
          text: ({ collateral }) => `${short(collateral ?? 0)}×`,
          dx: 12,
          dy: 22,
          strong: true,
        },
      },
    ],
  };
}

/** From where on the reader’s fall is too much; through both panels. */
const tooMany: RuleMark<C> = { mark: 'rule', at: 'x', where: is('too-many'), tone: 'loss' };

const named: RuleMark<C> = {
  ...tooMany,
  named: true,
  label: {
    text: ({ loop }) => `too many\nfrom ${short((loop ?? 0) + 0.5)} on`,
    side: 'middle',
    tone: 'loss',
  },
};

const ended = ({ state }: ChainRow): boolean => state === 'liquidated';
const step = is('built', 'now', 'beyond');
const now = is('now');

function drops(settled: Settings): Panel<C> {
  const { stairs, now: own } = chain(settled);
  const first = stairs[1]?.drop ?? 100;
  const least = percentOf(own.dropLimit);
  const top = Math.min(105, 1.15 * first);
  // A point above the frame would be drawn at its edge, where it is not: the line leads out of it.
  const seen = (row: ChainRow) => (row.drop ?? 0) <= top;
  const dot = (
    where: (row: ChainRow) => boolean,
    more: Partial<Omit<DotMark<C>, 'where'>>,
  ): DotMark<C> => ({ mark: 'dot', ...more, where: (row) => seen(row) && where(row) });
  const other = is('built', 'beyond');
  const label = bears(settled);
  return {
    title: 'Fall that ends the loop',
    y: { column: 'drop', label: 'Fall', domain: [0, top], unit: '%' },
    height: { narrow: 120, wide: 150 },
    marks: [
      tooMany,
      {
        mark: 'rule',
        at: 'y',
        where: is('limit'),
        dash: 'dashed',
      },
      {
        mark: 'text',
        x: -0.7,
        where: is('limit'),
        label: {
          text: ({ drop }) => `bears ${percent(drop ?? 0)}`,
          side: 'start',
          dx: 4,
          dy: least > 0.25 * top ? 15 : -6,
        },
      },
      {
        mark: 'rule',
        at: 'y',
        where: is('fall'),
        tone: 'loss',
        dash: 'full',
        label: {
          // Below what the loop bears at any length there is no room for words, and no need.
          text: ({ drop }) =>
            (drop ?? 0) < least ? '' : `a fall of ${withUnit(short(drop ?? 0), '%')}`,
          side: 'end',
          dy: -6,
          tone: 'loss',
        },
      },
      { mark: 'line', where: step, tone: 'quiet', weight: 'thin' },
      dot((row) => other(row) && !ended(row), { tone: 'quiet' }),
      dot((row) => other(row) && ended(row), { symbol: 'cross', tone: 'quiet' }),
      dot((row) => now(row) && !ended(row), { tone: 'ink', label }),
      dot((row) => now(row) && ended(row), { symbol: 'cross', tone: 'ink', label }),
    ],
  };
}

/** Beside the reader’s own point; above the name of the fall’s line where the two would meet, on the right. */
function bears(settled: Settings): Label<C> {
  const { now: own } = chain(settled);
  const below = settled.shock - percentOf(own.drop);
  const meets = own.loop > 9 && below > -3 && below < 7;
  return { text: ({ drop }) => percent(drop ?? 0), dx: 8, dy: meets ? -30 : -9, strong: true };
}
