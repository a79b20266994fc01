/** Who stands on either side: published examples where there are any, and books of our own. */
import { Decimal, type AdlWinner, type Side } from '../../../engine/index.ts';
import { MINUS, number } from '../../kit/format.ts';

export interface Book {
  /** Side of the bankrupt position; the winners are on the other. */
  readonly side: Side;
  /** Price at which it was opened, and at which its margin is gone. */
  readonly opened: number;
  readonly bankruptcy: number;
  readonly winners: readonly AdlWinner[];
  /** All their contracts. */
  readonly total: number;
  /** What the horizontal axis counts. */
  readonly counts: string;
  readonly each: string;
  /** Those in line: accounts, or whoever is counted together. */
  readonly payers: 'winners' | 'groups';
  readonly money: (amount: number) => string;
}

/** Dollars and cents; no cents where there are none. */
const dollars = (amount: number): string => {
  const cents = Math.round(amount * 100);
  return amount < 0
    ? `${MINUS}${dollars(-amount)}`
    : `$${number(cents / 100, cents % 100 === 0 ? 0 : 2)}`;
};

/** A name, its contracts, its entry, and the equity that stands behind each contract at a mark. */
type Held = readonly [id: string, quantity: number, entry: number, margin: number];

interface Setting extends Omit<Book, 'winners' | 'total' | 'counts' | 'each' | 'payers' | 'money'> {
  readonly held: readonly Held[];
  readonly millions?: true;
}

const settings = {
  // BitMEX prints sizes and scores; entries and margins are ours, and give the same order.
  'six-longs': {
    side: 'short',
    opened: 600,
    bankruptcy: 650,
    held: [
      ['1', 10, 620, 62],
      ['2', 10, 600, 30],
      ['3', 20, 660, 66],
      ['4', 30, 500, 200],
      ['5', 20, 560, 80],
      ['6', 10, 580, 200],
    ],
  },
  // The same sizes on the other side, at nearly equal leverage: profit alone decides.
  'six-shorts': {
    side: 'long',
    opened: 700,
    bankruptcy: 650,
    held: [
      ['1', 10, 680, 253],
      ['2', 10, 700, 233],
      ['3', 20, 655, 278],
      ['4', 30, 800, 133],
      ['5', 20, 740, 193],
      ['6', 10, 720, 213],
    ],
  },
  'dydx-long': { side: 'short', opened: 1, bankruptcy: 1.2, held: [['A', 500, 1, 0.2]] },
  // Profits of 8, 4 and 0.5 on cash of 2, 1 and 0.5; the losers have no cash at all.
  'three-profits': {
    side: 'short',
    opened: 10,
    bankruptcy: 10,
    held: [
      ['1', 8, 10, 0.25],
      ['2', 4, 10, 0.25],
      ['3', 0.5, 10, 1],
    ],
  },
  // Millions of dollars closed, by coin; 834.3 realised on them all is 0.3967 of each. Leverage is
  // the published median of accounts.
  'october-2025': {
    side: 'long',
    opened: 1,
    bankruptcy: 1,
    held: [
      ['BTC', 620.890948, 1.396698, 4.41],
      ['ETH', 458.008925, 1.396698, 4.41],
      ['SOL', 276.200961, 1.396698, 4.41],
      ['others', 748.010597, 1.396698, 4.41],
    ],
    millions: true,
  },
} as const satisfies Readonly<Record<string, Setting>>;

export type BookName = keyof typeof settings;

/** A book as the mark finds it: equity is margin and profit together. */
export function bookAt(name: BookName, mark: (of: Setting) => Decimal): Book {
  const { held, millions, ...of }: Setting = settings[name];
  const at = mark(settings[name]);
  const profit = (entry: number) => (of.side === 'short' ? at.minus(entry) : at.minus(entry).neg());
  return {
    ...of,
    winners: held.map(([id, quantity, entry, margin]) => ({
      id,
      quantity,
      entry,
      equity: profit(entry).plus(margin).times(quantity),
    })),
    total: held.reduce((sum, [, quantity]) => sum.plus(quantity), new Decimal(0)).toNumber(),
    counts: millions
      ? 'millions of dollars, in the order of the rule'
      : 'contracts, in the order of the rule',
    each: millions ? 'Profit on each dollar, $' : 'Profit on each contract, $',
    payers: millions ? 'groups' : 'winners',
    money: millions ? (amount) => (amount === 0 ? '$0' : `${dollars(amount)}m`) : dollars,
  };
}
