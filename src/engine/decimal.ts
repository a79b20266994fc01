import { Decimal as DecimalJs } from 'decimal.js';
import { contains, finite, positive } from './domain.ts';
import type { Interval } from './domain.ts';
import { DomainError } from './errors.ts';
import type { Rational } from './rational.ts';
import { sign } from './side.ts';
import type { Side } from './side.ts';

/**
 * The engine's decimal arithmetic: 40 significant digits, rounded half up.
 *
 * Sums and products of the amounts venues quote are exact in 40 digits, so a
 * formula written with one division, at its end, is rounded once. A clone: the
 * library's own constructor is shared by whatever else is on the page.
 */
export const Decimal = /* @__PURE__ */ DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  // Text is always plain digits: 0.0000001, never 1e-7.
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = DecimalJs;

/** What an exact parameter accepts: decimal text, a number (read by its shortest decimal), a Decimal. */
export type Exact = string | number | Decimal;

// Three digits of exponent hold every float64 and bound the length of the printed text.
const decimalText = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/iu;

/**
 * An exact argument of a model, checked.
 *
 * A number stands for the shortest decimal that reads back as it: 0.1 is one
 * tenth, as the person who typed it meant, not 0.1000000000000000055….
 *
 * @param parameter name of the parameter, for the error
 * @param value what the caller gave
 * @param interval where it must lie; any finite number unless said
 * @returns the value as a Decimal, no digit lost, −0 read as 0
 * @throws {DomainError} if `value` is not a decimal number, not finite, or outside
 */
export function exact(parameter: string, value: Exact, interval: Interval = finite): Decimal {
  const decimal = read(value);
  if (!decimal?.isFinite() || !contains(interval, (bound) => decimal.cmp(bound)))
    throw new DomainError(parameter, asGiven(value), interval.words);
  return decimal.isZero() ? new Decimal(0) : decimal;
}

function read(value: Exact): Decimal | null {
  if (typeof value === 'string') return decimalText.test(value) ? new Decimal(value) : null;
  return typeof value === 'number' || DecimalJs.isDecimal(value) ? new Decimal(value) : null;
}

function asGiven(value: Exact): unknown {
  return DecimalJs.isDecimal(value) ? value.toString() : value;
}

// A chain of divisions may be off in its last digits. What agrees with a tick to this
// many digits is on it: a stray last digit must not cost the trader a whole tick.
const trustedDigits = 30;

/**
 * A price on a venue's grid, rounded the way that closes the trader sooner.
 *
 * Venues round a liquidation price against the trader: up for a long, down for a
 * short. A price on the grid stays where it is.
 *
 * @param price the unrounded price (quote per base, ≥ 0)
 * @param side the position's side
 * @param tick the venue's smallest price step (quote per base, > 0), exact
 * @returns the nearest multiple of `tick` that is not below (long) or not above (short) `price`
 * @throws {DomainError} if `price` is not finite, `tick` is not positive or `side` is neither
 * @see Bybit Help Centre, “How to calculate Liquidation Price (Inverse Contract)”, which shows
 *   5739.0835 as 5739.50 to a long: https://help.bybit.com/hc/en-us/articles/360039261334
 */
export function roundAgainstTrader(price: Exact, side: Side, tick: Exact): Decimal {
  const step = exact('tick', tick, positive);
  const steps = exact('price', price).div(step).toSignificantDigits(trustedDigits);
  const away = sign(side) === 1 ? Decimal.ROUND_CEIL : Decimal.ROUND_FLOOR;
  return steps.toDecimalPlaces(0, away).times(step);
}

/** A ratio in the engine's decimals: rounded once, and not at all if its digits end in time. */
export function toDecimal({ numerator, denominator }: Rational): Decimal {
  return new Decimal(numerator).div(new Decimal(denominator));
}
