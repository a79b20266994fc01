/*
 * The chance that two correlated normal deviates are both low, with relative accuracy: two pledges
 * that fall together are the tail of a tail. Float64, an integral for display.
 */
import { real } from '../domain.ts';
import type { Interval } from '../domain.ts';
import { gaussLegendre } from './gauss-legendre.ts';
import { logNormalDistribution, millsRatio, normalDistribution } from './normal-distribution.ts';

const modest: Interval = { words: 'a number from −1000 to 1000', from: -1000, to: 1000 };
const correlationRange: Interval = { words: 'a correlation from −1 to 1', from: -1, to: 1 };

/**
 * Probability that two standard normal deviates are at most x and y.
 *
 * ∫ φ(u)·Φ((y − ρu)/√(1 − ρ²)) du up to x. The integrand has one hill, which is found first; then
 * intervals around it are halved until sixteen points see no more in them. Nothing is subtracted, so a tiny
 * chance keeps its digits.
 *
 * @param x where the first is cut (−1000 to 1000)
 * @param y where the second is
 * @param correlation ρ (−1 to 1)
 * @returns the chance (0 to 1), to about 13 digits, or 0 below the range of float64
 * @throws {DomainError} if an argument is outside its domain
 */
export function bivariateNormal(x: number, y: number, correlation: number): number {
  const [h, k] = [real('x', x, modest), real('y', y, modest)];
  const rho = real('correlation', correlation, correlationRange);
  if (rho === 1) return normalDistribution(Math.min(h, k));
  // Opposites: at most h and at least −k.
  if (rho === -1) return h + k <= 0 ? 0 : between(-k, h);
  const rest = Math.sqrt((1 - rho) * (1 + rho));
  const at = (u: number): number => (k - rho * u) / rest;
  const log = (u: number): number => logNormalDistribution(at(u)) - (u * u) / 2;
  const slope = (u: number): number => -u - (rho / rest) * hazard(at(u));

  // As steep as a normal density or steeper on both sides of the hill.
  const top = crossing(slope, h);
  const height = log(top);
  const inside = (u: number): number => Math.exp(log(u) - height);
  // What is known of the integrand: its logarithm is rounded, and so is the place it is taken at.
  const slack = 2e-15 * (10 + Math.abs(height) + (10 + Math.abs(h) + Math.abs(k)) / rest);
  const area = (from: number, to: number): number =>
    halved(inside, from, to, points(inside, from, to), slack);
  // Near its top the hill may be as narrow as the rest that ρ leaves, so intervals grow from there.
  const edges = [0];
  for (let edge = rest; edge < reach; edge *= 2) edges.push(edge);
  const total = [...edges.slice(1), reach].reduce((sum, edge, i) => {
    const [near, far] = [edges[i] ?? 0, edge];
    return sum + area(top - far, top - near) + area(top + near, Math.min(h, top + far));
  }, 0);
  return (Math.exp(height) * total) / Math.sqrt(2 * Math.PI);
}

const reach = 9;

// P(low ≤ Z ≤ high), from whichever tail it lies in.
function between(low: number, high: number): number {
  return low > 0
    ? normalDistribution(-low) - normalDistribution(-high)
    : normalDistribution(high) - normalDistribution(low);
}

// φ(z)/Φ(z), the slope of ln Φ.
function hazard(z: number): number {
  if (z <= 0) return 1 / millsRatio(-z);
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / normalDistribution(z);
}

// Where a falling function is 0, or the end if it is not yet.
function crossing(falling: (u: number) => number, end: number): number {
  if (falling(end) >= 0) return end;
  let [low, high] = [end - 1, end];
  while (falling(low) < 0) [low, high] = [2 * low - end, low];
  for (let step = 0; step < 100 && high - low > 1e-12 * Math.max(1, Math.abs(low)); step++) {
    const middle = (low + high) / 2;
    if (falling(middle) < 0) high = middle;
    else low = middle;
  }
  return low;
}

// The integral, once its halves agree with the whole; the halves are far closer than that to it.
function halved(
  f: (u: number) => number,
  from: number,
  to: number,
  whole: number,
  slack: number,
): number {
  const middle = (from + to) / 2;
  if (!(from < middle && middle < to)) return Math.max(0, whole);
  const [left, right] = [points(f, from, middle), points(f, middle, to)];
  if (Math.abs(left + right - whole) <= slack * (left + right) + 1e-300) return left + right;
  return halved(f, from, middle, left, slack) + halved(f, middle, to, right, slack);
}

function points(f: (u: number) => number, from: number, to: number): number {
  const { nodes, weights } = quadrature();
  let sum = 0;
  nodes.forEach((node, i) => {
    sum += (weights[i] ?? 0) * f(from + node * (to - from));
  });
  return sum * (to - from);
}

let kept: ReturnType<typeof gaussLegendre> | undefined;
const quadrature = (): ReturnType<typeof gaussLegendre> => (kept ??= gaussLegendre(16));
