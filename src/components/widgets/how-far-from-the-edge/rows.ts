/** The result as a table: the levels that matter, named, and the curve between them. */
import { Decimal } from '../../../engine/index.ts';
import type { Columns, Row } from '../../kit/define.ts';
import { account, priceNow, sale, type Account, type Standing } from './position.ts';
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

/** Equity as a multiple of the margin put up: dense where leverage climbs, and named where a reader asks. */
const NAMED = [2, 1.5, 0.8, 0.5, 0.2, 0.1];
const CURVE = [
  -125, -60, -25, -10, -5, -3, -2, -1.5, -1, -0.75, -0.5, -0.35, -0.2, -0.1, -0.05, 0.002, 0.004,
  0.007, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.07, 0.085, 0.15, 0.25, 0.3, 0.4, 0.6, 1.2, 1.75,
  2.5, 3, 4, 6, 10, 25, 60, 125,
];

export function run(values: Settings): EdgeRow[] {
  const of = account(values);
  const named = NAMED.map(
    (share) => [`${share * 100}\u202f% of margin`, priceAt(values, of, share)] as const,
  );
  const points: readonly (readonly [string, Decimal | null])[] = [
    ['entry', of.entry],
    ['now', priceNow(values)],
    ['liquidated', of.liquidation],
    ['bankrupt', of.bankruptcy],
    ...named,
    ...CURVE.map((share) => ['', priceAt(values, of, share)] as const),
  ];
  return points
    .flatMap(([point, price]) => (price === null ? [] : [row(values, of, point, of.at(price))]))
    .sort((a, b) => of.s * (b.price - a.price))
    .map(({ price, ...rest }) => ({ ...rest, price }));
}

function row(values: Settings, of: Account, point: string, at: Standing) {
  const { fraction, pricePushed } = sale(values, at);
  return {
    point,
    price: at.price.toNumber(),
    equity: equityShare(of, at),
    leverage: at.leverage?.toNumber() ?? null,
    sell: fraction === null ? null : fraction * 100,
    pushed: pricePushed,
    condition: at.condition,
  };
}

/** The price at which equity is this multiple of the margin; null where there is none. */
function priceAt(values: Settings, of: Account, share: number): Decimal | null {
  const change = ((share - 1) / values.leverage) * of.s;
  const entry = of.entry.toNumber();
  const price = values.contract === 'inverse' ? entry / (1 - change) : entry * (1 + change);
  return price > 0 && price <= entry * 4 ? new Decimal(price) : null;
}
