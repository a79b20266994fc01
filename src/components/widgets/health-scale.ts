/** The health factor as a needle on its scale: where a loan stands, and where it is taken. Below 1 the protocol liquidates. */
import type { NumberColumn, Row, TextColumn } from '../kit/define.ts';
import { number } from '../kit/format.ts';
import type { DotMark, Label, Panel } from '../kit/marks.ts';

/** What a table has for it, beside columns of its own. */
export type HealthColumns = Readonly<
  Record<'kind' | 'state', TextColumn> & Record<'health' | 'x1' | 'y1' | 'x2' | 'y2', NumberColumn>
>;
type Cells = Row<HealthColumns>;

/** Near 1 two digits would hide on which side it is. */
export const factor = (value: number): string => number(value, Math.abs(value - 1) < 0.005 ? 4 : 2);

const is = (kind: string) => (row: Cells) => row.kind === kind;
const said = ({ health }: Cells): string => (health === null ? 'no debt' : factor(health));

/** To the left of where it was: a fall only lowers the factor. */
const then: Label<HealthColumns> = { text: said, side: 'end', dx: 10, dy: 5, strong: true };

const after = (
  state: string,
  more: Partial<Omit<DotMark<HealthColumns>, 'where'>>,
): DotMark<HealthColumns> => ({
  mark: 'dot',
  ...more,
  where: (row) => is('health-after')(row) && row.state === state && row.health !== null,
  label: then,
});

export interface HealthScale {
  /** The cells of the two rows the needle is drawn from. A factor of null is that of a loan without debt. */
  readonly cells: (
    before: number | null,
    after: number | null,
    state: 'holds' | 'liquidated',
  ) => readonly [Cells, Cells];
  /** The needle in a panel of its own. */
  readonly panel: Panel<HealthColumns>;
}

/** A scale from below 1 to above it; what lies beyond stands at its end. */
export function healthScale(from: number, to: number): HealthScale {
  const place = (health: number | null): number =>
    health === null ? to : Math.min(to, Math.max(from, health));
  return {
    cells: (before, after, state) => [
      {
        kind: 'health',
        state: '',
        health: before,
        x1: place(before),
        y1: 0,
        x2: place(after),
        y2: 0,
      },
      { kind: 'health-after', state, health: after, x1: place(after), y1: 0, x2: null, y2: null },
    ],
    panel: {
      title: 'Health factor, after the fall and now',
      x: { column: 'x1', label: '', domain: [from, to], ticks: [] },
      // The needle stands above the middle: below it is said what the scale means.
      y: { column: 'y1', label: '', domain: [-1.6, 1], ticks: [] },
      height: { narrow: 44, wide: 44 },
      marks: marks(from),
    },
  };
}

const marks = (from: number): Panel<HealthColumns>['marks'] => [
  { mark: 'block', where: is('health'), x1: from, x2: 1, y1: -1.6, y2: 1, fill: 'wash' },
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
  { mark: 'dot', where: is('health'), tone: 'ink', label: { ...then, side: 'start' } },
  after('holds', { tone: 'quiet' }),
  after('liquidated', { symbol: 'cross', tone: 'ink' }),
];
