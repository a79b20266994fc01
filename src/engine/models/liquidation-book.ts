/*
 * Liquidation book: up to millions of longs by falling liquidation price, with the running
 * sums of what they sell. In ticks and lots, as a venue's engine holds them: whole numbers,
 * whose sums float64 keeps exactly, so that a tie in a book of a million is still a tie.
 */
import { DomainError } from '../errors.ts';
import { fallingOrder } from './radix-sort.ts';

/** Liquidation prices and amounts, position by position. */
export interface BookColumns {
  /** Liquidation prices in ticks (whole numbers from 0 to 2^31 − 1). */
  readonly prices: ArrayLike<number>;
  /** Amounts in lots (whole numbers of 0 or more; together at most 2^53 − 1). */
  readonly quantities: ArrayLike<number>;
}

/** Positions by falling liquidation price, and the sums down to each of them. */
export interface LiquidationBook {
  /** Liquidation prices in ticks, falling. */
  readonly prices: Int32Array;
  /** Place of each position in the columns as they were given. */
  readonly places: Int32Array;
  /** Lots of the first k positions, for k from 0 to all. */
  readonly sold: Float64Array;
  /** Lots times ticks of the first k: what they are worth at their liquidation prices. */
  readonly worth: Float64Array;
}

/**
 * A liquidation book, sorted and summed once.
 *
 * @param columns prices in ticks and amounts in lots, as many of one as of the other
 * @returns the book; amounts summed exactly, worth to the rounding of float64
 * @throws {DomainError} if a column holds anything but such whole numbers, or they do not fit
 */
export function liquidationBook({ prices, quantities }: BookColumns): LiquidationBook {
  const n = prices.length;
  if (quantities.length !== n)
    throw new DomainError('quantities', [], `a list of ${n}, one for each price`);
  const { keys, places } = fallingOrder(ticks(prices));
  const { sold, worth } = runningSums(keys, places, quantities);
  const total = sold[n] ?? 0;
  if (!(total <= Number.MAX_SAFE_INTEGER))
    throw new DomainError('quantities', total, 'whole numbers, together at most 2^53 − 1');
  return { prices: keys, places, sold, worth };
}

function ticks(prices: ArrayLike<number>): Int32Array {
  const read = new Int32Array(prices.length);
  for (let i = 0; i < read.length; i++) {
    const price = prices[i] ?? Number.NaN;
    read[i] = price;
    // What is not a whole number of so many bits does not read back as it was.
    if (price < 0 || read[i] !== price)
      throw new DomainError(`prices[${i}]`, price, 'a whole number from 0 to 2^31 − 1');
  }
  return read;
}

/**
 * Running sums of amounts and of their worth, from 0 on.
 *
 * @param prices sorted prices (ticks)
 * @param places where each of them was in the columns
 * @param quantities the column of amounts (lots)
 * @returns lots and lots × ticks of the first k positions, for k from 0 to all
 * @throws {DomainError} if an amount is not a whole number of 0 or more
 */
export function runningSums(
  prices: Int32Array,
  places: Int32Array,
  quantities: ArrayLike<number>,
): { readonly sold: Float64Array; readonly worth: Float64Array } {
  const sold = new Float64Array(prices.length + 1);
  const worth = new Float64Array(prices.length + 1);
  let lots = 0;
  let value = 0;
  for (let i = 0; i < prices.length; i++) {
    const place = places[i] ?? 0;
    const quantity = quantities[place] ?? Number.NaN;
    if (!(quantity >= 0 && Math.floor(quantity) === quantity))
      throw new DomainError(`quantities[${place}]`, quantity, 'a whole number of 0 or more');
    lots += quantity;
    value += quantity * (prices[i] ?? 0);
    sold[i + 1] = lots;
    worth[i + 1] = value;
  }
  return { sold, worth };
}
