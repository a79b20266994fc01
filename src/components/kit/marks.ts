/**
 * The vocabulary of figures: axes, panels, and marks that name columns of the
 * widget's table, as Observable Plot's channels do. Words only; scene.ts turns
 * them into shapes.
 */
import type { Columns, Row } from './define.ts';

/** Meaning, never a colour: the theme gives each its own, and each has a second carrier. */
export type Tone =
  | 'ink'
  | 'quiet'
  | 'gain'
  | 'loss'
  | 'warn'
  | 'you'
  /** One of several of a kind: told apart by place or label as well. */
  | `series series-${1 | 2 | 3 | 4 | 5}`;

type Name<C extends Columns> = keyof C & string;
type Where<C extends Columns> = (row: Row<C>) => boolean;
type Say<C extends Columns> = string | ((row: Row<C>) => string);

export interface Axis<C extends Columns> {
  readonly column: Name<C>;
  readonly label: string;
  readonly scale?: 'log';
  readonly domain: readonly [number, number];
  readonly unit?: string;
  readonly digits?: number;
  /** Left out: about as many round ones as fit. Empty: none. */
  readonly ticks?: readonly number[];
  /** What a tick says, where that is not its number. */
  readonly say?: (tick: number) => string;
}

/** A label beside a mark. `side` is where it stands; 'auto' turns inward at the edges of the frame. */
export interface Label<C extends Columns> {
  readonly text: Say<C>;
  readonly side?: 'auto' | 'start' | 'end' | 'middle';
  readonly dx?: number;
  readonly dy?: number;
  readonly strong?: true;
  /** Of a bar: beyond its end, not over it. */
  readonly outside?: true;
  readonly tone?: Tone;
  /** Left out of a figure narrower than 520 px, where it would collide. */
  readonly wide?: true;
}

interface Common<C extends Columns> {
  readonly where?: Where<C>;
  readonly tone?: Tone;
  readonly label?: Label<C>;
}

/** A line through the rows, one for each value of `by`. */
export interface LineMark<C extends Columns> extends Common<C> {
  readonly mark: 'line';
  readonly x?: Name<C>;
  readonly y?: Name<C>;
  readonly by?: Name<C>;
  readonly curve?: 'straight' | 'monotone' | 'step';
  readonly weight?: 'heavy' | 'thin';
}

/** The area between two columns. */
export interface AreaMark<C extends Columns> extends Common<C> {
  readonly mark: 'area';
  readonly x?: Name<C>;
  readonly y1: Name<C>;
  readonly y2: Name<C>;
}

/** A point, a cross where something ends, the reader's own point, or one of so many that only their cloud counts. */
export interface DotMark<C extends Columns> extends Common<C> {
  readonly mark: 'dot';
  readonly x?: Name<C>;
  readonly y?: Name<C> | number;
  readonly symbol?: 'dot' | 'cross' | 'you' | 'speck';
}

/** A threshold: across the panel at a row's x or y. */
export interface RuleMark<C extends Columns> extends Common<C> {
  readonly mark: 'rule';
  readonly at: 'x' | 'y';
  readonly column?: Name<C>;
  readonly dash?: 'dotted' | 'dashed' | 'full';
  /** Its label stands above the figure, clear of the other names there. */
  readonly named?: true;
  /** For a horizontal rule: the columns where it starts and ends; the edges if left out. */
  readonly from?: Name<C>;
  readonly to?: Name<C>;
}

/** A zone over the whole height, from one row's x to another's; where one is left out, from the left or to the right edge. */
export interface ZoneMark<C extends Columns> {
  readonly mark: 'zone';
  readonly from?: Where<C>;
  readonly to?: Where<C>;
  readonly tone: Tone;
  readonly label?: Label<C>;
}

/** A bar along x from one column to another, at y; hatched when lost, sold or forced. */
export interface BarMark<C extends Columns> extends Common<C> {
  readonly mark: 'bar';
  readonly x1: Name<C> | number;
  readonly x2: Name<C> | number;
  readonly y?: Name<C> | number;
  /** Height in px. */
  readonly thick: number;
  readonly fill: 'wash' | 'solid' | 'hatch';
}

/** A rectangle from one column to another both ways: its area is a quantity too. Cut at the frame. */
export interface BlockMark<C extends Columns> extends Common<C> {
  readonly mark: 'block';
  readonly x1: Name<C> | number;
  readonly x2: Name<C> | number;
  readonly y1: Name<C> | number;
  readonly y2: Name<C> | number;
  readonly fill: 'wash' | 'solid' | 'hatch';
}

/** From one point to another, pointed where it leads: who owes whom, or what a value becomes. */
export interface LinkMark<C extends Columns> extends Common<C> {
  readonly mark: 'link';
  readonly x1: Name<C> | number;
  readonly y1: Name<C> | number;
  readonly x2: Name<C> | number;
  readonly y2: Name<C> | number;
  /** The quantity its thickness tells; without one it is one thick. */
  readonly width?: Name<C>;
  /** Thickness in px, of one of that. */
  readonly thick: number;
  readonly fill: 'wash' | 'solid' | 'hatch';
}

/** Letters alone, at a row or at a fixed place of the panel (then once). */
export interface TextMark<C extends Columns> {
  readonly mark: 'text';
  readonly x?: Name<C> | number;
  readonly y?: Name<C> | number;
  readonly where?: Where<C>;
  readonly label: Label<C>;
  readonly tone?: Tone;
}

export type Mark<C extends Columns = Columns> =
  | LineMark<C>
  | AreaMark<C>
  | DotMark<C>
  | RuleMark<C>
  | ZoneMark<C>
  | BarMark<C>
  | BlockMark<C>
  | LinkMark<C>
  | TextMark<C>;

/** Panels stand on one another and share x, unless one brings its own. */
export interface Panel<C extends Columns = Columns> {
  readonly title?: string;
  readonly y: Axis<C>;
  /** An x axis of its own, drawn under it; without ticks it is not drawn, and takes the whole width. */
  readonly x?: Axis<C>;
  /** Height of the plotting area in px. */
  readonly height: { readonly narrow: number; readonly wide: number };
  readonly marks: readonly Mark<C>[];
}

/** A point the reader can take hold of: where it stands, and which number it moves. */
export interface Handle<C extends Columns = Columns> {
  readonly param: string;
  readonly where: Where<C>;
  readonly y: Name<C>;
  /** The param's value when the point is dragged to this x. */
  readonly at: (x: number) => number;
}

export interface Figure<C extends Columns = Columns> {
  readonly x: Axis<C>;
  readonly panels: readonly Panel<C>[];
  readonly handle?: Handle<C>;
  /** Room on the left for y labels, px. */
  readonly gutter?: { readonly narrow: number; readonly wide: number };
  /** Room on the right, px. */
  readonly margin?: { readonly narrow: number; readonly wide: number };
}
