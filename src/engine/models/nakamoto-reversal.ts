/*
 * Chance of a reversal as the Bitcoin paper has it. Float64, with relative accuracy however small.
 */
import { real, unit } from '../domain.ts';
import { blocksOf, hasMajority } from './catch-up.ts';

/**
 * Probability that a payment z blocks deep is undone, by the approximation of the Bitcoin paper.
 *
 * While the others find z blocks the attacker is taken to find a Poisson number of mean λ = zq/p, as if
 * their time were its mean. It is not, so the exact chance (`reversalProbability`) differs.
 *
 * The paper subtracts from 1, which has no digits left below 10⁻¹⁵; here its sum is the same in
 * positive terms: Σ_{k ≤ z} Pois(k)·(q/p)^{z − k} + Σ_{k > z} Pois(k), with Pois(z) taken out.
 *
 * @param share the attacker’s share q of the work (0 to 1)
 * @param blocks blocks z (a whole number from 0 to 100 000)
 * @returns the probability: 1 at z = 0 and from q = ½ on (0 to 1; below the range of float64 it is 0)
 * @throws {DomainError} if an argument is outside its domain
 * @see nakamoto-2008 section 11
 */
export function nakamotoReversal(share: number, blocks: number): number {
  const q = real('share', share, unit);
  const z = blocksOf('blocks', blocks);
  if (z === 0 || hasMajority(q)) return 1;
  if (q === 0) return 0;
  const ratio = q / (1 - q);
  let sum = 0;
  // Downwards from k = z: λ ÷ (q/p) = z, so each term is k/z of the one above it.
  for (let k = z, term = 1; k >= 0 && term > sum * 1e-18; k -= 1) {
    sum += term;
    term *= k / z;
  }
  for (let k = z + 1, term = (ratio * z) / k; term > sum * 1e-18; k += 1) {
    sum += term;
    term *= (ratio * z) / (k + 1);
  }
  return Math.min(1, poissonAtCount(ratio, z) * sum);
}

// e^(−λ)·λ^z/z! for λ = rz: e^(z(ln r + 1 − r)) times its value at r = 1.
function poissonAtCount(ratio: number, z: number): number {
  return Math.exp(z * (Math.log(ratio) + 1 - ratio)) * poissonAtMean(z);
}

// e^(−z)·z^z/z!: a product while it is short, Stirling’s series from there on.
function poissonAtMean(z: number): number {
  if (z >= 16) {
    const [y, square] = [1 / z, 1 / (z * z)];
    const series = y * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
    return Math.exp(-series) / Math.sqrt(2 * Math.PI * z);
  }
  let product = 1;
  for (let k = 1; k <= z; k += 1) product *= z / (k * Math.E);
  return product;
}
