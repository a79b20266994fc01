import { px } from '../../components/kit/shapes.ts';
import type { Road } from './drawing.ts';
import type { LinkType } from './network.ts';
import type { Point } from './plane.ts';

/** Points along the way, back from the tip, and aside of it. */
type Turn = (back: number, aside: number) => string;

// How a line ends says what it does, as its dashes and its colour do: a full head brings about,
// two heads make more of it, a bar stops it, a ring holds a part, a hollow head points at what it measures.
const heads: Readonly<Record<LinkType, (at: Turn) => string>> = {
  causes: (at) => `M${at(0, 0)}L${at(10, 4.5)}L${at(10, -4.5)}z`,
  amplifies: (at) =>
    `M${at(0, 0)}L${at(7, 4)}L${at(7, -4)}zM${at(7, 0)}L${at(14, 4)}L${at(14, -4)}z`,
  mitigates: (at) => `M${at(1, 6)}L${at(1, -6)}`,
  'part-of': (at) => `M${at(0, 0)}A4 4 0 1 1 ${at(8, 0)}A4 4 0 1 1 ${at(0, 0)}z`,
  measures: (at) => `M${at(0, 0)}L${at(10, 4.5)}L${at(10, -4.5)}z`,
  before: (at) => `M${at(6, 4)}L${at(0, 0)}L${at(6, -4)}`,
};

/** The end of a line as a path of its own, whose dashes are not the line’s. */
export function headOf({ type, tip, way }: Pick<Road, 'type' | 'tip' | 'way'>): string {
  const at: Turn = (back, aside) => written(moved(tip, way, back, aside));
  return `<path class="head" d="${heads[type](at)}"/>`;
}

const moved = ([x, y]: Point, [dx, dy]: Point, back: number, aside: number): Point => [
  x - back * dx - aside * dy,
  y - back * dy + aside * dx,
];

const written = ([x, y]: Point): string => `${px(x)} ${px(y)}`;
