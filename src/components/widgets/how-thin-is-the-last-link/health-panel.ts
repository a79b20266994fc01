/** The health factor as a needle on its scale: now, and after the fall. Below 1 the protocol liquidates. */
import { number } from '../../kit/format.ts';
import type { DotMark, Label, Panel } from '../../kit/marks.ts';
import { is, type ChainRow, type columns } from './columns.ts';
import { HEALTH } from './loop-rows.ts';

type C = typeof columns;

/** Near 1 two digits would hide on which side it is. */
export const factor = (value: number): string => number(value, Math.abs(value - 1) < 0.005 ? 4 : 2);

const said = ({ health }: ChainRow): string => (health === null ? 'no debt' : factor(health));

/** To the left of where it was: a fall only lowers the factor. */
const then: Label<C> = { text: said, side: 'end', dx: 10, dy: 5, strong: true };

const after = (state: string, more: Partial<Omit<DotMark<C>, 'where'>>): DotMark<C> => ({
  mark: 'dot',
  ...more,
  where: (row) => is('health-after')(row) && row.state === state && row.health !== null,
  label: then,
});

export const healthPanel: Panel<C> = {
  title: 'Health factor, after the fall and now',
  x: { column: 'x1', label: '', domain: HEALTH, ticks: [] },
  // The needle stands above the middle: below it is said what the scale means.
  y: { column: 'y1', label: '', domain: [-1.6, 1], ticks: [] },
  height: { narrow: 44, wide: 44 },
  marks: [
    { mark: 'block', where: is('health'), x1: HEALTH[0], x2: 1, y1: -1.6, y2: 1, fill: 'wash' },
    { mark: 'text', x: 1, y: -1.6, label: { text: 'liquidated', side: 'end', dx: 6, dy: -5 } },
    {
      mark: 'link',
      where: is('health'),
      x1: 'x1',
      y1: 'y1',
      x2: 'x2',
      y2: 'y2',
      thick: 2,
      fill: 'wash',
    },
    {
      mark: 'dot',
      where: is('health'),
      tone: 'ink',
      label: { ...then, side: 'start' },
    },
    after('holds', { tone: 'quiet' }),
    after('liquidated', { symbol: 'cross', tone: 'ink' }),
  ],
};
