/** Who bears a discount, by how the lender marks the pledge: in units of the loop’s equity. */
import { row, type PegRow } from '../is-one-still-one/columns.ts';
import { pegOf } from '../is-one-still-one/peg.ts';
import type { Settings } from '../is-one-still-one/params.ts';

/** Equity of the holder at a price: L·p − (L − 1). Below nothing it is the lender’s loss. */
export const equityAt = ({ leverage }: Settings, price: number): number =>
  leverage * price - (leverage - 1);

export const PRICES = [0.84, 1] as const;

export function markRows(values: Settings): PegRow[] {
  const { liquidation, shortfall } = pegOf(values);
  const [from, to] = PRICES;
  const at = (kind: string, price: number, cells: Partial<PegRow> = {}): PegRow =>
    row(kind, { price, y1: Math.max(0, equityAt(values, price)), y2: 0, ...cells });
  const inside = (price: number): boolean => price > from && price < to;
  return [
    ...[from, shortfall, to]
      .filter((price) => inside(price) || price === from || price === to)
      .map((price) => at('promise', price, { low: Math.min(0, equityAt(values, price)) })),
    // Sold at that price, without a fee: what the holder has then is what stays.
    ...[from, liquidation].map((price) =>
      at('market', price, { y1: Math.max(0, equityAt(values, liquidation)) }),
    ),
    at('liquidation', liquidation, { what: 'Liquidated, marked at market' }),
    at('shortfall', shortfall, { what: 'Lender short, marked at the promise' }),
  ];
}
