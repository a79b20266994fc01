/** The panels of the tiers: rates as stairs and as an average, and the margin as one line. */
import { toNumber } from '../../../engine/index.ts';
import { number, percent, times } from '../../kit/format.ts';
import type { Label, Mark, Panel } from '../../kit/marks.ts';
import type { Settings } from './params.ts';
import { is, type columns } from './columns.ts';
import { SIZES, tiersOf } from './tables.ts';

type C = typeof columns;

const here: Mark<C> = { mark: 'rule', at: 'x', where: is('size'), tone: 'you', dash: 'full' };

const beside = (text: Label<C>['text'], side: 'start' | 'end', dy: number): Label<C> => ({
  text,
  side,
  dx: 12,
  dy,
  strong: true,
});

/** Lines rise to the right, so above them there is room on the left, but for the smallest sizes. */
const above = ({ size }: Settings): 'start' | 'end' => (size < 150_000 ? 'start' : 'end');

/** Below them it is on the right, but for the largest. */
const below = ({ size }: Settings, large: number): 'start' | 'end' =>
  size < large ? 'start' : 'end';

/** A tier is named where its end is so many times its floor, and where the point’s own name is far. */
const LONG = 3.5;
const NEAR = 20;

export function ratesPanel(settled: Settings): Panel<C> {
  const { rows } = tiersOf(settled.table);
  const named = rows
    .map(({ floor, cap }) => [Math.max(SIZES[0], toNumber(floor)), cap && toNumber(cap)] as const)
    .filter(([floor, cap]) => (cap ?? Infinity) / floor >= LONG)
    .filter(([floor]) => settled.size < floor || settled.size > NEAR * floor)
    .map(([floor]) => floor);
  return {
    title: 'Maintenance rate, log scale',
    y: {
      column: 'rate',
      label: 'Rate',
      scale: 'log',
      domain: [0.25, 90],
      ticks: [0.5, 1, 2, 5, 10, 20, 50],
      unit: '%',
    },
    height: { narrow: 206, wide: 230 },
    marks: [
      here,
      { mark: 'line', where: is('step'), curve: 'step', tone: 'ink' },
      { mark: 'line', where: is('line'), y: 'effective', curve: 'monotone', tone: 'gain' },
      {
        mark: 'text',
        where: ({ kind, size }) => kind === 'step' && named.includes(size ?? 0),
        label: {
          text: ({ leverage }) => (leverage === null ? '' : times(leverage)),
          side: 'start',
          dx: 4,
          dy: -8,
          wide: true,
        },
      },
      {
        mark: 'dot',
        where: is('size'),
        tone: 'ink',
        label: beside(({ rate }) => `next ${percent(rate ?? 0, 2)}`, above(settled), -12),
      },
      {
        mark: 'dot',
        where: is('size'),
        y: 'effective',
        symbol: 'you',
        tone: 'you',
        label: beside(
          ({ effective }) => `average ${percent(effective ?? 0, 2)}`,
          below(settled, 3e6),
          settled.size < 3e6 ? 24 : 42,
        ),
      },
    ],
  };
}

export function marginPanel(settled: Settings): Panel<C> {
  return {
    title: 'Margin, USD, log scale',
    y: {
      column: 'margin',
      label: 'Margin',
      scale: 'log',
      domain: [2, 3e9],
      ticks: [10, 1e3, 1e5, 1e7, 1e9],
      say: dollars,
    },
    height: { narrow: 166, wide: 178 },
    marks: [
      here,
      { mark: 'line', where: is('opening'), y: 'opened', tone: 'quiet', weight: 'thin' },
      { mark: 'line', where: is('line'), tone: 'gain' },
      {
        mark: 'dot',
        where: is('size'),
        y: 'opened',
        tone: 'quiet',
        label: beside('to open', above(settled), -12),
      },
      {
        mark: 'dot',
        where: is('size'),
        tone: 'ink',
        label: beside('to keep', below(settled, 5e7), settled.size < 5e7 ? 22 : 40),
      },
    ],
  };
}

/** A round sum in a few letters: 600k, 12m, 1.2bn. */
export function dollars(amount: number): string {
  const [unit, name] = (
    [
      [1e9, 'bn'],
      [1e6, 'm'],
      [1e3, 'k'],
    ] as const
  ).find(([least]) => amount >= least) ?? [1, ''];
  return `$${number(amount / unit)}${name}`;
}
