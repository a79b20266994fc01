/** The book of the example, the smallest that shows how a cascade runs and stops; and the market it sells into. */
import { Decimal, type CascadePosition, type Impact } from '../../../engine/index.ts';

/** The price before anything happens. */
export const PRICE = 100;

/** Falls at which five groups of longs are forced out and at which their margin is gone, and their size. */
const LONGS = [
  { liquidated: 3, bankrupt: 4, units: 10 },
  { liquidated: 4, bankrupt: 5, units: 20 },
  { liquidated: 6, bankrupt: 7, units: 20 },
  { liquidated: 10, bankrupt: 11, units: 30 },
  { liquidated: 20, bankrupt: 21, units: 50 },
] as const;

export const UNITS = LONGS.reduce((sum, { units }) => sum + units, 0);

/** The longs when everyone runs so many per cent of their leverage: at 200, all prices are half as far. */
export function book(crowd: number): readonly CascadePosition[] {
  const price = (fall: number) =>
    Decimal.max(0, new Decimal(PRICE).minus(new Decimal(fall).times(100).div(crowd)));
  return LONGS.map(({ liquidated, bankrupt, units }) => ({
    liquidationPrice: price(liquidated),
    bankruptcyPrice: price(bankrupt),
    quantity: units,
  }));
}

/** The units by which the laws are made comparable: each moves the price as far for these. */
const COMPARED = 10;
/** Under the exponential law buyers wait at half of the price. */
const FLOOR = 0.5;

export type Law = Impact['law'] & ('linear' | 'square-root' | 'three-fifths' | 'exponential');

/** A law under which the first ten units take the price down by `depth` per cent. */
export function impact(law: Law, depth: number): Impact {
  if (law === 'linear' || depth === 0) {
    return { law: 'linear', perUnit: new Decimal(depth).times(PRICE).div(100 * COMPARED) };
  }
  const fall = depth / 100;
  if (law === 'exponential') {
    const reach = -COMPARED / Math.log1p(-fall / (1 - FLOOR));
    return { law, floor: FLOOR, depth: reach / (1 - FLOOR) };
  }
  return { law, coefficient: 1, dailyVolatility: fall, volume: COMPARED };
}
