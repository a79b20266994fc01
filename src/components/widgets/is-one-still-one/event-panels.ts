/** Real pools on the curves of their contracts, and below them tokens whose price no pool explains. */
import { short } from '../../kit/format.ts';
import type { Axis, DotMark, LineMark, Panel } from '../../kit/marks.ts';
import { is, type PegRow, type columns } from './columns.ts';
import { SHOWN, amplificationOf } from './event-rows.ts';
import { lows, pools, reports, type Report } from './events.ts';
import type { Settings } from './params.ts';

type C = typeof columns;

export const eventAxis: Axis<C> = {
  column: 'share',
  label: 'weak coin in the pool',
  domain: SHOWN,
  unit: '%',
};

export const eventPanels = (settled: Settings): Panel<C>[] => [curvesPanel(settled), lowsPanel];

const labels = new Map(reports.map(({ what, label }) => [what, label]));

const reported = (pool: Report['pool'], side: 'start' | 'end', dy: number): DotMark<C> => ({
  mark: 'dot',
  y: 'reported',
  where: is(`report-${pool}`),
  tone: pool === 'steth' ? 'loss' : 'warn',
  label: {
    text: ({ what }) => labels.get(what) ?? '',
    side,
    dx: 9,
    dy,
    strong: true,
  },
});

export function curvesPanel(settled: Settings): Panel<C> {
  const curve = (pool: Report['pool']): LineMark<C> => ({
    mark: 'line',
    where: is(`curve-${pool}`),
    tone: 'ink',
    // The other stands above its curve, clear of the points.
    ...(pool === 'steth' && {
      label: { text: named(settled, pool), side: 'end', dx: 14, dy: -6 } as const,
    }),
  });
  return {
    y: {
      column: 'price',
      label: 'Price',
      domain: [0.92, 1.01],
      ticks: [0.92, 0.94, 0.96, 0.98, 1],
    },
    height: { narrow: 196, wide: 236 },
    marks: [
      curve('steth'),
      curve('usdt'),
      {
        mark: 'text',
        x: SHOWN[1],
        y: 1,
        label: { text: named(settled, 'usdt'), side: 'end', dy: -5, tone: 'ink' },
      },
      reported('usdt', 'start', 24),
      reported('steth', 'end', 15),
    ],
  };
}

/** A as the pool has it; read as the paper’s it stands for another in the contract. */
function named(settled: Settings, pool: Report['pool']): string {
  const { name, amplification } = pools[pool];
  const read = amplificationOf(settled, pool);
  const own = `${name}, A = ${short(amplification)}`;
  return read === amplification ? own : `${own} read as ${short(read)}`;
}

const price = ({ what, reported: own }: PegRow): string => `${what}: ${short(own ?? 0, 3)}`;

const lowsPanel: Panel<C> = {
  title: 'Lowest price of one, without a pool',
  x: { column: 'x1', label: '', domain: [0, 1], ticks: [] },
  y: { column: 'y1', label: '', domain: [0.5, lows.length + 0.5], ticks: [] },
  height: { narrow: 110, wide: 110 },
  marks: [
    {
      mark: 'bar',
      where: is('low'),
      x1: 'x2',
      x2: 1,
      y: 'y1',
      thick: 20,
      tone: 'loss',
      fill: 'wash',
    },
    {
      mark: 'bar',
      where: is('low'),
      x1: 0,
      x2: 'x2',
      y: 'y1',
      thick: 20,
      tone: 'gain',
      fill: 'wash',
    },
    {
      mark: 'text',
      x: 0,
      y: 'y1',
      where: is('low'),
      label: { text: price, side: 'start', dx: 6, dy: 5 },
    },
  ],
};
