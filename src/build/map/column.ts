import { px, textWidth } from '../../components/kit/shapes.ts';
import type { Drawing, Label, Place, Road } from './drawing.ts';
import { LINE, nameWidth, wrapped } from './lettering.ts';
import type { Link, Network } from './network.ts';

/** Height of a theme’s row, px, and of a term’s at the least: a finger hits one row. */
const HEAD = 44;
const ROW = 48;
/** What the names take of the width, px; the rest is for the lines. */
const NAMES = 172;
/** Between two lines that leave one term, px: their heads do not touch. */
const APART = 9;
/** How far out the shortest arc comes, and how near the edge the longest, px. */
const NEAR = 16;
const EDGE = 4;

/**
 * A network in one column, for little room: names below each other, beside them the lines as arcs,
 * the longer the wider. Each theme has its heading, if they have names.
 *
 * @param nodesInOrder places in `network.nodes`, from top to bottom
 */
export function column(
  network: Network,
  width: number,
  nodesInOrder: readonly number[] = [...network.nodes.keys()],
): Drawing {
  const { nodes, groups, links } = network;
  const headings: Label[] = [];
  const places: Place[] = [];
  let y = 0;
  let theme: number | undefined;
  for (const node of nodesInOrder) {
    const { title, group } = nodes[node] ?? { title: '', group: -1 };
    if (group !== theme && groups.length > 0) {
      headings.push(heading(groups[group] ?? '', y + HEAD - 14));
      theme = group;
      y += HEAD;
    }
    const ends = links.filter(({ from, to }) => from === node || to === node).length;
    const height = Math.max(ROW, (ends + 1) * APART);
    places.push(row(node, wrapped(title, NAMES - 12), y + height / 2, height));
    y += height;
  }
  return { width, height: y, areas: [], headings, places, roads: arcs(links, places, width) };
}

function heading(name: string, y: number): Label {
  const width = textWidth(name, true);
  return {
    lines: [name],
    anchor: 'start',
    at: [0, y],
    box: { at: [width / 2, y - 4], half: [width / 2, 8] },
  };
}

function row(node: number, lines: readonly string[], y: number, height: number): Place {
  const width = Math.max(...lines.map(nameWidth));
  return {
    node,
    lines,
    anchor: 'start',
    at: [0, y - ((lines.length - 1) * LINE) / 2 + 5],
    box: { at: [width / 2, y], half: [width / 2, (lines.length * LINE) / 2] },
    target: { at: [NAMES / 2, y], half: [NAMES / 2, height / 2 - 1] },
    bar: [
      [NAMES, y - height / 2 + 5],
      [NAMES, y + height / 2 - 5],
    ],
  };
}

/** Each link as an arc between two rows, the longest as far out as there is room. */
function arcs(links: readonly Link[], places: readonly Place[], width: number): Road[] {
  const port = portsOf(links, places);
  const spans = links.map(({ from, to }, link): [number, number] => [
    port(from, link),
    port(to, link),
  ]);
  const longest = Math.max(...spans.map(([start, end]) => Math.abs(end - start)));
  return links.map(({ type }, link) => {
    const [start, end] = spans[link] ?? [0, 0];
    const out = NEAR + (width - EDGE - NAMES - NEAR) * (Math.abs(end - start) / longest) ** 0.8;
    // A cubic line comes three quarters of the way to where it leans.
    const [left, lean] = [NAMES + 5, px(NAMES + (4 / 3) * out)];
    return {
      link,
      type,
      path: `M${left} ${px(start)}C${lean} ${px(start)} ${lean} ${px(end)} ${left} ${px(end)}`,
      tip: [left, end],
      way: [-1, 0],
    };
  });
}

/** Where each link meets each of its rows: those that lead further up, further up. */
function portsOf(links: readonly Link[], places: readonly Place[]) {
  const rows = new Map(places.map(({ node, target }) => [node, target.at[1]]));
  const middle = (node: number): number => rows.get(node) ?? 0;
  const ports = new Map<string, number>();
  for (const { node } of places) {
    const own = links
      .flatMap(({ from, to }, link) =>
        from === node ? [{ link, to }] : to === node ? [{ link, to: from }] : [],
      )
      .sort((a, b) => middle(a.to) - middle(b.to));
    for (const [place, { link }] of own.entries())
      ports.set(`${node} ${link}`, middle(node) + (place - (own.length - 1) / 2) * APART);
  }
  return (node: number, link: number): number => ports.get(`${node} ${link}`) ?? 0;
}
