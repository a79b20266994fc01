/**
 * A figure laid out at a width: every line and letter as a shape. Pure, so that
 * server, page, picture and tests all see the same drawing.
 *
 * There are two kinds of shape only: one `d` a mark is the fastest thing a
 * browser can be given, and letters come last because they carry a paper halo.
 */
import { foot, grid, room } from './axes.ts';
import type { Columns, Row } from './define.ts';
import { draw } from './draw/index.ts';
import type { Axis, Figure } from './marks.ts';
import { apart } from './names.ts';
import { linearScale, logScale, type Scale } from './scale.ts';
import { clamp, inside, lines, type PathShape, type Place, type TextShape } from './shapes.ts';

/** The reader's point: where it stands, and what the pointer's x means on the axis. */
export interface Grip {
  readonly x: number;
  readonly y: number;
  readonly read: (pixel: number) => number;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly PathShape[];
  readonly texts: readonly TextShape[];
  readonly panels: readonly Place[];
  readonly grip: Grip | undefined;
}

/** Below this width labels stack, ticks halve and panels are lower. */
export const NARROW = 520;

const scaleOf = <C extends Columns>(axis: Axis<C>, from: number, to: number): Scale =>
  (axis.scale === 'log' ? logScale : linearScale)(axis.domain, from, to);

export function scene<C extends Columns>(
  figure: Figure<C>,
  rows: readonly Row<C>[],
  width: number,
): Scene {
  const places = laidOut(figure, width);
  const paths: PathShape[] = [];
  const texts: TextShape[] = [];
  const names: TextShape[] = [];
  let bottom = 0;
  figure.panels.forEach((panel, i) => {
    const place = places[i];
    if (place === undefined) return;
    const drawn = panel.marks.map((mark) => ({ mark: mark.mark, ...draw(mark, rows, place) }));
    const ground = grid(panel.y, place);
    // Zones lie under the grid, everything else over it.
    paths.push(...drawn.filter((d) => d.mark === 'zone').flatMap((d) => d.paths), ...ground.paths);
    paths.push(...drawn.filter((d) => d.mark !== 'zone').flatMap((d) => d.paths));
    texts.push(...ground.texts, ...drawn.flatMap((d) => d.texts));
    names.push(...drawn.flatMap((d) => d.names));
    if (panel.title !== undefined) {
      const x = place.narrow || panel.x ? 0 : place.left;
      texts.push({ x, y: place.titleAt, text: panel.title, class: 't b halo', anchor: 'start' });
    }
    bottom = place.bottom;
    if (place.foot) {
      const axis = foot(figure.x, place);
      paths.push(...axis.paths);
      texts.push(...axis.texts);
      bottom = axis.bottom;
    }
  });
  const height = bottom + 4;
  const grip = gripOf(figure, rows, places);
  const set = texts.flatMap((text) => lines(inside(text, width, height)));
  return { width, height, paths, texts: [...set, ...apart(names, width)], panels: places, grip };
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

function gripOf<C extends Columns>(
  { handle, x: axis }: Figure<C>,
  rows: readonly Row<C>[],
  places: readonly Place[],
): Grip | undefined {
  const at = places[0];
  const row = handle && rows.find(handle.where);
  if (!handle || !row || !at) return undefined;
  const [x, y] = [row[axis.column], row[handle.y]];
  if (typeof x !== 'number' || typeof y !== 'number') return undefined;
  return {
    x: clamp(at.x(x), at.left, at.right),
    y: clamp(at.y(y), at.top, at.bottom),
    read: (pixel) => at.x.invert(clamp(pixel, at.left, at.right)),
  };
}
