/** Volatility as measured, and the margin it asks for, before and after a day of shock. */
import { percent } from '../../kit/format.ts';
import type { DotMark, Figure, Panel } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { AFTER, BEFORE, marginsOf } from './margin.ts';
import type { Guard } from './margin-params.ts';
import type { Settings } from './params.ts';

type C = typeof columns;

const GUARDED: Readonly<Record<Guard, string>> = {
  none: '',
  floor: 'with a floor',
  buffer: 'with a buffer',
  stress: 'with stressed days',
};

const shock = { mark: 'rule', at: 'x', where: is('shock'), dash: 'dotted', tone: 'warn' } as const;

function volatilityPanel(settled: Settings): Panel<C> {
  const { volatilities } = marginsOf(settled);
  const high = 100 * Math.max(...volatilities);
  return {
    title: 'Volatility measured, a day',
    y: { column: 'volatility', label: 'Volatility', domain: [0, 1.25 * high], unit: '%' },
    height: { narrow: 84, wide: 108 },
    marks: [
      {
        ...shock,
        named: true,
        label: { text: `a day of\n${percent(settled.shock, 0)}`, side: 'middle', tone: 'warn' },
      },
      { mark: 'line', where: is('day'), y: 'volatility', tone: 'ink' },
    ],
  };
}

const dot = (
  kind: 'from' | 'to',
  y: 'margin' | 'guarded',
  side: 'start' | 'end',
  dy: number,
): DotMark<C> => ({
  mark: 'dot',
  where: is(kind),
  y,
  tone: y === 'margin' ? 'loss' : 'gain',
  label: {
    text: (row) => percent(row[y] ?? 0),
    side,
    dx: 8,
    dy,
    strong: true,
  },
});

function marginPanel(settled: Settings): Panel<C> {
  const { measured, guarded } = marginsOf(settled);
  const all = [...measured, ...guarded].map((margin) => 100 * margin);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = Math.max(0.35 * (high - low), 0.05 * high);
  const guards = settled.guard !== 'none';
  return {
    title: 'Margin that covers 99\u202f% of normal days',
    y: {
      column: 'margin',
      label: 'Margin',
      domain: [Math.max(0, low - room), high + room],
      unit: '%',
    },
    height: { narrow: 126, wide: 160 },
    marks: [
      shock,
      ...(guards
        ? [
            {
              mark: 'line',
              where: is('day'),
              y: 'guarded',
              tone: 'gain',
              label: { text: GUARDED[settled.guard], side: 'end', dy: -8, strong: true },
            } as const,
          ]
        : []),
      {
        mark: 'line',
        where: is('day'),
        tone: 'loss',
        y: 'margin',
        label: { text: 'as measured', side: 'end', dy: 18, strong: true },
      },
      dot('from', 'margin', 'end', 18),
      dot('to', 'margin', 'start', -8),
    ],
  };
}

export const marginFigure = (settled: Settings): Figure<C> => ({
  x: {
    column: 'day',
    label: 'days after the shock',
    domain: [-BEFORE, AFTER],
    ticks: [0, 10, 20, 30, 40, 50, 60],
  },
  panels: [volatilityPanel(settled), marginPanel(settled)],
});
