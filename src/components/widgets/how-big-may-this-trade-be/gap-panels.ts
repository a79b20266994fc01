/** Prices in R as they were seen, the stop among them, and the fill; below, what one such loss is worth. */
import { number, short, THIN } from '../../kit/format.ts';
import type { Figure, Panel } from '../../kit/marks.ts';
import { barsPanel } from './bars-panel.ts';
import { is, type columns } from './columns.ts';
import { gapOf, priceText, type Gapped } from './crash.ts';
import type { Crash as Kind, Settings } from './params.ts';

type C = typeof columns;

/** The fill’s name stands where the line does not: it comes from above, from below, or goes on. */
const NAMED = {
  own: { side: 'end', dx: -14, dy: 5 },
  franc: { side: 'end', dx: -10, dy: -14 },
  bitcoin: { side: 'start', dx: 10, dy: -10 },
} as const;

function pathPanel({ crash, deepest }: Gapped, kind: Kind): Panel<C> {
  const top = Math.max(0.6, 0.1 * deepest);
  return {
    title: 'Result, in R: 1 is the distance to the stop',
    y: {
      column: 'inR',
      label: 'Result',
      domain: [-1.16 * Math.max(1.4, deepest), top],
    },
    height: { narrow: 224, wide: 262 },
    marks: [
      { mark: 'rule', at: 'y', where: is('stop'), dash: 'dashed', tone: 'loss' },
      {
        mark: 'text',
        x: 0,
        y: 'inR',
        where: is('stop'),
        label: {
          text:
            crash.entry === 0
              ? `stop at ${short(crash.stop)}${THIN}N`
              : `stop at ${priceText(crash, crash.stop)}`,
          side: 'start',
          dx: 4,
          dy: 15,
          tone: 'loss',
        },
      },
      { mark: 'line', where: is('look', 'fill'), y: 'inR', tone: 'ink' },
      {
        mark: 'dot',
        where: is('fill'),
        y: 'inR',
        symbol: 'you',
        tone: 'you',
        label: {
          text: ({ price, inR }) =>
            `${crash.entry === 0 ? '' : `${priceText(crash, price ?? 0)}: `}${number(inR ?? 0, 1)}${THIN}R`,
          ...NAMED[kind],
          strong: true,
        },
      },
    ],
  };
}

export function gapFigure(settled: Settings): Figure<C> {
  const gapped = gapOf(settled);
  const { crash, loss } = gapped;
  const last = crash.looks.length - 1;
  const every = last > 8 && settled.crash !== 'own' ? 3 : 1;
  return {
    x: {
      column: 'at',
      label: crash.axis,
      domain: [-0.4, last + 0.4],
      ticks: crash.looks.flatMap((_, i) => (i % every === 0 ? [i] : [])),
      say: (place) => crash.looks[Math.round(place)]?.when ?? '',
    },
    panels: [
      pathPanel(gapped, settled.crash),
      barsPanel('In R', Math.max(1, loss, settled.payoff, gapped.deepest), {
        planned: ['loss', 'wash'],
        lost: ['loss', 'hatch'],
        won: ['gain', 'wash'],
        average: ['gain', 'solid'],
      }),
    ],
  };
}
