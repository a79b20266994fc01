/*
 * Ratios of integers: exact where a formula divides on the way, so that two of its results
 * may be compared for equality, shared out to the last cent, or solved for without loss.
 * For small cases: the integers grow with every division.
 */
import type { Decimal, Exact } from './decimal.ts';
import { contains, finite } from './domain.ts';
import type { Interval } from './domain.ts';
import { DomainError } from './errors.ts';

/** A ratio of two integers in lowest terms, the second positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** What a parameter accepts that takes ratios: what an exact one does, “60/17”, or a Rational. */
export type Ratio = Exact | Rational;

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

const fractionPattern = /^([+-]?\d+)\/(\d+)$/u;
// Three digits of exponent hold every float64 and bound the length of the integers.
const decimalPattern = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/iu;

/**
 * A ratio for a model's argument, checked.
 *
 * @param parameter name of the parameter, for the error
 * @param value what the caller gave
 * @param interval where it must lie; any finite number unless said
 * @returns the value, without loss
 * @throws {DomainError} if `value` is not a number, not finite, or outside
 */
export function ratio(parameter: string, value: Ratio, interval: Interval = finite): Rational {
  const read = rational(value);
  if (!read || !contains(interval, (bound) => compare(read, rational(bound) ?? zero)))
    throw new DomainError(parameter, read ? fractionText(read) : value, interval.words);
  return read;
}

/**
 * The number that a value stands for, without loss.
 *
 * @param value decimal text, fraction text such as “60/17”, a number (read by its
 *   shortest decimal), a Decimal or a Rational
 * @returns the number as a ratio, or null if the value is not one of these
 */
export function rational(value: unknown): Rational | null {
  if (typeof value === 'number' || isDecimal(value)) return parsed(String(value));
  if (typeof value === 'string') return parsed(value);
  return isRational(value) ? reduced(value.numerator, value.denominator) : null;
}

// By its tag, as the library itself knows its own across constructors: asking the library would
// bring eleven thousand bytes of it to a page that reckons in ratios alone.
function isDecimal(value: unknown): value is Decimal {
  if (typeof value !== 'object' || value === null) return false;
  return 'toStringTag' in value && value.toStringTag === '[object Decimal]';
}

function isRational(value: unknown): value is Rational {
  if (typeof value !== 'object' || value === null) return false;
  if (!('numerator' in value && 'denominator' in value)) return false;
  const { numerator, denominator } = value;
  return typeof numerator === 'bigint' && typeof denominator === 'bigint' && denominator !== 0n;
}

function parsed(text: string): Rational | null {
  const [, over, under] = fractionPattern.exec(text) ?? [];
  if (over !== undefined && under !== undefined) {
    const denominator = BigInt(under);
    return denominator === 0n ? null : reduced(BigInt(over), denominator);
  }
  const [, sign, whole, part = '', exponent = '0'] = decimalPattern.exec(text) ?? [];
  if (whole === undefined) return null;
  const digits = BigInt(whole + part) * (sign === '-' ? -1n : 1n);
  const shift = Number(exponent) - part.length;
  return shift < 0
    ? reduced(digits, 10n ** BigInt(-shift))
    : reduced(digits * 10n ** BigInt(shift), 1n);
}

function reduced(numerator: bigint, denominator: bigint): Rational {
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator < 0n ? -denominator : denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  const common = denominator < 0n ? -a : a;
  return { numerator: numerator / common, denominator: denominator / common };
}

/** Sum of two numbers. */
export function plus(a: Rational, b: Rational): Rational {
  return reduced(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

/** First number less the second. */
export function minus(a: Rational, b: Rational): Rational {
  return plus(a, negative(b));
}

/** Product of two numbers. */
export function times(a: Rational, b: Rational): Rational {
  return reduced(a.numerator * b.numerator, a.denominator * b.denominator);
}

/**
 * First number divided by the second.
 *
 * @throws {DomainError} if the second is 0
 */
export function over(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new DomainError('divisor', 0, 'a number other than 0');
  return reduced(a.numerator * b.denominator, a.denominator * b.numerator);
}

/**
 * A number to a whole power.
 *
 * @param a the number
 * @param exponent a whole number that is 0 or more
 * @returns a^exponent; 1 where the exponent is 0
 */
export function power(a: Rational, exponent: number): Rational {
  // In lowest terms already: a prime that divides a power divides its base.
  const n = BigInt(exponent);
  return { numerator: a.numerator ** n, denominator: a.denominator ** n };
}

/** Sum of a list of numbers; 0 of none. */
export function sum(list: readonly Rational[]): Rational {
  return list.reduce(plus, zero);
}

/** A number with the other sign. */
export function negative(a: Rational): Rational {
  return { ...a, numerator: -a.numerator };
}

/** A number without its sign. */
export function magnitude(a: Rational): Rational {
  return a.numerator < 0n ? negative(a) : a;
}

/** Sign of (first − second): −1, 0 or 1. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether the first number is at most the second. */
export function atMost(a: Rational, b: Rational): boolean {
  return compare(a, b) <= 0;
}

/** The smaller of two numbers. */
export function least(a: Rational, b: Rational): Rational {
  return atMost(a, b) ? a : b;
}

/** The larger of two numbers. */
export function greatest(a: Rational, b: Rational): Rational {
  return atMost(a, b) ? b : a;
}

/** Sign of a number: −1, 0 or 1. */
export function signOf(a: Rational): -1 | 0 | 1 {
  return compare(a, zero);
}

/** The float64 nearest to the number. */
export function toNumber({ numerator, denominator }: Rational): number {
  const [over, under] = [Number(numerator), Number(denominator)];
  // Both exact, and a division is rounded once.
  if (Number.isSafeInteger(over) && Number.isSafeInteger(under)) return over / under;
  const places = BigInt(Math.max(0, digits + `${denominator}`.length - `${numerator}`.length));
  return Number(`${(numerator * 10n ** places) / denominator}e-${places}`);
}

// As many as the engine’s decimals have: more than twice those of a float64.
const digits = 40;

/** The number as text without loss: “7”, or “7/9” where it is not whole. */
export function fractionText({ numerator, denominator }: Rational): string {
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
}
