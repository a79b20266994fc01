import { textWidth } from '../../components/kit/shapes.ts';
import { arrange } from './arrange.ts';
import { areaOf } from './area.ts';
import type { Drawing, Label, Place } from './drawing.ts';
import { middle, type Grid } from './grid.ts';
import { LINE, nameWidth, wrapped } from './lettering.ts';
import type { Network } from './network.ts';
import type { Box, Point } from './plane.ts';
import { route } from './route.ts';

/** Between a name and the edge of its cell, px. */
const MARGIN = 24;
/** What the name of a theme takes at the top of a cell. */
const HEAD = 28;
/** Room between a name and the lines that end at it. */
const ROOM: Point = [8, 5];

/** How wide the field is, into how many columns it falls, and how high a cell is, px. */
interface Cells {
  readonly width: number;
  readonly columns: number;
  readonly height: number;
}

/**
 * A network on a field of cells: terms of a theme side by side on common ground, straight lines
 * between them, which bend only round a name.
 */
export function field(network: Network, { width, columns, height }: Cells): Drawing {
  const { nodes, links, groups } = network;
  // A few cells stay free: what is to be kept apart must be able to move.
  const rows = Math.ceil((nodes.length * 1.1) / columns);
  const grid: Grid = { columns, rows, cell: [width / columns, height] };
  const names = nodes.map(({ title }) => wrapped(title, grid.cell[0] - 2 * MARGIN));
  const halves = names.map((lines): Point => [
    Math.max(...lines.map(nameWidth)) / 2 + ROOM[0],
    (lines.length * LINE) / 2 + ROOM[1],
  ]);
  const relations = links.filter(({ type }) => type !== 'before');
  const cells = arrange(
    nodes.map(({ group }) => group),
    relations.map(({ from, to }) => [from, to]),
    grid,
    [Math.max(...halves.map(([w]) => w)), Math.max(...halves.map(([, h]) => h))],
  );
  const boxes = cells.map((cell, node): Box => {
    const [x, y] = middle(cell, grid);
    return { at: [x, y + HEAD / 4], half: halves[node] ?? [0, 0] };
  });
  const grounds = groups.map((_, group) =>
    cells.filter((_cell, node) => nodes[node]?.group === group).sort((a, b) => a - b),
  );
  const headings = groups.flatMap((name, group) => heading(name, grounds[group] ?? [], grid));
  const places = names.map((lines, node): Place => {
    const box = boxes[node] ?? { at: [0, 0], half: [0, 0] };
    const [x, y] = box.at;
    return {
      node,
      lines,
      anchor: 'middle',
      at: [x, y - ((lines.length - 1) * LINE) / 2 + 5],
      box: { at: box.at, half: [box.half[0] - ROOM[0], box.half[1] - ROOM[1]] },
      target: { at: box.at, half: [box.half[0], Math.max(22, box.half[1])] },
    };
  });
  return {
    width,
    height: rows * height,
    areas: grounds.filter((cells) => cells.length > 0).map((cells) => areaOf(cells, grid)),
    headings,
    places: places.sort((a, b) => (cells[a.node] ?? 0) - (cells[b.node] ?? 0)),
    roads: route(
      links,
      boxes,
      headings.map(({ box }) => box),
      [width, rows * height],
    ),
  };
}

/** The name of a theme, at the top of the first of its cells. */
function heading(name: string, cells: readonly number[], grid: Grid): Label[] {
  const [first] = cells;
  if (first === undefined) return [];
  const [x, y] = middle(first, grid);
  const [left, top] = [x - grid.cell[0] / 2 + 14, y - grid.cell[1] / 2 + 24];
  const width = textWidth(name, true);
  return [
    {
      lines: [name],
      anchor: 'start',
      at: [left, top],
      box: { at: [left + width / 2, top - 4], half: [width / 2, 8] },
    },
  ];
}
