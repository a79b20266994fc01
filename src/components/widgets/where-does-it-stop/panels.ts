/** The three panels, one price axis: the rounds, the longs that wait, and the map that says where it stops. */
import { move, short } from '../../kit/format.ts';
import type { DotMark, Mark, Panel, RuleMark, Tone } from '../../kit/marks.ts';
import type { Group } from './domino.ts';
import { is, type columns, type DominoRow } from './rows.ts';
import { LAST } from './params.ts';

type C = typeof columns;

const hit = (row: DominoRow) => row.kind === 'longs' && row.state !== 'waiting';
const spared = (row: DominoRow) => row.kind === 'longs' && row.state === 'waiting';

/** Where longs wait, through all panels; heavier where they are gone. */
const thresholds: readonly RuleMark<C>[] = [
  { mark: 'rule', at: 'x', where: spared },
  { mark: 'rule', at: 'x', where: hit, tone: 'loss' },
];

const here: RuleMark<C> = {
  mark: 'rule',
  at: 'x',
  where: is('landing', 'standing'),
  tone: 'ink',
  dash: 'full',
};

/** The same, with its name above the figure. */
export const standing: RuleMark<C> = {
  ...here,
  named: true,
  label: {
    text: ({ kind, price }) =>
      `${kind === 'landing' ? 'lands at' : 'now at'}\n${short(price ?? 0)}`,
    side: 'middle',
    strong: true,
  },
};

/** A tone for each group, from the highest price down; the place on the axis tells them apart as well. */
const GROUPS = [5, 4, 1, 3, 2].map((hue) => `series series-${hue}` as Tone);

/** Each round as the stretch of price that its sales took. */
export function roundsPanel(lumped: boolean): Panel<C> {
  const bar = { mark: 'bar', x1: 'price', x2: 'after', y: 'round', thick: 16 } as const;
  const label = { side: 'end', outside: true, dx: 8, dy: 4, strong: true } as const;
  const say = (round: number) =>
    round === 0 ? 'fall' : `${round}${round === LAST && lumped ? '+' : ''}`;
  return {
    title: 'Price, round by round',
    y: {
      column: 'round',
      label: 'Round',
      domain: [LAST + 0.6, -0.6],
      ticks: Array.from({ length: LAST + 1 }, (_, i) => i),
      say,
    },
    height: { narrow: 168, wide: 186 },
    marks: [
      ...thresholds,
      {
        mark: 'rule',
        at: 'x',
        where: is('start'),
        named: true,
        label: { text: (row) => `before\n${short(row.price ?? 0)}`, side: 'middle', wide: true },
      },
      standing,
      { ...bar, where: is('first'), tone: 'quiet', fill: 'wash' },
      {
        ...bar,
        where: is('round', 'latest'),
        tone: 'loss',
        fill: 'wash',
        label: { ...label, text: ({ sold }) => `${short(sold ?? 0, 1)} sold` },
      },
      ...GROUPS.map(
        (tone, i) => ({ ...bar, where: is(`part-${i}`), tone, fill: 'solid' }) as const,
      ),
      {
        mark: 'dot',
        where: is('now'),
        symbol: 'you',
        tone: 'you',
        label: {
          text: ({ price }) => move((price ?? 0) - 100),
          side: 'end',
          dx: 14,
          dy: 4,
          strong: true,
        },
      },
    ],
  };
}

/** How near two equal stems may stand, of the whole width, before a narrow figure names one of them only. */
const CROWDED = 0.08;

/** Stems in the tone that their group has in the rounds. */
export const groupStems: readonly Mark<C>[] = GROUPS.map((tone, i) => ({
  mark: 'line',
  where: is(`stem-${i}`),
  tone,
}));

/** Stems by what became of them, where there are no rounds to see. */
export const plainStems: readonly Mark<C>[] = [true, false].map((waiting) => ({
  mark: 'line',
  where: ({ kind, state }) => kind.startsWith('stem') && (state === 'waiting') === waiting,
  by: 'price',
  tone: waiting ? 'quiet' : 'loss',
}));

/** How many units wait at each price; a cross where they are gone. */
export function longsPanel(
  prices: readonly [number, number],
  groups: readonly Pick<Group, 'level' | 'units'>[],
  stems: readonly Mark<C>[],
): Panel<C> {
  const gap = CROWDED * (prices[1] - prices[0]);
  const crowded = ({ price, units: own }: DominoRow) =>
    groups.some(
      ({ level, units }) => units === own && level > (price ?? 0) && level - (price ?? 0) < gap,
    );
  const label = { text: part, side: 'middle', dy: -10, strong: true } as const;
  const tops = (looks: Pick<DotMark<C>, 'where' | 'symbol' | 'tone'>, tone: Tone): Mark<C>[] => [
    {
      mark: 'dot',
      ...looks,
      where: (row) => !crowded(row) && looks.where?.(row) === true,
      label: { ...label, tone },
    },
    {
      mark: 'dot',
      ...looks,
      where: (row) => crowded(row) && looks.where?.(row) === true,
      label: { ...label, tone, wide: true },
    },
  ];
  return {
    title: 'Units waiting at each price',
    y: { column: 'units', label: 'Units', domain: [0, 66], ticks: [0, 25, 50] },
    height: { narrow: 84, wide: 100 },
    marks: [
      ...thresholds,
      here,
      ...stems,
      ...tops({ where: spared, tone: 'quiet' }, 'ink'),
      ...tops({ where: hit, symbol: 'cross', tone: 'ink' }, 'loss'),
    ],
  };
}

const part = ({ sold, units, state }: DominoRow): string =>
  state === 'sold in part' ? `${short(sold ?? 0, 1)} of ${short(units ?? 0)}` : short(units ?? 0);

/** From a price to the price after all that it forces; on the diagonal the two agree. */
export function mapPanel(prices: readonly [number, number]): Panel<C> {
  return {
    title: 'Price after the sales it forces',
    y: { column: 'after', label: 'Price after', domain: prices },
    height: { narrow: 150, wide: 180 },
    marks: [
      here,
      { mark: 'line', where: is('equal'), tone: 'quiet', weight: 'thin' },
      { mark: 'line', where: is('map'), tone: 'quiet' },
      { mark: 'line', where: is('path'), tone: 'loss' },
      {
        mark: 'dot',
        where: is('other'),
        tone: 'quiet',
        label: {
          text: ({ price }) => `${short(price ?? 0)} would hold too`,
          side: 'start',
          dx: 12,
          dy: 16,
          wide: true,
        },
      },
      { mark: 'dot', where: is('landing', 'standing'), y: 'price', tone: 'ink' },
    ],
  };
}
