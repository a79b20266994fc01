import { DomainError } from '../errors.ts';

/** Where to look and how much each look counts: ∫f over (0, 1) is Σ weight·f(node). */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const most = 64;

/**
 * Nodes and weights of Gauss and Legendre on the unit interval.
 *
 * Exact for polynomials up to degree 2n − 1. The nodes are the roots of the nth Legendre
 * polynomial, by Newton's method from Chebyshev's angles, which lie next to them.
 *
 * @param n number of nodes (a whole number from 1 to 64)
 * @returns nodes in rising order, between 0 and 1, and their weights, which sum to 1
 * @throws {DomainError} if `n` is not such a number
 * @see Press and others, “Numerical Recipes”, 3rd edition, 4.6
 */
export function gaussLegendre(n: number): Quadrature {
  if (!Number.isInteger(n) || n < 1 || n > most)
    throw new DomainError('n', n, `a whole number from 1 to ${most}`);
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let { value, slope } = legendre(n, x);
    for (let step = 0; step < 8; step++) {
      x -= value / slope;
      ({ value, slope } = legendre(n, x));
    }
    nodes[i] = (1 + x) / 2;
    weights[i] = 1 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

// Bonnet's recursion for the polynomial, and its derivative from the last two.
function legendre(n: number, x: number): { readonly value: number; readonly slope: number } {
  let before = 0;
  let value = 1;
  for (let k = 1; k <= n; k++)
    [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  return { value, slope: (n * (x * value - before)) / (x * x - 1) };
}
