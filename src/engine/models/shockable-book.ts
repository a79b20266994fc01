/*
 * Shockable book: a liquidation book made ready for any number of shocks. For each position
 * there is a highest undisturbed price at which it goes, given that all before it have gone;
 * the least of these so far falls from position to position, so a shock is one search.
 *
 * Under linear impact that price is L + κX, a whole number once ticks and lots are scaled by
 * the denominator of κ: ties are exact. Under other laws, and where the scaled numbers would
 * leave the whole numbers of float64, it is a float64 and a tie is decided by its rounding.
 */
import { exact } from '../decimal.ts';
import type { Decimal, Exact } from '../decimal.ts';
import { nonNegative, positive } from '../domain.ts';
import { DomainError } from '../errors.ts';
import { over, ratio, times, toNumber } from '../rational.ts';
import type { Rational } from '../rational.ts';
import type { LiquidationBook } from './liquidation-book.ts';
import { relativeFall } from './price-impact.ts';
import type { Impact } from './price-impact.ts';

/** The market that a book is sold into. */
export interface BookMarket {
  /** Price of one tick (quote per base, > 0). */
  readonly tick: Exact;
  /** Amount of one lot (base, > 0). */
  readonly lot: Exact;
  readonly impact: Impact;
}

/** A book ready for shocks. */
export interface ShockableBook extends BookMarket {
  readonly book: LiquidationBook;
  /** Undisturbed price at which each position and all before it go, in ticks × scale, falling. */
  readonly levels: Float64Array;
  readonly scale: number;
  /** Whether levels are whole numbers, so that ties are exact. */
  readonly exact: boolean;
}

/**
 * A liquidation book made ready for shocks, in one sweep.
 *
 * @param book the book, sorted and summed
 * @param market size of tick and lot, and the law of impact (amounts in base)
 * @param room where the levels go, one for each position; made anew unless given, which for a
 *   million positions costs more than the sweep
 * @returns the levels at which its positions go, and the market
 * @throws {DomainError} if a number of the market is outside its domain
 * @see cont-schaanning-2017 in src/content/sources.yaml, for sales that start at a threshold
 */
export function shockableBook(
  book: LiquidationBook,
  market: BookMarket,
  room = new Float64Array(book.prices.length),
): ShockableBook {
  const n = book.prices.length;
  if (room.length !== n) throw new DomainError('room', room.length, `room for ${n} levels`);
  exact('tick', market.tick, positive);
  const lot = exact('lot', market.lot, positive).toNumber();
  const { impact } = market;
  if (impact.law === 'linear') {
    const pressure = ticksPerLot(market, exact('perUnit', impact.perUnit, nonNegative));
    const scale = wholeScale(book, pressure);
    const perLot = scale === null ? toNumber(pressure) : Number(pressure.numerator);
    const levels = linearLevels(room, book, scale ?? 1, perLot);
    return { ...market, book, levels, scale: scale ?? 1, exact: scale !== null };
  }
  const { fall } = relativeFall(impact);
  return { ...market, book, levels: relativeLevels(room, book, lot, fall), scale: 1, exact: false };
}

function ticksPerLot({ tick, lot }: BookMarket, perUnit: Decimal): Rational {
  return over(times(ratio('perUnit', perUnit), ratio('lot', lot)), ratio('tick', tick));
}

// The denominator of κ, if every scaled level stays a whole number of float64.
function wholeScale({ prices, sold }: LiquidationBook, pressure: Rational): number | null {
  const { numerator, denominator } = pressure;
  const highest = BigInt(prices[0] ?? 0) * denominator + BigInt(sold.at(-1) ?? 0) * numerator;
  const fits = highest <= maxWhole && denominator <= maxWhole && numerator <= maxWhole;
  return fits ? Number(denominator) : null;
}

const maxWhole = BigInt(Number.MAX_SAFE_INTEGER);

function linearLevels(
  levels: Float64Array,
  { prices, sold }: LiquidationBook,
  scale: number,
  pressure: number,
): Float64Array {
  let lowest = Infinity;
  for (let i = 0; i < levels.length; i++) {
    const own = (prices[i] ?? 0) * scale + (sold[i] ?? 0) * pressure;
    if (own < lowest) lowest = own;
    levels[i] = lowest;
  }
  return levels;
}

function relativeLevels(
  levels: Float64Array,
  { prices, sold }: LiquidationBook,
  lot: number,
  fall: (sold: number) => number,
): Float64Array {
  let lowest = Infinity;
  for (let i = 0; i < levels.length; i++) {
    // Where all of the price is gone, any price takes the next along: Infinity, or 0/0.
    const own = (prices[i] ?? 0) / (1 - fall((sold[i] ?? 0) * lot));
    if (own < lowest) lowest = own;
    levels[i] = lowest;
  }
  return levels;
}

/**
 * Number of positions that a price forces out.
 *
 * @param shockable the book
 * @param level the price without forced sales, in the units of the levels: see `shockLevel`
 * @returns how many go, those of the highest liquidation prices
 */
export function forcedPositions({ levels }: ShockableBook, level: number): number {
  let from = 0;
  let to = levels.length;
  // Two halvings a turn, written out, and a scan at the end: turns and calls are what a search in
  // memory this near costs.
  while (to - from > 4) {
    const quarter = (to - from) >> 2;
    const middle = from + (quarter << 1);
    if ((levels[middle] ?? 0) >= level) {
      const upper = middle + quarter;
      if ((levels[upper] ?? 0) >= level) from = upper + 1;
      else {
        from = middle + 1;
        to = upper;
      }
    } else {
      const lower = from + quarter;
      if ((levels[lower] ?? 0) >= level) {
        from = lower + 1;
        to = middle;
      } else to = lower;
    }
  }
  while (from < to && (levels[from] ?? 0) >= level) from++;
  return from;
}
