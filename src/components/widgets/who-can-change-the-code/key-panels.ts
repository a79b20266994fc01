/** The keys: who must sign, how likely enough of them break or are lost, and what the delay leaves. */
import { short } from '../../kit/format.ts';
import type { Axis, Figure, Panel } from '../../kit/marks.ts';
import { days } from './words.ts';
import { is, type columns } from './columns.ts';
import { exitOf, groupOf } from './odds.ts';
import type { Settings } from './params.ts';
import { FLOOR } from './rows.ts';

type C = typeof columns;

const TICKS = new Map([
  [100, 'always'],
  [1, '1 in 100'],
  [1e-2, '1 in 10⁴'],
  [1e-4, '1 in 10⁶'],
  [1e-6, '1 in 10⁸'],
  [1e-8, '1 in 10¹⁰'],
]);

/** Two lines of words above certainty, %. */
const CEILING = 4e4;

function axis(settled: Settings): Axis<C> {
  const { signers } = groupOf(settled);
  return {
    column: 'needed',
    label: 'signatures needed',
    domain: [0.4, signers + 0.6],
    ticks: Array.from({ length: signers }, (_, i) => i + 1),
  };
}

const signers: Panel<C> = {
  title: 'The signers, those needed filled',
  y: { column: 'top', label: '', domain: [0, 1], ticks: [] },
  height: { narrow: 34, wide: 40 },
  marks: [
    {
      mark: 'block',
      where: is('asked'),
      x1: 'from',
      x2: 'to',
      y1: 0.02,
      y2: 0.98,
      tone: 'gain',
      fill: 'solid',
    },
    { mark: 'block', where: is('spare'), x1: 'from', x2: 'to', y1: 0.02, y2: 0.98, fill: 'wash' },
    { mark: 'dot', where: is('now'), y: 'top', symbol: 'you', tone: 'you' },
  ],
};

const odds = (settled: Settings): Panel<C> => ({
  title: settled.years === 1 ? 'Chance a year' : `Chance in ${short(settled.years, 1)} years`,
  y: {
    column: 'taken',
    label: 'Chance',
    scale: 'log',
    domain: [FLOOR, CEILING],
    ticks: [...TICKS.keys()],
    say: (tick) => TICKS.get(tick) ?? '',
  },
  height: { narrow: 182, wide: 220 },
  marks: [
    { mark: 'rule', at: 'x', where: is('now'), tone: 'quiet' },
    { mark: 'line', where: is('curve'), y: 'independent', tone: 'quiet', weight: 'thin' },
    { mark: 'line', where: is('curve'), y: 'locked', tone: 'gain' },
    { mark: 'line', where: is('curve'), y: 'taken', tone: 'loss' },
    {
      mark: 'text',
      where: is('name-independent'),
      y: 'independent',
      label: { text: 'if independent', side: 'end', dx: 8, dy: 10 },
    },
    { mark: 'dot', where: is('now'), y: 'locked', tone: 'quiet' },
    { mark: 'dot', where: is('now'), y: 'taken', tone: 'ink' },
    // Both are said above all lines: where the lines cross there is no room beside a point.
    {
      mark: 'text',
      where: is('taken'),
      y: CEILING,
      label: { text: ({ meets }) => meets, side: 'start', dy: 13, strong: true, tone: 'loss' },
    },
    {
      mark: 'text',
      where: is('locked'),
      y: CEILING,
      label: { text: ({ meets }) => meets, side: 'end', dy: 30, strong: true, tone: 'gain' },
    },
  ],
});

/** The delay in two parts; as wide as the figure. */
export const strip = (settled: Settings, own: boolean): Panel<C> => ({
  ...(own && {
    x: {
      column: 'day',
      label: '',
      domain: [0, Math.max(0.5, settled.delay)],
      ticks: [],
    } satisfies Axis<C>,
  }),
  title: `From announcement to new code: ${days(settled.delay)}`,
  y: { column: 'top', label: '', domain: [0, 1], ticks: [] },
  height: own ? { narrow: 46, wide: 50 } : { narrow: 46, wide: 46 },
  marks: [
    {
      mark: 'bar',
      where: is('decide'),
      x1: 'from',
      x2: 'to',
      y: 0.72,
      thick: 18,
      tone: 'gain',
      fill: 'solid',
    },
    {
      mark: 'bar',
      where: is('leave'),
      x1: 'from',
      x2: 'to',
      y: 0.72,
      thick: 18,
      fill: 'hatch',
      tone: 'loss',
    },
    {
      mark: 'text',
      x: 0,
      y: 0.08,
      label: {
        text:
          exitOf(settled).window > 0
            ? `${days(exitOf(settled).window)} to decide`
            : 'no time to decide',
        side: 'start',
        strong: true,
      },
    },
    {
      mark: 'text',
      x: 'day',
      y: 0.08,
      where: is('ends'),
      label: { text: ({ until }) => (own ? `leaving takes ${days(until ?? 0)}` : ''), side: 'end' },
    },
  ],
});

export const keyFigure = (settled: Settings): Figure<C> => ({
  x: axis(settled),
  panels: [signers, odds(settled), strip(settled, true)],
  handle: { param: 'needed', where: is('now'), y: 'top', at: (place) => Math.round(place) },
});
