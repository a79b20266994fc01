/** Marks into shapes: one small function for each kind of mark. */
import type { Columns, Row } from '../define.ts';
import type { Mark } from '../marks.ts';
import type { PathShape, Place, TextShape } from '../shapes.ts';
import { drawArea } from './area.ts';
import { drawBar } from './bar.ts';
import { drawBlock } from './block.ts';
import { drawDot } from './dot.ts';
import { labelled, type Turn } from './label.ts';
import { drawLine } from './line.ts';
import { drawLink } from './link.ts';
import { drawRule } from './rule.ts';
import { drawText } from './text.ts';
import { drawZone } from './zone.ts';

export interface Drawn {
  readonly paths: readonly PathShape[];
  readonly texts: readonly TextShape[];
  /** Labels to be set above the figure. */
  readonly names: readonly TextShape[];
}

/** The mark's own label at a row and a point of the figure. */
export type Labeller = (
  row: Row | undefined,
  point: readonly [number, number],
  turn?: Turn,
) => TextShape[];

export type Drawer<K extends Mark['mark']> = (
  mark: Extract<Mark, { mark: K }>,
  rows: readonly Row[],
  at: Place,
  label: Labeller,
) => Partial<Drawn>;

const drawers: { [K in Mark['mark']]: Drawer<K> } = {
  line: drawLine,
  area: drawArea,
  dot: drawDot,
  rule: drawRule,
  zone: drawZone,
  bar: drawBar,
  block: drawBlock,
  link: drawLink,
  text: drawText,
};

/** The shapes of one mark over the rows it is for. */
export function draw<C extends Columns>(mark: Mark<C>, rows: readonly Row<C>[], at: Place): Drawn {
  // Past this line columns are names and cells values: defineWidget has checked that they belong together.
  const plain = mark as unknown as Mark;
  const all = rows as readonly Row[];
  const drawer = drawers[plain.mark] as Drawer<Mark['mark']>;
  const where = 'where' in plain ? plain.where : undefined;
  const tone = 'tone' in plain ? plain.tone : undefined;
  const label: Labeller = (row, point, turn) => labelled(plain.label, row, point, at, tone, turn);
  return {
    paths: [],
    texts: [],
    names: [],
    ...drawer(plain, where ? all.filter(where) : all, at, label),
  };
}
