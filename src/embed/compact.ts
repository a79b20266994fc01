/**
 * A widget as an article has room for it: of its figure the first panels, as many as fit. Hosts
 * cut a frame at 1,000 px, and under the figure stand its sentence and its controls.
 */
import type { AnyWidget, Values } from '../components/kit/define.ts';
import { ground } from '../components/kit/ground.ts';
import type { Figure } from '../components/kit/marks.ts';

/** Drawn at these widths before the script knows the true one. */
export const WIDTHS = [320, 640] as const;

/** The tallest figure, px. */
const TALLEST = 420;

export const compact = (widget: AnyWidget): AnyWidget => ({
  ...widget,
  figure: (settled: Values) => fitting(widget.figure(settled) as Figure),
});

function fitting(figure: Figure): Figure {
  const first = (count: number): Figure => ({ ...figure, panels: figure.panels.slice(0, count) });
  const fits = (count: number): boolean =>
    WIDTHS.every((width) => ground(first(count), width).height <= TALLEST);
  let count = figure.panels.length;
  while (count > 1 && !fits(count)) count--;
  return first(count);
}
