import { px } from '../../components/kit/shapes.ts';
import { escaped } from '../reference.ts';
import type { Drawing, Label, Place, Road } from './drawing.ts';
import { LINE } from './lettering.ts';
import { headOf } from './head.ts';
import type { Link, Network } from './network.ts';
import type { Box } from './plane.ts';

/** Width of a space in a name, px. */
const SPACE = 4;

/**
 * A drawing as SVG text. Each place is a link; each road bears its two ends as classes, `n0` and so
 * on, by which a style sheet finds the neighbours of a place.
 *
 * @param name what the picture is called
 * @param most the node that the picture is about, if it is about one
 */
export function svg(
  drawing: Drawing,
  { nodes, links }: Network,
  name: string,
  most?: number,
): string {
  const { width, height, areas, headings, places, roads } = drawing;
  return [
    `<svg class="net" viewBox="0 0 ${width} ${height}" role="group" aria-label="${escaped(name)}">`,
    '<g aria-hidden="true">',
    ...areas.map((d) => `<path class="area" d="${d}"/>`),
    ...roads.map((road) => lineOf(road, links[road.link])),
    ...headings.map((heading) => lettersOf(heading, 'theme')),
    '</g>',
    ...places.map((place) =>
      placeOf(place, nodes[place.node]?.href, place.node === most ? ' most' : ''),
    ),
    '</svg>',
  ].join('');
}

function placeOf(place: Place, href: string | undefined, look: string): string {
  const { node, bar, target } = place;
  const within =
    (bar ? `<path d="M${px(bar[0][0])} ${px(bar[0][1])}V${px(bar[1][1])}"/>` : '') +
    lettersOf(place);
  if (href === undefined) return `<g class="n${node} here">${within}</g>`;
  return `<a class="n${node}${look}" href="${href}">${rectangle(target)}${within}</a>`;
}

const rectangle = ({ at: [x, y], half: [w, h] }: Box): string =>
  `<rect x="${px(x - w)}" y="${px(y - h)}" width="${px(2 * w)}" height="${px(2 * h)}"/>`;

function lineOf(road: Road, link: Link | undefined): string {
  const ends = link ? ` n${link.from} n${link.to}` : '';
  return `<g class="${road.type}${ends}"><path d="${road.path}"/>${headOf(road)}</g>`;
}

function lettersOf({ lines, at: [x, y], anchor }: Label, look?: string): string {
  const attributes = [
    ...(look === undefined ? [] : [` class="${look}"`]),
    ...(anchor === 'middle' ? [' text-anchor="middle"'] : []),
  ].join('');
  // A space at the end of a line keeps it a word apart from the next for who hears it; it counts
  // where letters are set about a middle, so such a line is moved by half of it.
  const spaced = lines.map((line, place) => (place < lines.length - 1 ? `${line} ` : line));
  const [first = '', ...others] = spaced.map((line, place) => {
    const left = px(anchor === 'middle' && line.endsWith(' ') ? x + SPACE / 2 : x);
    return place === 0
      ? ` x="${left}" y="${px(y)}"${attributes}>${escaped(line)}`
      : `<tspan x="${left}" dy="${LINE}">${escaped(line)}</tspan>`;
  });
  return `<text${first}${others.join('')}</text>`;
}
