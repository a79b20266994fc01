/*
 * exp and log with the same bits in every browser. Engines round Math.exp, Math.log and
 * powers differently; + − × ÷ and Math.sqrt are exact to the last bit by the standard, and
 * nothing else is used here. For what must be reproducible: random numbers, simulation.
 * Display may use Math.
 */
import { DomainError } from './errors.ts';
import { finite, positive } from './domain.ts';

// ln 2 in two parts: the first has 32 bits, so that k·ln2High is exact.
const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const perLn2 = 1.4426950408889634;

/**
 * e to the power x, the same bits everywhere.
 *
 * x = k·ln 2 + r with |r| ≤ ln 2/2, and e^r = 1 + r + r·c/(2 − c), where c = r + 2 − r·coth(r/2)
 * has a series in r² that is short: each term is a fortieth of r² times the one before.
 *
 * @param x any finite number
 * @returns e^x, within two units in the last place; 0 or Infinity beyond the range of float64
 * @throws {DomainError} if `x` is not finite
 */
export function exp(x: number): number {
  if (!Number.isFinite(x)) throw new DomainError('x', x, finite.words);
  if (x > 710) return Infinity;
  if (x < -746) return 0;
  const k = Math.floor(x * perLn2 + 0.5);
  // r in two parts, so that its rounding does not reach the sum.
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const t = r * r;
  const c = r - t * (b1 - t * (b2 - t * (b3 - t * (b4 - t * (b5 - t * b6)))));
  const fraction = 1 - (low - (r * c) / (2 - c) - high);
  // In two steps, because 2^k alone may be out of range where the product is not.
  const half = k >> 1;
  return fraction * powerOfTwo(half) * powerOfTwo(k - half);
}

// r·coth(r/2) = 2 + b1·r² − b2·r⁴ + …, from the Bernoulli numbers.
const b1 = 1 / 6;
const b2 = 1 / 360;
const b3 = 1 / 15_120;
const b4 = 1 / 604_800;
const b5 = 1 / 23_950_080;
const b6 = 691 / 653_837_184_000;

/**
 * Natural logarithm of x, the same bits everywhere.
 *
 * x = m·2^e with m near 1, f = m − 1, s = f/(2 + f), and ln m = f − s·(f − 2·(s²/3 + s⁴/5 + …)).
 *
 * @param x any positive finite number
 * @returns ln x, within two units in the last place
 * @throws {DomainError} if `x` is not positive and finite
 */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new DomainError('x', x, positive.words);
  let m = x;
  let e = 0;
  for (let step = 512; step >= 1; step >>= 1) {
    for (; m >= powerOfTwo(step); e += step) m *= powerOfTwo(-step);
    for (; m < powerOfTwo(-step); e -= step) m *= powerOfTwo(step);
  }
  if (m > Math.SQRT2) {
    m /= 2;
    e += 1;
  } else if (m < Math.SQRT1_2) {
    m *= 2;
    e -= 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  let series = 0;
  for (let odd = 25; odd >= 3; odd -= 2) series = (series + 2 / odd) * s * s;
  return e * ln2High - (s * (f - series) - e * ln2Low - f);
}

const largestPower = 540;
// Pure: a bundle that draws no random number does not carry the table.
const powers = /* @__PURE__ */ powersOfTwo();

function powersOfTwo(): Float64Array {
  const table = new Float64Array(2 * largestPower + 1);
  table[largestPower] = 1;
  for (let i = 1; i <= largestPower; i++) {
    table[largestPower + i] = (table[largestPower + i - 1] ?? 0) * 2;
    table[largestPower - i] = (table[largestPower - i + 1] ?? 0) / 2;
  }
  return table;
}

function powerOfTwo(k: number): number {
  return powers[largestPower + k] ?? 0;
}
