/**
 * What a figure stands on: panels at their places, grid, ticks and titles. It does not depend on
 * the rows, so it is laid out once for a whole drag.
 */
import { foot, grid, room } from './axes.ts';
import type { Columns } from './define.ts';
import type { Axis, Figure, Panel } from './marks.ts';
import { linearScale, logScale, type Scale } from './scale.ts';
import { set, type Place, type Shapes, type TextShape } from './shapes.ts';

/** Below this width labels stack, ticks halve and panels are lower. */
export const NARROW = 520;

const scaleOf = <C extends Columns>(axis: Axis<C>, from: number, to: number): Scale =>
  (axis.scale === 'log' ? logScale : linearScale)(axis.domain, from, to);

/** A panel before its marks: its place, what lies under them, and what over them. */
export interface Plot extends Place {
  readonly grid: Shapes;
  readonly over: Shapes;
}

export interface Ground {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly Plot[];
}

export function ground<C extends Columns>(figure: Figure<C>, width: number): Ground {
  const places = laidOut(figure, width);
  const drawn = figure.panels.flatMap((panel, i) => {
    const place = places[i];
    if (!place) return [];
    const axis = place.foot ? foot(panel.x ?? figure.x, place) : { paths: [], texts: [], ...place };
    const over = { paths: axis.paths, texts: [...titled(panel, place), ...axis.texts] };
    return { place, grid: grid(panel.y, place), over, bottom: axis.bottom };
  });
  const height = (drawn.at(-1)?.bottom ?? 0) + 4;
  const kept = ({ paths, texts }: Shapes): Shapes => ({ paths, texts: set(texts, width, height) });
  const panels = drawn.map(({ place, grid: under, over }) => ({
    ...place,
    grid: kept(under),
    over: kept(over),
  }));
  return { width, height, panels };
}

/** Whether a panel brings an x axis of which nothing is drawn: it then takes the whole width. */
const bare = <C extends Columns>({ x }: Panel<C>): boolean => x?.ticks?.length === 0;

const titled = <C extends Columns>(panel: Panel<C>, place: Placed): TextShape[] =>
  panel.title === undefined
    ? []
    : [
        {
          x: place.narrow || bare(panel) ? 0 : place.left,
          y: place.titleAt,
          text: panel.title,
          class: 't b halo',
          anchor: 'start',
        },
      ];

type Placed = Place & { readonly titleAt: number; readonly foot: boolean };

/** The panels beside a gutter that is wide enough for the longest tick. */
function laidOut<C extends Columns>(figure: Figure<C>, width: number): Placed[] {
  const size = width < NARROW ? 'narrow' : 'wide';
  const least = figure.gutter?.[size] ?? (size === 'narrow' ? 40 : 52);
  const places = stacked(figure, width, least);
  const needed = figure.panels.map((panel, i) => {
    const place = places[i];
    return place && !bare(panel) ? room(panel.y, place) : 0;
  });
  const gutter = Math.max(least, ...needed);
  return gutter === least ? places : stacked(figure, width, gutter);
}

/** Panels from top to bottom: title, names once, plotting area, and the axis under the last that shares x. */
function stacked<C extends Columns>(figure: Figure<C>, width: number, left: number): Placed[] {
  const narrow = width < NARROW;
  const size = narrow ? 'narrow' : 'wide';
  const right = width - (figure.margin?.[size] ?? (narrow ? 10 : 16));
  const x = scaleOf(figure.x, left, right);
  const last = figure.panels.findLastIndex((panel) => panel.x === undefined);
  const named = figure.panels.some((p) => p.marks.some((m) => m.mark === 'rule' && m.named));
  const nameRoom = named ? (narrow ? 42 : 26) : 0;
  let cursor = 0;
  let namesAt = 0;
  return figure.panels.map((panel, index) => {
    if (index > 0) cursor += panel.title === undefined ? 16 : 12;
    const titleAt = cursor + 14;
    if (panel.title !== undefined) cursor += 24;
    if (index === 0) {
      namesAt = cursor + 14;
      cursor += nameRoom;
    }
    const top = cursor;
    const bottom = top + panel.height[size];
    const axis = panel.x ?? (index === last ? figure.x : undefined);
    const footed = axis !== undefined && axis.ticks?.length !== 0;
    cursor = bottom + (footed ? 48 : 0);
    const edges = bare(panel) ? { left: 0.5, right: width - 0.5 } : { left, right };
    return {
      index,
      ...edges,
      top,
      bottom,
      x: panel.x ? scaleOf(panel.x, edges.left, edges.right) : x,
      y: scaleOf(panel.y, bottom, top),
      xName: (panel.x ?? figure.x).column,
      yName: panel.y.column,
      namesAt,
      width,
      narrow,
      titleAt,
      foot: footed,
    };
  });
}
