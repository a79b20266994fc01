/** A feed at work: market, steps on chain and the band around them; below, how far they are apart. */
import type { Figure, Mark, Panel } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';
import { workingOf } from './feed.ts';
import { HEIGHTS } from './heights.ts';
import type { Settings } from './params.ts';
import { hourAxis, lengthOf, pathOf } from './stretch.ts';
import { gapText } from './words.ts';

type C = typeof columns;

const by = (trigger: 'deviation' | 'heartbeat'): Mark<C> => ({
  mark: 'dot',
  where: is(trigger),
  y: 'market',
  ...(trigger === 'deviation' ? { tone: 'gain' } : { tone: 'ink', symbol: 'cross' }),
});

export function pathPanel(settled: Settings): Panel<C> {
  const { market } = pathOf(settled);
  const edge = settled.deviation;
  const most = 100 * (Math.max(...market) - 1);
  const least = 100 * (Math.min(...market) - 1);
  return {
    title: 'Market, and on chain in steps, %',
    y: {
      column: 'market',
      label: 'Move',
      domain: [least - 1.3 * edge, most + 1.3 * edge],
    },
    height: HEIGHTS.upper,
    marks: [
      { mark: 'area', where: is('chain'), y1: 'low', y2: 'high', tone: 'gain' },
      { mark: 'line', where: is('market'), y: 'market', tone: 'quiet', weight: 'thin' },
      { mark: 'line', where: is('chain'), y: 'chain', tone: 'ink' },
      by('deviation'),
      by('heartbeat'),
    ],
  };
}

/** Room on the right of the longest bar for its words. */
const ROOM = 2.6;
const THICK = 12;

const bar = (kind: string, tone: 'gain' | 'loss'): Mark<C> => ({
  mark: 'bar',
  where: is(kind),
  x1: 0,
  x2: 'gap',
  y: 'place',
  thick: THICK,
  tone,
  fill: tone === 'gain' ? 'wash' : 'hatch',
});

function gaugePanel(settled: Settings): Panel<C> {
  const { late, day } = workingOf(settled);
  const longest = 100 * Math.max(late, day, settled.deviation / 100);
  return {
    title: 'How far off it is',
    x: { column: 'gap', label: '', domain: [0, ROOM * longest], ticks: [] },
    y: { column: 'place', label: '', domain: [0.4, 3.6], ticks: [] },
    height: HEIGHTS.lower,
    marks: [
      bar('gauge', 'gain'),
      bar('silent', 'loss'),
      {
        mark: 'text',
        where: is('gauge', 'silent'),
        x: 'gap',
        y: 'place',
        label: {
          text: ({ what, gap }) => `${gapText(gap ?? 0)} ${SAID[what] ?? ''}`,
          side: 'start',
          dx: 6,
          dy: 4,
        },
      },
    ],
  };
}

/** As they stand beside the bars. */
const SAID: Readonly<Record<string, string>> = {
  'Typically, delay included': 'typically',
  Threshold: 'threshold',
  'Typically, after a day of silence': 'if silent for a day',
};

export function workingFigure(settled: Settings): Figure<C> {
  const hours = lengthOf(settled) / 3600;
  return {
    x: { column: 'hours', domain: [0, hours], ...hourAxis(hours) },
    panels: [pathPanel(settled), gaugePanel(settled)],
  };
}
