/** The position as money and as bars of blocks: what the widget draws and counts. */
import { Decimal, effectiveLeverage, linearEquity, retargetTrade } from '../../../engine/index.ts';
import type { ChoiceParam, Columns, NumberParam, Row, Values } from '../../kit/define.ts';
import { MINUS, percent } from '../../kit/format.ts';

export const ENTRY = 100;

export const params = {
  step: {
    kind: 'choice',
    label: 'Step',
    options: [
      { value: 'loss', label: 'The loss' },
      { value: 'leverage', label: 'The leverage' },
      { value: 'sale', label: 'The sale' },
    ],
    default: 'sale',
  } satisfies ChoiceParam<'loss' | 'leverage' | 'sale'>,
  leverage: {
    kind: 'number',
    label: 'Leverage at entry',
    symbol: 'L',
    unit: '×',
    min: 2,
    max: 15,
    step: 1,
    default: 10,
  },
  fall: {
    kind: 'number',
    label: 'Fall in price',
    unit: '%',
    min: 0.5,
    max: 5,
    step: 0.5,
    default: 5,
    track: [1, 5],
  },
} as const satisfies Readonly<Record<string, ChoiceParam | NumberParam>>;

export const columns = {
  bar: { kind: 'text', label: 'Bar' },
  part: { kind: 'text', label: 'Part' },
  level: { kind: 'number', label: 'Line', unit: '', digits: 0 },
  from: { kind: 'number', label: 'From', unit: '', digits: 2 },
  to: { kind: 'number', label: 'To', unit: '', digits: 2 },
} as const satisfies Columns;

export type V = Values<typeof params>;
export type R = Row<typeof columns>;

/** The position before and after the fall, in the money of an entry at 100. */
export function sheet({ leverage, fall }: V) {
  const wallet = new Decimal(ENTRY).div(leverage);
  const price = new Decimal(ENTRY).minus(fall);
  const equity = linearEquity({ wallet, side: 'long', quantity: 1, entry: ENTRY, price });
  return {
    before: wallet.toNumber(),
    after: equity.toNumber(),
    owed: ENTRY - wallet.toNumber(),
    price: price.toNumber(),
    runs: effectiveLeverage({ equity, notional: price })?.toNumber() ?? null,
    sell: retargetTrade({ equity, notional: price, targetLeverage: leverage })?.toNumber() ?? null,
  };
}

export const UP = 1;
export const DOWN = 0;

/** Blocks of one size side by side, the last cut off where the bar ends. */
function blocks(
  bar: string,
  part: string,
  level: number,
  size: number,
  from: number,
  to: number,
): R[] {
  const count = Math.ceil((to - from) / size - 1e-9);
  return Array.from({ length: count }, (_, i) => ({
    bar,
    part,
    level,
    from: from + i * size,
    to: Math.min(to, from + (i + 1) * size),
  }));
}

export function run(values: V): R[] {
  const { before, after, owed, price, sell } = sheet(values);
  const moved = `Price ${MINUS}${percent(values.fall, values.fall % 1 ? 1 : 0)}`;
  const part = (bar: string, name: string, level: number, from: number, to: number): R => ({
    bar,
    part: name,
    level,
    from,
    to,
  });
  if (values.step === 'loss') {
    return [
      part('At entry', 'owed', UP, 0, owed),
      part('At entry', 'yours', UP, owed, ENTRY),
      part(moved, 'owed', DOWN, 0, owed),
      part(moved, 'yours', DOWN, owed, owed + after),
      part(moved, 'lost', DOWN, owed + after, ENTRY),
    ];
  }
  if (values.step === 'leverage') {
    return [
      ...blocks('At entry', 'owed', UP, before, 0, owed),
      part('At entry', 'yours', UP, owed, ENTRY),
      ...blocks('After the fall', 'owed', DOWN, after, 0, owed),
      part('After the fall', 'yours', DOWN, owed, price),
    ];
  }
  const sold = Math.min(sell ?? 0, owed);
  return [
    ...blocks('Lost', 'lost', UP, after, price, ENTRY),
    ...blocks('To sell', 'sold', DOWN, after, 0, sold),
    ...blocks('To sell', 'owed', DOWN, after, sold, owed),
    part('To sell', 'yours', DOWN, owed, price),
  ];
}
