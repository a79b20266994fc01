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

/** A panel before its marks: what lies under them, and what over them. */
export interface Plot {
  readonly place: Place;
  readonly grid: Shapes;
  readonly over: Shapes;
}

export interface Ground {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly Place[];
  readonly plots: readonly Plot[];
}

export function ground<C extends Columns>(figure: Figure<C>, width: number): Ground {
  const places = laidOut(figure, width);
  const axis = places.map((place) => (place.foot ? foot(figure.x, place) : undefined));
  const last = places.length - 1;
  const height = (axis[last]?.bottom ?? places[last]?.bottom ?? 0) + 4;
  const inside = ({ paths, texts }: Shapes): Shapes => ({
    paths,
    texts: set(texts, width, height),
  });
  const plots = figure.panels.flatMap((panel, i) => {
    const place = places[i];
    if (place === undefined) return [];
    const { paths = [], texts = [] } = axis[i] ?? {};
    return {
      place,
      grid: inside(grid(panel.y, place)),
      over: inside({ paths, texts: [...titled(panel, place), ...texts] }),
    };
  });
  return { width, height, panels: places, plots };
}

function titled<C extends Columns>({ title, x }: Panel<C>, place: Placed): TextShape[] {
  if (title === undefined) return [];
  const start = place.narrow || x ? 0 : place.left;
  return [{ x: start, y: place.titleAt, text: title, class: 't b halo', anchor: 'start' }];
}

type Placed = Place & { readonly titleAt: number; readonly foot: boolean };

/** The panels beside a gutter that is wide enough for the longest tick. */
function laidOut<C extends Columns>(figure: Figure<C>, width: number): Placed[] {
  const size = width < NARROW ? 'narrow' : 'wide';
  const least = figure.gutter?.[size] ?? (size === 'narrow' ? 40 : 52);
  const places = stacked(figure, width, least);
  const needed = figure.panels.map((panel, i) => {
    const place = places[i];
    return place && !panel.x ? room(panel.y, place) : 0;
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
    cursor = bottom + (index === last && figure.x.ticks?.length !== 0 ? 48 : 0);
    const edges = panel.x ? { left: 0.5, right: width - 0.5 } : { left, right };
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
      foot: index === last,
    };
  });
}
