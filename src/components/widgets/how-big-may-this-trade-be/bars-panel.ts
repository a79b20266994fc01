/** A few bars under the figure of each view, each named at its end. */
import type { Mark, Panel, Tone } from '../../kit/marks.ts';
import { is, type columns } from './columns.ts';

type C = typeof columns;
type Look = readonly [tone: Tone, fill: 'wash' | 'solid' | 'hatch'];

/** Bars of these kinds, the longest of which is so long. */
export function barsPanel(
  title: string,
  longest: number,
  kinds: Readonly<Record<string, Look>>,
): Panel<C> {
  const end = Math.max(longest, 1e-9);
  const bars = Object.entries(kinds).map(([kind, [tone, fill]]): Mark<C> => ({
    mark: 'bar',
    where: is(kind),
    x1: 0,
    x2: 'share',
    y: 'level',
    thick: 14,
    tone,
    fill,
  }));
  return {
    title,
    // Room for the names beside the bars.
    x: { column: 'share', label: '', domain: [0, 2.9 * end], ticks: [] },
    y: { column: 'level', label: '', domain: [0.4, 4.6], ticks: [] },
    height: { narrow: 92, wide: 92 },
    marks: [
      ...bars,
      {
        mark: 'text',
        x: 'share',
        y: 'level',
        where: is(...Object.keys(kinds)),
        label: { text: ({ what }) => what, side: 'start', dx: 6, dy: 4 },
      },
    ],
  };
}
