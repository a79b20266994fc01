import { bowed, crossings, outside, points, type Curve } from './curve.ts';
import type { Road } from './drawing.ts';
import { px } from '../../components/kit/shapes.ts';
import type { Link } from './network.ts';
import { towards, within, type Box, type Point } from './plane.ts';

/** How far out of the straight a line may bend, as a share of its length. */
const BOWS = [0, 0.08, 0.13, 0.18, 0.24, 0.3, 0.36, 0.44, 0.54, 0.66].flatMap((bow) => [bow, -bow]);

/** What a way costs: a point of it in a name, a crossing, a bend, another line along it, a cut. */
const cost = { name: 20, heading: 0.5, crossing: 1, bend: 12, along: 12, outside: 50 };
/** How near the edge of the drawing a line may come, px. */
const EDGE = 6;
/** Two lines that leave a term nearer than this run along each other: the cosine between them. */
const ALONG = 0.985;

/**
 * A way for each link: straight if it can be, else bent round the names in it, and never along
 * another line. One after the other, in their order.
 */
export function route(
  links: readonly Link[],
  boxes: readonly Box[],
  headings: readonly Box[],
  size: Point,
): Road[] {
  const taken: (Way & { link: Link })[] = [];
  return links.map((link, place) => {
    const [start, end] = [boxes[link.from], boxes[link.to]];
    if (start === undefined || end === undefined) throw new Error('A link has two ends.');
    const names = boxes.filter((_, node) => node !== link.from && node !== link.to);
    const ways = (first: number, last: number): Way[] =>
      BOWS.map((bow) => {
        const curve = outside(bowed(start.at, end.at, bow, first, last), start, end, 3);
        const along = points(curve);
        const price =
          cost.bend * Math.abs(bow) +
          cost.name * touched(along, names) +
          cost.heading * touched(along, headings) +
          cost.outside * along.filter((point) => !inside(point, size)).length +
          taken.reduce(
            (sum, other) =>
              sum +
              cost.crossing * crossings(along, other.points) +
              (alongside(link, curve, other.link, other.curve) ? cost.along : 0),
            0,
          );
        return { curve, points: along, price };
      });
    const even = cheapest(ways(1 / 3, 2 / 3));
    // Where no even bend gets past the names, one with a flat back or a steep side may.
    const way =
      even.price < cost.name
        ? even
        : cheapest([even, ...ways(0, 1), ...ways(0, 0.4), ...ways(0.6, 1)]);
    taken.push({ link, ...way });
    const [from, lean, other, to] = way.curve;
    return {
      link: place,
      type: link.type,
      path: `M${written(from)}C${written(lean)} ${written(other)} ${written(to)}`,
      tip: to,
      way: towards(other, to),
    };
  });
}

interface Way {
  readonly curve: Curve;
  readonly points: readonly Point[];
  readonly price: number;
}

const cheapest = (ways: readonly Way[]): Way =>
  ways.reduce((best, way) => (way.price < best.price ? way : best));

const written = ([x, y]: Point): string => `${px(x)} ${px(y)}`;

const inside = ([x, y]: Point, [width, height]: Point): boolean =>
  x > EDGE && y > EDGE && x < width - EDGE && y < height - EDGE;

/** How many points of a line lie in boxes. */
const touched = (line: readonly Point[], boxes: readonly Box[]): number =>
  boxes.reduce((sum, box) => sum + line.filter((point) => within(point, box, 2)).length, 0);

/** Whether two lines leave a common term in the same direction. */
function alongside(one: Link, curve: Curve, other: Link, its: Curve): boolean {
  const shared = [one.from, one.to].find((node) => node === other.from || node === other.to);
  if (shared === undefined) return false;
  const [a, b] = [leaving(curve, one.from === shared), leaving(its, other.from === shared)];
  return a[0] * b[0] + a[1] * b[1] > ALONG;
}

const leaving = ([start, lean, other, end]: Curve, atStart: boolean): Point =>
  atStart ? towards(start, lean) : towards(end, other);
