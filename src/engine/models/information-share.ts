/*
 * Which of two markets discovers the price. Component shares ask who does not need to adjust;
 * information shares ask whose noise moves the price that both come back to. Float64.
 */
import { readMarkets } from './coupled-markets.ts';
import type { CoupledMarkets } from './coupled-markets.ts';

/** A number for each of the two markets. */
export type OfBoth = readonly [number, number];

/** Shares of the discovery; each pair is [first market, second market]. */
export interface DiscoveryShares {
  /** Component shares g: weights of the two prices in the common one. They add up to 1. */
  readonly component: OfBoth;
  /** Information share of each market where its noise is ordered first, and takes what is shared. */
  readonly first: OfBoth;
  /** The same where it is ordered last. */
  readonly last: OfBoth;
  /** The smaller and the larger of the two, of each market. First is not always the larger. */
  readonly low: OfBoth;
  readonly high: OfBoth;
  /** Deviation of a step of the common price, √V (unit of the noise). */
  readonly efficientDeviation: number;
}

/**
 * Component shares: g₁ = a₂ ÷ (a₁ + a₂), g₂ = a₁ ÷ (a₁ + a₂).
 *
 * A market’s weight is the other’s speed: who does not adjust leads.
 *
 * @param markets the two markets
 * @returns the weights (0 to 1), or null where neither follows the other: there is no common price
 * @throws {DomainError} if a number is outside its domain
 * @see harris-2002 in src/content/sources.yaml
 */
export function componentShares(markets: CoupledMarkets): OfBoth | null {
  const {
    follow: [a1, a2],
  } = readMarkets(markets);
  const most = Math.max(a1, a2);
  if (most === 0) return null;
  // Over the larger first, so that speeds next to nothing keep their digits.
  const [b1, b2] = [a1 / most, a2 / most];
  const [g1, g2] = [b2 / (b1 + b2), b1 / (b1 + b2)];
  // The smaller is the one whose rounding is small, and the other is what is left.
  return g1 < g2 ? [g1, 1 - g1] : [1 - g2, g2];
}

/**
 * Component and information shares of two markets.
 *
 * With V = g₁²s₁² + 2ρg₁s₁g₂s₂ + g₂²s₂², the first market’s share is (g₁s₁ + ρg₂s₂)²/V where its
 * noise is ordered first and g₁²s₁²(1 − ρ²)/V where it is last: Cholesky’s factor in both orders.
 *
 * @param markets the two markets
 * @returns the shares; null where neither follows the other, or where the noises cancel and the
 *   common price never moves
 * @throws {DomainError} if a number is outside its domain
 * @see hasbrouck-1995 in src/content/sources.yaml
 */
export function discoveryShares(markets: CoupledMarkets): DiscoveryShares | null {
  const component = componentShares(markets);
  if (component === null) return null;
  const { noise, correlation: rho } = readMarkets(markets);
  const [u1, u2] = [component[0] * noise[0], component[1] * noise[1]];
  const scale = Math.max(u1, u2);
  if (scale === 0) return null;
  const [w1, w2] = [u1 / scale, u2 / scale];
  // Each is shared out as a square over a sum of squares, so that shares stay within 0 and 1.
  const own = Math.sqrt((1 - rho) * (1 + rho));
  const [with1, alone2] = [w1 + rho * w2, own * w2];
  const [with2, alone1] = [w2 + rho * w1, own * w1];
  const [v1, v2] = [Math.hypot(with1, alone2), Math.hypot(with2, alone1)];
  if (v1 === 0 || v2 === 0) return null;
  const first: OfBoth = [(with1 / v1) ** 2, (with2 / v2) ** 2];
  const last: OfBoth = [(alone1 / v2) ** 2, (alone2 / v1) ** 2];
  return {
    component,
    first,
    last,
    low: [Math.min(first[0], last[0]), Math.min(first[1], last[1])],
    high: [Math.max(first[0], last[0]), Math.max(first[1], last[1])],
    efficientDeviation: scale * v1,
  };
}
