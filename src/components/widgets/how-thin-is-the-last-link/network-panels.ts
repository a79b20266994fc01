/** The web: what is paid at every fall, with a line where each bank fails; and the ring at the reader’s own. */
import { percent, short, withUnit } from '../../kit/format.ts';
import type { Axis, BlockMark, Label, LinkMark, Panel, TextMark } from '../../kit/marks.ts';
import { is, type ChainRow, type columns } from './columns.ts';
import { isMutual, networks } from './networks.ts';
import { BOX, spot } from './ring.ts';
import type { Settings } from './params.ts';

type C = typeof columns;

/** As far as the slider goes; further once a fall beyond it is typed. */
export const shockAxis = ({ shock }: Settings): Axis<C> => ({
  column: 'shock',
  label: 'fall of what each bank has outside',
  domain: [0, shock > 25 ? 60 : 25],
  unit: '%',
});

export const networkPanels = (settled: Settings): Panel<C>[] => [paidPanel, ringPanel(settled)];

/** Who fails, and in words if there are few: beyond which fall. */
function failure({ kind, state, shock }: ChainRow): string {
  if (kind === 'fails') return state;
  const when = shock === 0 ? 'at once' : `beyond ${withUnit(short(shock ?? 0, 1), '%')}`;
  return `${state} fail${state.length === 1 ? 's' : ''}\n${when}`;
}

const paidPanel: Panel<C> = {
  title: 'Paid, of all they owe each other',
  y: { column: 'share', label: 'Paid', domain: [0, 112], unit: '%', ticks: [0, 50, 100] },
  height: { narrow: 120, wide: 160 },
  marks: [
    {
      mark: 'rule',
      at: 'x',
      where: is('fails', 'fails-told'),
      tone: 'loss',
      named: true,
      label: { text: failure, side: 'middle', tone: 'loss' },
    },
    { mark: 'line', where: is('curve'), tone: 'ink' },
    {
      mark: 'dot',
      where: is('now'),
      symbol: 'you',
      tone: 'you',
      label: { text: ({ share }) => percent(share ?? 0, 0), dx: 14, dy: -12, strong: true },
    },
  ],
};

/** The thickest debt, px; thinner where debts cross each other. */
const THICK = 18;
const CROSSING = 7;

/** Above the highest bank and below the lowest: half of its box, and a little. */
const ROOM = BOX.up + 0.04;

function ringPanel({ network }: Settings): Panel<C> {
  const { debts, liabilities } = networks[network];
  const banks = liabilities.length;
  const most = Math.max(...debts.map(({ amount: owed }) => owed));
  const heights = liabilities.map((_, bank) => spot(bank, banks).y);
  const crossing = isMutual(network);
  const box = { mark: 'block', x1: 'x1', x2: 'x2' } as const satisfies Partial<BlockMark<C>>;
  const link = {
    mark: 'link',
    where: is('debt'),
    x1: 'x1',
    y1: 'y1',
    x2: 'x2',
    y2: 'y2',
    thick: (crossing ? CROSSING : THICK) / most,
  } as const satisfies Partial<LinkMark<C>>;
  return {
    title: 'Who repays how much of what it owes',
    x: { column: 'x1', label: '', domain: [-2.6, 2.6], ticks: [] },
    y: {
      column: 'y1',
      label: '',
      domain: [Math.min(...heights) - ROOM, Math.max(...heights) + ROOM],
      ticks: [],
    },
    height: { narrow: 230, wide: 250 },
    marks: [
      {
        ...link,
        width: 'owed',
        tone: 'loss',
        fill: 'hatch',
        // Where six stand in the ring, the links between them are shorter than words.
        ...(!crossing && banks < 5 && { label: banks > 3 ? { ...amount, wide: true } : amount }),
      },
      { ...link, width: 'paid', tone: 'gain', fill: 'wash' },
      { ...box, where: owes, y1: 'level', y2: 'y2', tone: 'loss', fill: 'hatch' },
      { ...box, where: owes, y1: 'y1', y2: 'level', tone: 'gain', fill: 'solid' },
      { ...box, where: (row) => bank(row) && !owes(row), y1: 'y1', y2: 'y2', fill: 'wash' },
      name('left', 'x1', 'end'),
      name('right', 'x2', 'start'),
    ],
  };
}

const bank = is('left', 'right');
const owes = (row: ChainRow): boolean => bank(row) && row.share !== null;

const amount: Label<C> = {
  text: ({ paid, owed }) => `${short(paid ?? 0)} of ${short(owed ?? 0)}`,
  side: 'middle',
  dy: 4,
  tone: 'ink',
};

const name = (kind: string, x: 'x1' | 'x2', side: 'start' | 'end'): TextMark<C> => ({
  mark: 'text',
  x,
  y: 'y2',
  where: is(kind),
  label: { text: said, side, dx: 6, dy: 15, strong: true, tone: 'ink' },
});

/** The bank, the share it repays, and the round in which it failed. */
function said({ state, share, round }: ChainRow): string {
  if (share === null) return `${state} owes\nnothing`;
  return round === null ? `${state} pays\nall` : `${state} ${percent(share, 0)}\nround ${round}`;
}
