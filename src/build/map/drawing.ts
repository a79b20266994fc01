import type { LinkType } from './network.ts';
import type { Box, Point } from './plane.ts';

/** A network laid out: all a picture needs, px from its top left. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The ground of each theme, as a path. */
  readonly areas: readonly string[];
  /** The names of the themes. */
  readonly headings: readonly Label[];
  /** In the order in which a keyboard reaches them: as they are read. */
  readonly places: readonly Place[];
  readonly roads: readonly Road[];
}

/** Letters, line by line, and the ground they take. */
export interface Label {
  readonly lines: readonly string[];
  /** Where the first line stands. */
  readonly at: Point;
  readonly anchor: 'start' | 'middle';
  readonly box: Box;
}

/** A node where it stands. */
export interface Place extends Label {
  /** Its place in the network. */
  readonly node: number;
  /** What a finger can hit: it holds the label. */
  readonly target: Box;
  /** A bar from which its lines set out, if not the name itself: its two ends. */
  readonly bar?: readonly [Point, Point];
}

/** A link as it is drawn. */
export interface Road {
  /** Its place in the network. */
  readonly link: number;
  readonly type: LinkType;
  readonly path: string;
  /** Where it ends, and in which direction it comes there, of length 1. */
  readonly tip: Point;
  readonly way: Point;
}
