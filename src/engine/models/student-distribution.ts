/*
 * Student's t distribution, with relative accuracy in the tails: its extremes are the rare large
 * falls that the normal distribution says never come. Float64, by Math.exp and Math.log: for closed
 * forms that are shown, not for simulation. Any degrees of freedom, also between whole numbers.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { DomainError } from '../errors.ts';

const freedom: Interval = { words: 'a number from 0.01 to 10^6', from: 0.01, to: 1e6 };
const openUnit: Interval = { words: 'a number between 0 and 1', above: 0, below: 1 };

/**
 * Density of Student's distribution.
 *
 * @param t any finite number
 * @param degrees degrees of freedom ν (0.01 to 10⁶); towards the normal density as they grow
 * @returns (1 + t²/ν)^(−(ν + 1)/2)/(√ν·B(ν/2, ½)) (> 0, or 0 below the range of float64)
 * @throws {DomainError} if an argument is outside its domain
 */
export function studentDensity(t: number, degrees: number): number {
  const nu = real('degrees', degrees, freedom);
  const power = ((nu + 1) / 2) * logOnePlusSquare(real('t', t) / Math.sqrt(nu));
  return (Math.exp(-power) * gammaRatio(nu / 2)) / Math.sqrt(Math.PI * nu);
}

/**
 * Probability that a Student deviate is at most t.
 *
 * For the upper tail ask for −t: the difference from 1 has no digits left.
 *
 * @param t any finite number
 * @param degrees degrees of freedom ν (0.01 to 10⁶)
 * @returns F(t) (0 to 1), to about 13 digits however small
 * @throws {DomainError} if an argument is outside its domain
 */
export function studentDistribution(t: number, degrees: number): number {
  const nu = real('degrees', degrees, freedom);
  const x = real('t', t);
  return x > 0 ? 1 - lowerTail(x, nu) : lowerTail(-x, nu);
}

/**
 * Value that a Student deviate stays below with a given probability.
 *
 * For a tiny chance ε of being above, take −studentQuantile(ε, ν): 1 − ε would be rounded.
 *
 * @param p the probability (between 0 and 1, both excluded)
 * @param degrees degrees of freedom ν (0.01 to 10⁶)
 * @returns F⁻¹(p), to about 13 digits
 * @throws {DomainError} if an argument is outside its domain, or the value beyond the range of float64
 */
export function studentQuantile(p: number, degrees: number): number {
  const nu = real('degrees', degrees, freedom);
  const share = real('p', p, openUnit);
  // Exact: 1 − p loses nothing from a half on.
  if (share > 0.5) return -studentQuantile(1 - share, nu);
  if (share === 0.5) return 0;
  // The tail only falls: doubled until it is below, then closed in on to the last bit.
  let [low, high] = [0, 1];
  for (; lowerTail(high, nu) > share; high *= 2) {
    low = high;
    if (high > 1e307)
      throw new DomainError('p', p, 'a probability whose quantile is in the range of float64');
  }
  for (;;) {
    const middle = (low + high) / 2;
    if (!(low < middle && middle < high)) return -high;
    if (lowerTail(middle, nu) > share) low = middle;
    else high = middle;
  }
}

// P(T ≤ −t) for t ≥ 0: half of the incomplete beta function I_x(ν/2, ½) at x = ν/(ν + t²).
function lowerTail(t: number, nu: number): number {
  const square = t / Math.sqrt(nu);
  const [a, b] = [nu / 2, 0.5];
  const log = logOnePlusSquare(square);
  // x^a·(1 − x)^½/B(a, ½), where √(1 − x) = s/√(1 + s²).
  const root = square / Math.hypot(1, square);
  const front = (Math.exp(-a * log) * root * gammaRatio(a)) / Math.sqrt(Math.PI);
  const x = Math.exp(-log);
  // Where the fraction converges quickly; from the middle on its complement does.
  if (x < (a + 1) / (a + b + 2)) return (0.5 * front * fraction(x, a, b)) / a;
  return 0.5 - (0.5 * front * fraction(root * root, b, a)) / b;
}

// ln(1 + s²), also where s² has left the range of float64.
function logOnePlusSquare(s: number): number {
  return Math.abs(s) < 1e150 ? Math.log1p(s * s) : 2 * Math.log(Math.abs(s));
}

// Γ(a + ½)/Γ(a) from its series in 1/a, raised until that is short.
function gammaRatio(a: number): number {
  let factor = 1;
  let at = a;
  for (; at < 30; at += 1) factor *= at / (at + 0.5);
  const y = 1 / at;
  const series =
    1 -
    y *
      (1 / 8 -
        y *
          (1 / 128 +
            y *
              (5 / 1024 -
                y *
                  (21 / 32768 +
                    y * (399 / 262144 - y * (869 / 4194304 + (y * 39325) / 33554432))))));
  return factor * Math.sqrt(at) * series;
}

// Continued fraction of the incomplete beta function, by Lentz' method.
function fraction(x: number, a: number, b: number): number {
  const guard = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 20_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    result *= d * c;
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return result;
}
