import { describe, expect, test } from 'vitest';
import { grounds } from '../../src/build/map/grounds.ts';
import type { Drawing } from '../../src/build/map/drawing.ts';
import { MOST, networkOf } from '../../src/build/map/network.ts';
import { overlap, within, type Box, type Point } from '../../src/build/map/plane.ts';
import { middle, narrow, wide } from '../../src/build/map/widths.ts';
import { made, ourNetwork } from './networks.ts';

const full = networkOf(made(MOST));
const drawings = {
  'the glossary, narrow': [ourNetwork, narrow(ourNetwork)],
  'the glossary, middle': [ourNetwork, middle(ourNetwork)],
  'the glossary, wide': [ourNetwork, wide(ourNetwork)],
  'as many terms as a map takes, narrow': [full, narrow(full)],
  'as many terms as a map takes, wide': [full, wide(full)],
} as const;

describe.each(Object.entries(drawings))('%s', (_, [network, drawing]) => {
  test('every term has one place, and every link is drawn once', () => {
    const nodes = drawing.places.map(({ node }) => node).sort((a, b) => a - b);
    expect(nodes).toEqual([...network.nodes.keys()]);
    expect(drawing.roads.map(({ link }) => link)).toEqual([...network.links.keys()]);
    for (const { link, type } of drawing.roads) expect(type).toBe(network.links[link]?.type);
  });

  test('no name covers another', () => {
    const boxes = [...drawing.places, ...drawing.headings];
    const pairs = boxes.flatMap((one, i) =>
      boxes.slice(i + 1).flatMap((other) => (overlap(one.box, other.box) ? [[one, other]] : [])),
    );
    expect(pairs.map((pair) => pair.map(({ lines }) => lines.join(' ')))).toEqual([]);
  });

  test('nothing leaves the drawing: names, what a finger hits, lines', () => {
    const boxes = [...drawing.places, ...drawing.headings].map(({ box }) => box);
    const targets = drawing.places.map(({ target }) => target);
    for (const { at, half } of [...boxes, ...targets]) {
      expect(inside([at[0] - half[0], at[1] - half[1]], drawing)).toBe(true);
      expect(inside([at[0] + half[0], at[1] + half[1]], drawing)).toBe(true);
    }
    for (const { path } of drawing.roads)
      for (const point of along(path)) expect(inside(point, drawing), path).toBe(true);
  });

  test('a finger hits 44 px of one term, and no other', () => {
    const targets = drawing.places.map(({ target }) => target);
    for (const { half } of targets) expect(2 * half[1]).toBeGreaterThanOrEqual(44);
    const shared = targets.flatMap((one, i) =>
      targets.slice(i + 1).filter((two) => overlap(one, two)),
    );
    expect(shared).toEqual([]);
  });
});

test.each([
  ['middle', middle],
  ['wide', wide],
])('on our own map hardly a relation runs behind a name, %s', (_, draw) => {
  const { places, roads } = draw(ourNetwork);
  const names = new Map(places.map(({ node, box }) => [node, box]));
  const through = roads.flatMap(({ link, type, path }) => {
    const { from, to } = ourNetwork.links[link] ?? {};
    if (type === 'before') return [];
    return [...names]
      .filter(([node, box]) => node !== from && node !== to && crosses(path, box))
      .map(([node]) => `${title(from)} ${type} ${title(to)}, through ${title(node)}`);
  });
  // Names have a rim of their ground, so that such a line is seen to go on behind them.
  expect(through.length, through.join('\n')).toBeLessThanOrEqual(0.05 * roads.length);
});

test.each([
  ['middle', middle, [640 / 3, 120]],
  ['wide', wide, [1040 / 5, 130]],
] as const)('on our own map the terms of a theme share one ground, %s', (_, draw, [w, h]) => {
  const columns = Math.round(draw(ourNetwork).width / w);
  const { places } = draw(ourNetwork);
  const cells = places.map(
    ({ box: { at } }) => Math.floor(at[0] / w) + columns * Math.floor(at[1] / h),
  );
  const themes = places.map(({ node }) => ourNetwork.nodes[node]?.group ?? -1);
  const rows = Math.max(...cells) + 1;
  expect(grounds(themes, cells, { columns, rows, cell: [w, h] })).toBe(new Set(themes).size);
});

test('cells that touch at a corner only, or across the edge, are two grounds', () => {
  const grid = { columns: 3, rows: 3, cell: [1, 1] } as const;
  expect(grounds([0, 0, 0], [0, 1, 3], grid)).toBe(1);
  expect(grounds([0, 0], [0, 4], grid)).toBe(2);
  expect(grounds([0, 0], [2, 3], grid)).toBe(2);
  expect(grounds([0, 1], [0, 1], grid)).toBe(2);
});

test('the same glossary always has the same map', () => {
  expect(wide(ourNetwork)).toEqual(drawings['the glossary, wide'][1]);
  expect(narrow(ourNetwork)).toEqual(drawings['the glossary, narrow'][1]);
});

test('names are reached in the order in which they are read', () => {
  const { places } = drawings['the glossary, wide'][1];
  const rows = Map.groupBy(places, ({ box }) => Math.floor(box.at[1] / 130));
  expect([...rows.keys()]).toEqual([...rows.keys()].sort((a, b) => a - b));
  for (const row of rows.values()) {
    const across = row.map(({ box }) => box.at[0]);
    expect(across).toEqual([...across].sort((a, b) => a - b));
  }
});

const title = (node: number | undefined) => ourNetwork.nodes[node ?? -1]?.title;

const inside = ([x, y]: Point, { width, height }: Drawing) =>
  x >= 0 && y >= 0 && x <= width && y <= height;

/** Points along a path of one curve, quadratic or cubic, by de Casteljau. */
function along(path: string): Point[] {
  const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const corners = numbers.flatMap((x, i): Point[] => (i % 2 ? [] : [[x, numbers[i + 1] ?? 0]]));
  const at = (points: Point[], share: number): Point =>
    points.length === 1
      ? (points[0] ?? [0, 0])
      : at(
          points.slice(1).map(([x, y], i) => {
            const [a, b] = points[i] ?? [0, 0];
            return [a + (x - a) * share, b + (y - b) * share];
          }),
          share,
        );
  return Array.from({ length: 61 }, (_, i) => at(corners, i / 60));
}

const crosses = (path: string, box: Box) => along(path).some((point) => within(point, box));
