/*
 * The standard normal distribution, with relative accuracy in both tails: the chance of a
 * rare hole is the whole finding, and 1 − Φ(x) has none of its digits. Float64, by
 * Math.exp and Math.log: for closed forms that are shown, not for simulation.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';

const openUnit: Interval = { words: 'a number between 0 and 1', above: 0, below: 1 };

/**
 * Density of the standard normal distribution.
 *
 * @param x any finite number
 * @returns e^(−x²/2)/√(2π) (> 0, or 0 where that is below the range of float64)
 * @throws {DomainError} if `x` is not finite
 */
export function normalDensity(x: number): number {
  const z = Math.abs(real('x', x));
  // x² is rounded where it is large, and e^ would multiply that error by x²/2. The square
  // of a sixteenth of a whole number is exact, and what is left to the exponent is small.
  const coarse = Math.round(Math.min(z, 1e4) * 16) / 16;
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse)) * perRoot;
}

/**
 * Probability that a standard normal deviate is at most x.
 *
 * For the upper tail ask for −x: the difference from 1 has no digits left.
 *
 * @param x any finite number
 * @returns Φ(x) (0 to 1), to about 15 digits however small
 * @throws {DomainError} if `x` is not finite
 */
export function normalDistribution(x: number): number {
  const z = real('x', x);
  if (z >= series) return 1 - normalDistribution(-z);
  return z > -series ? 0.5 + middle(z) : normalDensity(z) * tail(-z);
}

/**
 * Natural logarithm of the probability that a standard normal deviate is at most x.
 *
 * Goes on where the probability itself is below the range of float64, from −38 on.
 *
 * @param x a number of magnitude up to 10^150
 * @returns ln Φ(x) (≤ 0), to about 15 digits
 * @throws {DomainError} if `x` is not finite or larger than that
 */
export function logNormalDistribution(x: number): number {
  const z = real('x', x, { words: 'a number from −10^150 to 10^150', from: -1e150, to: 1e150 });
  if (z >= 0) return Math.log1p(-normalDistribution(-z));
  return z > -series
    ? Math.log(normalDistribution(z))
    : -0.5 * z * z + Math.log(perRoot * tail(-z));
}

/**
 * Ratio of the upper tail to the density: Mills' ratio.
 *
 * (1 − Φ(x))/φ(x), about 1/x far out. It stays a plain number where both of its parts have
 * left the range of float64, so products of a large and a tiny factor are formed with it.
 *
 * @param x a number of 0 or more
 * @returns the ratio (0 to √(π/2), never 0)
 * @throws {DomainError} if `x` is negative or not finite
 */
export function millsRatio(x: number): number {
  const z = real('x', x, { words: 'a number that is 0 or more', from: 0 });
  return z < series ? (0.5 - middle(z)) / normalDensity(z) : tail(z);
}

/**
 * Value that a standard normal deviate stays below with a given probability.
 *
 * For a tiny chance ε of being above, take −normalQuantile(ε): 1 − ε would be rounded.
 *
 * @param p the probability (between 0 and 1, both excluded)
 * @returns Φ⁻¹(p), to about 15 digits, or to 10⁻¹⁶ where it is near 0
 * @throws {DomainError} if `p` is not between 0 and 1
 */
export function normalQuantile(p: number): number {
  const share = real('p', p, openUnit);
  // Exact: 1 − p loses nothing from a half on.
  if (share > 0.5) return -normalQuantile(1 - share);
  const target = Math.log(share);
  // ln Φ is concave and Φ(−t) ≤ e^(−t²/2)/2, so Newton's steps from there rise to the
  // root and never pass it: when one does not rise, only rounding is left.
  let x = -Math.sqrt(-2 * target);
  for (;;) {
    const next = x + (target - logNormalDistribution(x)) * millsRatio(-x);
    if (next <= x) return x;
    if (next >= 0) return 0;
    x = next;
  }
}

const perRoot = 1 / Math.sqrt(2 * Math.PI);

// Where the continued fraction takes over from the series. Before it, ½ less the series
// keeps all but a digit; after it, the fraction needs some two hundred terms at most.
const series = 1.5;

// Φ(x) − ½ = φ(x)·(x + x³/3 + x⁵/(3·5) + …), all terms of one sign.
function middle(x: number): number {
  let term = x;
  let sum = 0;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (x * x) / odd;
  }
  return sum * normalDensity(x);
}

// Mills' ratio from 1.5 on: 1/(x + 1/(x + 2/(x + 3/(x + …)))), from the inside out.
function tail(x: number): number {
  let inner = x;
  for (let k = Math.ceil(20 + 380 / (x * x)); k >= 1; k--) inner = x + k / inner;
  return 1 / inner;
}
