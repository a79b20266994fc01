/** The result as a table: the levels that matter, named, and the curve between them. */
import type { Decimal } from '../../../engine/index.ts';
import type { Columns, Row } from '../../kit/define.ts';
import {
  account,
  marked,
  priceNow,
  sale,
  type Account,
  type Condition,
  type Marked,
} from './position.ts';
import type { Settings } from './params.ts';
import { equityShare } from './words.ts';

export const columns = {
  point: { kind: 'text', label: 'Where' },
  price: { kind: 'number', label: 'Price', unit: '', digits: 2 },
  equity: { kind: 'number', label: 'Equity', unit: '%', digits: 1, none: 'no bound' },
  leverage: { kind: 'number', label: 'Leverage', unit: '×', digits: 1, none: 'none' },
  sell: { kind: 'number', label: 'To close', unit: '%', digits: 1, none: 'too late' },
  pushed: { kind: 'number', label: 'Price after', unit: '', digits: 2 },
  condition: { kind: 'text', label: 'Position' },
} as const satisfies Columns;

export type EdgeRow = Row<typeof columns>;

/** Equity in per cent of the margin put up: what a reader asks for, and between that the curve, dense where leverage climbs. */
const NAMED = [200, 150, 80, 50, 20, 10];
const CURVE = [
  -12500, -6000, -2500, -1000, -500, -300, -200, -150, -100, -75, -50, -35, -20, -10, -5, 0.2, 0.4,
  0.7, 1, 1.5, 2, 3, 4, 5, 7, 8.5, 15, 25, 30, 40, 60, 120, 175, 250, 300, 400, 600, 1000, 2500,
  6000, 12500,
];

/**
 * Four points of the account are exact until here, where they become cells. The
 * rest is a curve that joins them, in float64: forty decimals at every step of a
 * slider would not fit into a frame on a slow phone.
 */
export function run(values: Settings): EdgeRow[] {
  const of = account(values);
  // A level is stood at exactly and printed as the venue rounds it.
  const level = (point: string, at: Decimal | null, shown: Decimal | null): EdgeRow[] => {
    if (at === null || shown === null) return [];
    const there = of.at(at);
    const cells = row(values, point, equityShare(of, there), marked(there), there.condition);
    return [{ ...cells, price: shown.toNumber() }];
  };
  const here = priceNow(values);
  return [
    ...level('entry', of.entry, of.entry),
    ...level('now', here, here),
    ...level('liquidated', of.exactLiquidation, of.liquidation),
    ...level('bankrupt', of.exactBankruptcy, of.bankruptcy),
    ...NAMED.flatMap((share) => curved(values, of, `${share}\u202f% of margin`, share)),
    ...CURVE.flatMap((share) => curved(values, of, '', share)),
  ].sort((a, b) => of.s * ((b.price ?? 0) - (a.price ?? 0)));
}

/** The row at which equity is this share of the margin, if there is such a price. */
function curved(values: Settings, of: Account, point: string, share: number): EdgeRow[] {
  const gained = ((share / 100 - 1) / values.leverage) * of.s;
  const inverse = values.contract === 'inverse';
  // Price as a multiple of entry; the notional of an inverse contract is its reciprocal.
  const ratio = inverse ? 1 / (1 - gained) : 1 + gained;
  if (!(ratio > 0 && ratio <= 4)) return [];
  const price = of.entry.toNumber() * ratio;
  const notional = (inverse ? 1 / ratio : ratio) * values.leverage;
  const leverage = share > 0 ? notional / (share / 100) : null;
  const reached = (level: Decimal | null) =>
    level !== null && (price - level.toNumber()) * of.s <= 0;
  const condition = share <= 0 ? 'bankrupt' : reached(of.liquidation) ? 'liquidated' : 'open';
  return [row(values, point, share, { price, leverage }, condition)];
}

function row(
  values: Settings,
  point: string,
  equity: number | null,
  at: Marked,
  condition: Condition,
): EdgeRow {
  const { fraction, pricePushed } = sale(values, at);
  return {
    point,
    price: at.price,
    equity,
    leverage: at.leverage,
    sell: fraction === null ? null : fraction * 100,
    pushed: pricePushed,
    condition,
  };
}
