import type { Row } from '../define.ts';
import type { RuleMark } from '../marks.ts';
import type { Columns } from '../define.ts';
import { px, type Place } from '../shapes.ts';
import type { Drawer, Drawn, Labeller } from './index.ts';
import { cell } from './label.ts';

/** How far a rule reaches above its panel, so that it runs on through the panels below. */
const BRIDGE = 36;

/** Thresholds. Vertical ones cross the figure; a named one reaches up to its name. */
export const drawRule: Drawer<'rule'> = (mark, rows, at, label) => {
  const drawn = rows.map((row) => (mark.at === 'x' ? upright : level)(mark, row, at, label));
  const texts = drawn.flatMap((d) => d.texts ?? []);
  const paths = drawn.flatMap((d) => d.paths ?? []);
  return mark.named ? { paths, names: texts } : { paths, texts };
};

type One = (mark: RuleMark<Columns>, row: Row, at: Place, label: Labeller) => Partial<Drawn>;

const style = (mark: RuleMark<Columns>) => `thr ${mark.dash ?? 'dotted'} ${mark.tone ?? 'quiet'}`;

const upright: One = (mark, row, at, label) => {
  const value = cell(row, mark.column ?? at.xName);
  const x = value === null ? NaN : at.x(value);
  if (!(x >= at.left - 0.5 && x <= at.right + 0.5)) return {};
  const first = at.index === 0;
  const top = !first ? at.top - BRIDGE : mark.named ? at.namesAt + 6 : at.top;
  return {
    paths: [{ d: `M${px(x)} ${px(top)}V${px(at.bottom)}`, class: style(mark) }],
    texts: label(row, [x, mark.named ? at.namesAt : at.top + 14]),
  };
};

const level: One = (mark, row, at, label) => {
  const value = cell(row, mark.column ?? at.yName);
  const y = value === null ? NaN : at.y(value);
  if (!(y >= at.top - 0.5 && y <= at.bottom + 0.5)) return {};
  const end = (column: string | undefined, otherwise: number): number => {
    const x = column === undefined ? null : cell(row, column);
    return x === null ? otherwise : at.x(x);
  };
  const [from, to] = [end(mark.from, at.left), end(mark.to, at.right)];
  return {
    paths: [{ d: `M${px(from)} ${px(y)}H${px(to)}`, class: style(mark) }],
    texts: label(row, [to, y]),
  };
};
