/** The longs that wait below the price: three books of ours, and what one study counted. */
import { Decimal, linearLiquidationPrice, type CascadePosition } from '../../../engine/index.ts';

/** The price now. */
export const PRICE = 100;

/** Price at which each group is forced out, and its units. */
const groups = {
  row: [
    [97, 10],
    [96, 20],
    [94, 20],
    [90, 30],
    [80, 50],
  ],
  wall: [
    [97, 10],
    [90, 120],
  ],
  // Millions of dollars that a move of 3 % makes liquidable, all at once.
  compound: [[97, 10]],
} as const satisfies Readonly<Record<string, readonly (readonly [number, number])[]>>;

export type BookName = keyof typeof groups | 'crowd';

/** The lowest maintenance rate of Binance, October 2024. */
export const MAINTENANCE = '0.004';
const CROWD = 100;

/** The book, by falling price. */
export function bookOf({
  book,
  leverage,
}: {
  readonly book: BookName;
  readonly leverage: number;
}): readonly CascadePosition[] {
  if (book === 'crowd') return [{ liquidationPrice: levelAt(leverage), quantity: CROWD }];
  return groups[book].map(([liquidationPrice, quantity]) => ({ liquidationPrice, quantity }));
}

/** Liquidation price of a long opened at the price now. */
function levelAt(leverage: number): Decimal {
  const level = linearLiquidationPrice({
    wallet: new Decimal(PRICE).div(leverage),
    side: 'long',
    quantity: 1,
    entry: PRICE,
    maintenanceRate: MAINTENANCE,
  });
  return level ?? new Decimal(0);
}
