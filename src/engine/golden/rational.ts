import { Decimal } from '../decimal.ts';

/** A ratio of two integers, the second positive; not reduced. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const fractionText = /^([+-]?\d+)\/(\d+)$/u;
const decimalText = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/iu;

/**
 * The number that a value of a golden case stands for, without loss.
 *
 * @param value decimal text, fraction text such as “60/17”, a number (read by its
 *   shortest decimal) or a Decimal
 * @returns the number as a ratio, or null if the value is not one of these
 */
export function rational(value: unknown): Rational | null {
  if (typeof value === 'number' || Decimal.isDecimal(value)) return parsed(String(value));
  return typeof value === 'string' ? parsed(value) : null;
}

function parsed(text: string): Rational | null {
  const [, over, under] = fractionText.exec(text) ?? [];
  if (over !== undefined && under !== undefined) {
    const denominator = BigInt(under);
    return denominator === 0n ? null : { numerator: BigInt(over), denominator };
  }
  const [, sign, whole, part = '', exponent = '0'] = decimalText.exec(text) ?? [];
  if (whole === undefined) return null;
  const digits = BigInt(whole + part) * (sign === '-' ? -1n : 1n);
  const shift = Number(exponent) - part.length;
  return shift < 0
    ? { numerator: digits, denominator: 10n ** BigInt(-shift) }
    : { numerator: digits * 10n ** BigInt(shift), denominator: 1n };
}

/** First number less the second. */
export function minus(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** Product of two numbers. */
export function times(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator,
  };
}

/** A number without its sign. */
export function magnitude(a: Rational): Rational {
  return a.numerator < 0n ? { ...a, numerator: -a.numerator } : a;
}

/** Whether the first number is at most the second. */
export function atMost(a: Rational, b: Rational): boolean {
  return a.numerator * b.denominator <= b.numerator * a.denominator;
}

/** The number in the engine's decimals: rounded once, and not at all if its digits end in time. */
export function toDecimal(a: Rational): Decimal {
  return new Decimal(a.numerator).div(new Decimal(a.denominator));
}
